import { situationOf, type Context, type Situation } from "../assessment/context.ts";
import { decide } from "../assessment/decide.ts";
import { adviceOf, type Decision } from "../assessment/decision.ts";
import { takenTogether } from "../facts/taken-together.ts";
import { middleOf, withFact, type Fact } from "../facts/derive-facts.ts";
import type { Case } from "../vocabulary/case.ts";
import { factsReadBy } from "../vocabulary/condition.ts";
import type { Advice } from "../vocabulary/explore.ts";
import type { FactId } from "../vocabulary/facts.ts";
import { isScoring } from "../vocabulary/rule-kinds.ts";

/** A case that is asked again and again with a fact or two changed. */
export interface Explored {
  readonly base: Situation;
  readonly advice: Advice;
  /** Facts that rules that score compare with something. */
  readonly conditions: ReadonlySet<FactId>;
  /** The advice with these facts instead of the case's. */
  readonly at: (changed: readonly Fact[]) => Advice;
  /** The same with one fact changed, kept for trying others beside it. */
  readonly settle: (changed: Fact) => Settled;
  /** The advice with two facts changed, of which each was settled by itself: only what both feed is computed. */
  readonly atBoth: (one: Settled, other: Settled) => Advice;
}

/** What one changed fact makes of a case. */
export interface Settled {
  readonly changed: Fact;
  readonly advice: Advice;
  /** Whether anything that the plan goes by is computed from the fact, at whatever value. */
  readonly felt: boolean;
  readonly situation: Situation;
}

/** Lays out a case in so many worlds; what a changed fact does not feed is computed once. */
export function explored(given: Case, context: Context, count: number): Explored {
  const base = situationOf(takenTogether(given), context, count);
  const decision = decide(base, undefined, "eligible");
  const conditions = factsInConditions(context.knowledge);
  const decideAt = (changed: readonly Fact[], ...beside: readonly Situation[]): Decision => {
    const facts = changed.reduce(withFact, base.facts);
    const worlds = base.worlds.with(facts, ...beside.map((situation) => situation.worlds));
    return decide({ ...base, facts, worlds }, undefined, "eligible");
  };
  return {
    base,
    advice: adviceOf(decision),
    conditions,
    at: (changed) => adviceOf(decideAt(changed)),
    settle: (changed) => {
      const settled = decideAt([changed]);
      return {
        changed,
        situation: settled.situation,
        advice: adviceOf(settled),
        // Columns are made anew wherever a changed fact feeds them, so that the same economy means: it feeds none. Conditions
        // are the exception: they give the same column until a threshold is passed.
        felt: conditions.has(changed.id) || settled.economy !== decision.economy,
      };
    },
    atBoth: (one, other) =>
      adviceOf(decideAt([one.changed, other.changed], one.situation, other.situation)),
  };
}

/** Facts that a rule that leads to the verdict, or the condition of a cost line, compares with something. */
function factsInConditions({ rules, options }: Context["knowledge"]): ReadonlySet<FactId> {
  const ofLines = options.flatMap(({ lines }) =>
    lines.flatMap(({ when, scaled }) => [
      ...(when === undefined ? [] : [when]),
      ...scaled.map((scale) => scale.when),
    ]),
  );
  return new Set(
    [...rules.filter(isScoring).map(({ when }) => when), ...ofLines].flatMap(factsReadBy),
  );
}

export const sameAdvice = (one: Advice, other: Advice): boolean =>
  one.answer === other.answer &&
  one.firstStep === other.firstStep &&
  one.endPoint === other.endPoint;

/** A number fact known to be exactly this, as if it had been answered so. */
export const knownToBe = (fact: Fact, value: number): Fact => ({
  id: fact.id,
  question: fact.question,
  origin: "answered",
  interval: { low: value, base: value, high: value },
});

/** Where a number stands today; undefined where nothing is known of it. */
export const standsAt = ({ interval }: Fact): number | undefined =>
  interval === undefined ? undefined : middleOf(interval);
