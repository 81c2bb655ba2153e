import type { Situation } from "../assessment/context.ts";
import { decide } from "../assessment/decide.ts";
import type { Decision } from "../assessment/decision.ts";
import { withFact, type Fact } from "../facts/derive-facts.ts";
import { meanOf } from "../uncertainty/quantiles.ts";
import type { Progress } from "../vocabulary/explore.ts";
import { kindOf, slotOf, valuesOf } from "../vocabulary/facts.ts";
import { follow, namedSteps, shutOut, stageOf, type NamedSteps, type Stage } from "./stage.ts";

/** A number with no more whole values than this is a level: one of a few. */
const mostLevels = 10;

/**
 * Facts that nobody stated and that do not differ between the worlds, but that rules wait for: choices without chances, and
 * whatever would settle an undetermined option.
 */
export function openFacts({ situation, decidedBy }: Decision): Fact[] {
  const { facts, worlds, ground } = situation;
  const { gates, evidence, ladder } = ground.rules;
  const read = new Set([...gates, ...evidence, ...ladder].flatMap(({ slots }) => slots));
  const deciding = new Set(decidedBy.map(({ fact }) => fact));
  return facts.bySlot.filter((fact) => {
    const slot = slotOf[fact.id];
    if (fact.origin !== "assumed" || !read.has(slot) || worlds.varies(slot)) return false;
    const unknown = fact.code === undefined && fact.interval === undefined;
    return deciding.has(fact.id) || (unknown && possibleAnswers(fact).length > 1);
  });
}

/** A choice at each of its values, a level at each of its numbers; nothing for what could be anything. */
function possibleAnswers({ chances: _, ...fact }: Fact): Fact[] {
  const kind = kindOf(fact.id);
  const answered = { ...fact, origin: "answered" } as const;
  if (kind === "boolean")
    return [false, true].map((value) => ({ ...answered, code: value ? 1 : 0, value }));
  if (kind === "enum")
    return valuesOf(fact.id).map((value, code) => ({ ...answered, code, value }));
  if (kind !== "number" || !fact.question.integer) return [];
  const { min, max } = fact.question.allowed!;
  if (max - min >= mostLevels) return [];
  return Array.from({ length: max - min + 1 }, (_level, index) => {
    const level = min + index;
    return { ...answered, interval: { low: level, base: level, high: level } };
  });
}

/**
 * What an answer nobody gave is worth: `Σ P(value) · max U | value − max U`, every value as likely as any other. Each answer
 * lets options in or shuts them out; without it an option that is shut out may be tested, but not adopted. Plans are `known`
 * ones and those advised after each answer. Yields before each value; the result is the worth in dollars, nothing where the
 * answers cannot be listed.
 */
export function* worthOfAnswer(
  fact: Fact,
  known: readonly NamedSteps[],
  situation: Situation,
  value: Decision["value"],
  asking: Progress,
): Generator<Progress, number> {
  const answers = possibleAnswers(fact);
  if (answers.length === 0) return 0;
  const plans = [...known];
  const decisions: Decision[] = [];
  for (const answer of answers) {
    yield asking;
    const facts = withFact(situation.facts, answer);
    const changed = { ...situation, facts, worlds: situation.worlds.with(facts) };
    const decision = decide(changed, value.stated ? undefined : value.mean);
    decisions.push(decision);
    if (decision.plan !== undefined) plans.push(namedSteps(decision.plan, decision.options));
  }
  const everywhere = new Map(
    decisions.flatMap(({ options }) => options).map((option) => [option.id, option]),
  );
  const stages = decisions.map((decision): Stage => {
    const out = [...everywhere.values()].filter(
      ({ id }) => !decision.options.some((option) => option.id === id),
    );
    return { ...stageOf(decision), options: [...decision.options, ...out.map(shutOut)] };
  });
  const worths = plans.map((plan) => stages.map((stage) => meanOf(follow(plan, stage).utilities)));
  const total = (sums: readonly number[]): number => sums.reduce((sum, worth) => sum + worth, 0);
  const informed = total(stages.map((_, at) => Math.max(0, ...worths.map((worth) => worth[at]))));
  const uninformed = Math.max(0, ...worths.map(total));
  return (informed - uninformed) / stages.length;
}
