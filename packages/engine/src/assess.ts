import type { Context, Situation } from "./assessment/context.ts";
import { decide } from "./assessment/decide.ts";
import { adviceOf, endPointOf, tooSmallOf, type Decision } from "./assessment/decision.ts";
import type { TooSmall } from "./assessment/too-small.ts";
import { toPlan } from "./assessment/to-plan.ts";
import { priceOfLimit } from "./assessment/price-of-limit.ts";
import { runnerUpOf } from "./assessment/runner-up.ts";
import { assessParts, situationTogether } from "./assessment/parts.ts";
import { caseDigest } from "./case-digest.ts";
import { atHandTold } from "./explain/at-hand-told.ts";
import { convertedCost } from "./explain/converted-cost.ts";
import { factsUsed, unknownFacts } from "./explain/facts-used.ts";
import { guidanceOf } from "./explain/guidance.ts";
import { optionResults } from "./explain/option-results.ts";
import { evidenceFor } from "./explain/reasons.ts";
import { cautionOf, headlineOf, nextStepOf } from "./explain/sentences.ts";
import { targetsTold } from "./explain/targets-told.ts";
import { traceOf } from "./explain/trace.ts";
import { rounded } from "./format/round.ts";
import { plansByValue } from "./plan/plans-by-value.ts";
import type { Case } from "./vocabulary/case.ts";
import type { Receipt, RuleTrace, Verdict } from "./vocabulary/verdict.ts";
import { engineVersion } from "./version.ts";

/**
 * The verdict on a case: answers become facts and worlds, gates and evidence judge the options, bills price them, the plan
 * search orders them. Pure: the same case and context give the same bytes on any machine.
 */
export function assess(given: Case, context: Context): Verdict {
  const situation = situationTogether(given, context);
  return verdictOf(decide(situation), situation);
}

/** A decision told as a verdict. */
export function verdictOf(decision: Decision, situation: Situation): Verdict {
  const { given } = situation;
  const options = optionResults(decision);
  const { fired, nearMisses } = traceOf(decision);
  const { answer, customShare, customChance, kind, plan, waitingFor } = decision;
  const confidence = answer === "no" ? 1 - customShare : answer === "yes" ? customShare : undefined;
  const caution = cautionOf(decision);
  const limitPrice = priceOfLimit(decision);
  const end = options.find(({ id }) => id === endPointOf(decision));
  const converted = convertedCost(situation.facts, end?.cost);
  const runnerUp = runnerUpOf(decision);
  const parts = given.parts.length === 0 ? undefined : assessParts(decision);
  const plans = plansByValue(decision.options, decision.economy, decision.value.mean);
  const advice = adviceOf(decision);
  const first = plan === undefined ? undefined : decision.options[plan.steps[0].option];
  const small = tooSmallOf(decision);
  const told = rounded({
    title: given.title,
    answer,
    ...(waitingFor === undefined ? {} : { waitingFor }),
    outcome: kind,
    headline: headlineOf(decision, { plans, parts: parts ?? {} }),
    nextStep: nextStepOf(decision),
    ...(caution === undefined ? {} : { caution }),
    ...(small === undefined ? {} : { tooSmall: tooSmallTold(small) }),
    customChance,
    customShare,
    ...(confidence === undefined ? {} : { confidence: confidence * 100 }),
    ...(decision.end === undefined
      ? {}
      : { endPoint: { option: endPointOf(decision)!, chance: decision.end.chance } }),
    ...(first === undefined
      ? {}
      : {
          firstStep: {
            option: advice.firstStep!,
            action: first.recorded ? "adopt" : "test",
          } as const,
        }),
    ...(runnerUp === undefined ? {} : { runnerUp }),
    ...(plan === undefined ? {} : { plan: toPlan(plan, decision) }),
    plansByValue: plans.map(({ fromValue, steps }) => ({
      fromValue,
      steps: steps.map(({ option, goOn }) => ({ option: decision.options[option].id, goOn })),
    })),
    value: {
      amount: decision.value.mean,
      stated: decision.value.stated,
      ...(decision.value.factor === undefined ? {} : { factor: decision.value.factor }),
    },
    decidedBy: decision.decidedBy,
    options,
    fired,
    nearMisses,
    ...guidanceOf(decision),
    ...(limitPrice === undefined ? {} : { limitPrice }),
    ...(converted === undefined ? {} : { converted }),
    facts: factsUsed(decision),
    unknown: unknownFacts(decision, options),
    notices: noticesOf(decision, fired),
    ...(parts === undefined ? {} : parts),
  });
  // Not rounded: a seed has more digits than the six of a result.
  return { ...told, receipt: receiptOf(decision) };
}

const tooSmallTold = ({
  offer,
  perMonth,
  hourOfWork,
}: TooSmall): NonNullable<Verdict["tooSmall"]> => ({
  offer: offer.id,
  title: offer.title,
  vendor: offer.vendor,
  perMonth,
  hourOfWork,
});

/**
 * What is made of accelerators that the case owns, and of limits on speed that it states; dated changes that are billed; and what can no longer be bought, where no rule shuts its option out anyway and the evidence
 * speaks for it as much as for the end point.
 */
function noticesOf(decision: Decision, fired: readonly RuleTrace[]): string[] {
  const { judged } = decision;
  const notices = new Set<string>([...atHandTold(decision), ...targetsTold(decision)]);
  for (const { kept, state } of judged.options) {
    if (state !== "eligible" && state !== "undetermined") continue;
    for (const { offer } of kept) {
      if (offer.kind === "accelerators" && offer.condition !== undefined)
        notices.add(offer.condition);
      if (offer.kind === "api" || offer.kind === "tuned-api")
        for (const change of offer.changes) notices.add(`${change} (${offer.vendor})`);
    }
  }
  const wanted = evidenceFor(endPointOf(decision), fired);
  for (const { option, sifted, gating } of judged.options)
    if (gating.excludedBy.length === 0 && evidenceFor(option.id, fired) >= wanted)
      for (const closed of sifted.closed) notices.add(closed);
  return [...notices];
}

function receiptOf({ judged, situation }: Decision): Receipt {
  const { given, ground, worlds } = situation;
  const { knowledge, prices, asOf } = ground.context;
  const kept = judged.options.flatMap((entry) => entry.kept);
  return {
    engine: engineVersion,
    content: knowledge.version,
    contentDigest: knowledge.digest,
    prices: prices.digest,
    asOf,
    knownOn: ground.knownOn,
    seed: ground.points.seed,
    worlds: worlds.count,
    caseDigest: caseDigest(given),
    offers: [...new Set(kept.map(({ offer }) => offer.id))],
    offersLost: [...new Set(kept.flatMap(({ lost }) => lost ?? []))],
  };
}
