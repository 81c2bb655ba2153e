import type { Decision } from "../assessment/decision.ts";
import { trainingOperations } from "../costs/training-operations.ts";
import { addMonths } from "../facts/calendar.ts";
import type { CompiledRule } from "../rules/rule-set.ts";
import { judgeWorlds, type Judgement } from "../rules/judge-worlds.ts";
import { matches } from "../rules/match-options.ts";
import { readCondition } from "../rules/read-condition.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import type { OptionId } from "../vocabulary/option.ts";
import { guidanceKinds } from "../vocabulary/rule-kinds.ts";
import type { GuidanceRule } from "../vocabulary/rule.ts";
import type { Guidance, Verdict } from "../vocabulary/verdict.ts";
import { isNearMiss } from "./trace.ts";

/** In fewer worlds than this nothing is said: an uncertain number has a tail on nearly every side. */
const leastShare = 0.1;

/**
 * What is said beside the verdict, read off a decision that is made: so no rule of these kinds can move a number of it.
 * Judged like gates on answers alone; where an answer is missing a rule is silent unless it says that it speaks then.
 */
export function guidanceOf(
  decision: Decision,
): Pick<Verdict, "guidance" | "guidanceMisses" | "reviewBy"> {
  const planned = (decision.plan?.steps ?? []).map(({ option }) => decision.options[option].id);
  const told = decision.situation.ground.rules.guidance.flatMap((compiled) =>
    meet(compiled, decision, planned),
  );
  const guidance = inOrder(
    told.filter(({ share }) => share >= leastShare),
    planned,
  );
  const months = guidance.flatMap(({ reviewWithinMonths }) => reviewWithinMonths ?? []);
  const { asOf } = decision.situation.ground.context;
  return {
    guidance,
    guidanceMisses: inOrder(
      told.filter(({ share, readings }) => share < leastShare && isNearMiss(readings)),
      planned,
    ),
    ...(months.length === 0 ? {} : { reviewBy: addMonths(asOf, Math.min(...months)) }),
  };
}

/** A rule as it met the case; nothing where the plan has none of the options that it waits for. */
function meet(
  { rule, holds, slots }: CompiledRule<GuidanceRule>,
  { judged, situation }: Decision,
  planned: readonly OptionId[],
): Guidance[] {
  const { worlds, facts } = situation;
  const { options: match } = rule;
  const concerned = judged.options.filter(
    ({ option }) => match !== undefined && matches(match, option),
  );
  const inPlan = concerned.filter(({ option }) => planned.includes(option.id));
  if (rule.onlyIf === "planned" && inPlan.length === 0) return [];
  const spoken = rule.onlyIf === "planned" ? inPlan : concerned;
  const share = shareHeld(
    judgeWorlds(rule.id, holds, slots, worlds, "keep"),
    rule.whenUnknown === "met",
  );
  const trace = traced(rule, {
    share,
    readings: readCondition(rule.when, facts.answered),
    concerns: spoken.map(({ option }) => option.id),
  });
  if (rule.kind !== "advice" || rule.yardstick === undefined) return [trace];
  const { limit, speaks } = rule.yardstick;
  return spoken.flatMap(({ option, kept }): Guidance[] => {
    const operations = trainingOperations(
      option,
      kept.map(({ offer }) => offer),
      worlds,
    );
    if (operations === undefined) return [];
    const beyond = operations.filter((count) => count > limit).length / operations.length;
    return [
      {
        ...trace,
        concerns: [option.id],
        share: share * (speaks === "above" ? beyond : 1 - beyond),
        compute: { option: option.id, operations: spreadOf(operations), limit },
      },
    ];
  });
}

/** Share of the worlds in which a rule speaks. */
function shareHeld(judgement: Judgement, unknownSpeaks: boolean): number {
  if (typeof judgement === "number") return speaks(judgement, unknownSpeaks) ? 1 : 0;
  let held = 0;
  for (const truth of judgement) if (speaks(truth, unknownSpeaks)) held++;
  return held / judgement.length;
}

const speaks = (truth: number, unknownSpeaks: boolean): boolean =>
  truth === 1 || (unknownSpeaks && Number.isNaN(truth));

function traced(
  rule: GuidanceRule,
  met: Pick<Guidance, "share" | "readings" | "concerns">,
): Guidance {
  const { id, kind, title, say, because, sources, claims, evidence } = rule;
  return {
    rule: id,
    kind,
    title,
    text: say,
    because,
    ...met,
    ...(rule.kind === "diagnosis" ? { tries: rule.tries } : {}),
    ...(rule.kind === "prerequisite" ? { needs: rule.needs } : {}),
    ...(rule.kind === "expiry" ? { reviewWithinMonths: rule.reviewWithinMonths } : {}),
    sources,
    claims,
    evidence,
  };
}

/** By kind, then by the first of its options in the plan, then what concerns the whole case, then other options; then by name. */
function inOrder(told: readonly Guidance[], planned: readonly OptionId[]): Guidance[] {
  const place = ({ concerns }: Guidance): number => {
    if (concerns.length === 0) return planned.length;
    const steps = concerns.map((id) => planned.indexOf(id)).filter((step) => step >= 0);
    return steps.length === 0 ? planned.length + 1 : Math.min(...steps);
  };
  return told.toSorted(
    (a, b) =>
      guidanceKinds.indexOf(a.kind) - guidanceKinds.indexOf(b.kind) ||
      place(a) - place(b) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
