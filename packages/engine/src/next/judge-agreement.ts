import type { GradedTwice, JudgeAgreement } from "../vocabulary/evaluation-plan.ts";

/**
 * Cohen's κ with the base rate: `κ = (agreement − by chance) ÷ (1 − by chance)` (J. Cohen, A coefficient of agreement for nominal
 * scales, Educational and Psychological Measurement 20, 1960, 37–46). Undefined of nothing graded.
 */
export function judgeAgreement(graded: GradedTwice): JudgeAgreement | undefined {
  const { bothPass, onlyModelPasses, onlyPeoplePass, bothFail } = graded;
  const labels = bothPass + onlyModelPasses + onlyPeoplePass + bothFail;
  if (labels === 0) return undefined;
  const people = (bothPass + onlyPeoplePass) / labels;
  const model = (bothPass + onlyModelPasses) / labels;
  const agreement = (bothPass + bothFail) / labels;
  const byChance = people * model + (1 - people) * (1 - model);
  return {
    labels,
    agreement,
    byChance,
    ...(byChance === 1 ? {} : { kappa: (agreement - byChance) / (1 - byChance) }),
    baseRate: people,
  };
}

/** The agreement, as a share, at which κ reaches a value where model and people pass the same share: `κ + (1 − κ) · by chance`. */
export const agreementFor = (kappa: number, baseRate: number): number =>
  kappa + (1 - kappa) * (baseRate * baseRate + (1 - baseRate) * (1 - baseRate));

/** The formula in words, and where it stands. */
export const kappaFormula = {
  formula: "kappa = (agreement − agreement by chance) ÷ (1 − agreement by chance)",
  source: "J. Cohen, Educational and Psychological Measurement 20 (1960) 37–46",
} as const;
