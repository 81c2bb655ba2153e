import type { Verdict } from "@tapeline/engine";

import type { Outcome, StoredCase } from "./stored-case.ts";

/** What lists show of a verdict on a revision of a case. */
export function outcomeOf(verdict: Verdict, revision: number): Outcome {
  const { answer, endPoint, firstStep, confidence, options, receipt } = verdict;
  // What is shown as advised: the end point, else what is tried first.
  const advised = endPoint?.option ?? firstStep?.option;
  const cost = options.find(({ id }) => id === advised)?.cost;
  const requestsPerMonth = middleOf("requestsPerMonth", verdict);
  const horizonMonths = middleOf("horizonMonths", verdict);
  return {
    answer,
    ...(endPoint === undefined ? {} : { endPoint: endPoint.option }),
    ...(firstStep === undefined ? {} : { firstStep: firstStep.option }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(cost === undefined ? {} : { cost: { p10: cost.p10, p50: cost.p50, p90: cost.p90 } }),
    ...(requestsPerMonth === undefined ? {} : { requestsPerMonth }),
    ...(horizonMonths === undefined ? {} : { horizonMonths }),
    content: receipt.content,
    prices: receipt.prices,
    asOf: receipt.asOf,
    revision,
  };
}

/** An outcome with the evidence that was found for the same revision on the same release and day, if it has none yet. */
export function withEvidence(outcome: Outcome, earlier: Outcome | undefined): Outcome {
  const evidence = outcome.evidence ?? earlier?.evidence;
  const same =
    earlier !== undefined &&
    (["revision", "content", "prices", "asOf"] as const).every(
      (key) => earlier[key] === outcome[key],
    );
  return evidence === undefined || (outcome.evidence === undefined && !same)
    ? outcome
    : { ...outcome, evidence };
}

/** A fact's middle value: what was told or assumed, or half-way between its ends. */
function middleOf(id: string, { facts }: Verdict): number | undefined {
  const fact = facts.find((one) => one.id === id);
  if (fact?.low === undefined || fact.high === undefined) return fact?.base;
  return fact.base ?? (fact.low + fact.high) / 2;
}

/** Whether two outcomes give the same advice. */
const sameAdvice = (a: Outcome, b: Outcome): boolean =>
  a.answer === b.answer && a.endPoint === b.endPoint && a.firstStep === b.firstStep;

/**
 * A case with a new outcome. Where the advice changed although the case did not, the earlier outcome is kept beside it until it
 * was read; where it is the earlier advice again, there is nothing to read.
 */
export function withOutcome(kept: StoredCase, outcome: Outcome): StoredCase {
  const { before, ...rest } = kept;
  const earlier = before ?? kept.outcome;
  const told =
    earlier === undefined || earlier.revision !== outcome.revision || sameAdvice(earlier, outcome);
  return told ? { ...rest, outcome } : { ...rest, outcome, before: earlier };
}
