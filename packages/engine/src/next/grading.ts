import type { EvaluationPlan, GradedTwice } from "../vocabulary/evaluation-plan.ts";
import type { Trial } from "../vocabulary/practice.ts";
import { agreementFor, judgeAgreement } from "./judge-agreement.ts";

/** Who grades free text, and from when on a model may: as many labels and as much agreement beyond chance as the practice asks for. */
export function judgeOf(
  bar: number,
  { humanLabels, kappa }: Trial,
  graded: GradedTwice | undefined,
): EvaluationPlan["grading"] {
  const found = graded && judgeAgreement(graded);
  return {
    by: "judge",
    why: "the output is free text: people grade it, or a model whose grading people have checked",
    labels: humanLabels.value,
    kappa: kappa.value,
    agreement: agreementFor(kappa.value, bar),
    ...(found === undefined
      ? {}
      : {
          found: {
            ...found,
            mayGrade: found.labels >= humanLabels.value && (found.kappa ?? 0) >= kappa.value,
          },
        }),
  };
}
