import type { Guidance, OptionResult, RuleTrace, Verdict } from "@tapeline/engine";

/**
 * A verdict without the bills, facts and comparisons behind it, in a tenth of its size: a reader that pays for each word asks
 * for a number's reasons when it needs them.
 */
export function toldVerdict(verdict: Verdict): object {
  const { title, answer, waitingFor, headline, nextStep, caution, confidence } = verdict;
  const { firstStep, endPoint, plan, decidedBy, unknown, notices, reviewBy, receipt } = verdict;
  return {
    title,
    answer,
    waitingFor,
    headline,
    nextStep,
    caution,
    confidence,
    firstStep,
    endPoint,
    plan: plan?.steps.map(({ option, testCost, testMonths }) => ({ option, testCost, testMonths })),
    options: verdict.options.map(toldOption),
    reasons: verdict.fired.map(toldRule),
    guidance: verdict.guidance.map(toldGuidance),
    decidedBy,
    unknown,
    notices,
    reviewBy,
    receipt,
  };
}

function toldOption(option: OptionResult): object {
  const { id, code, title, custom, standing, evidence, sufficiency, cost } = option;
  return {
    id,
    code,
    title,
    custom,
    standing,
    excludedBy: option.excludedBy.map(({ because }) => because),
    evidence,
    sufficiency,
    cost: cost && { p10: cost.p10, p50: cost.p50, p90: cost.p90 },
    monthsToUse: option.monthsToUse.p50,
  };
}

function toldRule({ rule, because, sources }: RuleTrace): object {
  return { rule, because, sources: sources.map(({ url }) => url) };
}

function toldGuidance({ kind, rule, text }: Guidance): object {
  return { kind, rule, text };
}
