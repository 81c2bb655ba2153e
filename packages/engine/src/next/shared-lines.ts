import type { PriceBook } from "@tapeline/pricing";

import type { EvaluationPlan } from "../vocabulary/evaluation-plan.ts";
import type { Trial } from "../vocabulary/practice.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import type { ChosenArm } from "./choose-arms.ts";
import { requestUse, tokenLine, type DryRunLine } from "./dry-run.ts";
import { moneyOf, type MoneyRange } from "./exact-range.ts";
import { estimateOf } from "./facts-of.ts";

/** Test items that are missing, the grading model's calls and the labels that it is held against. */
export function sharedLines(given: {
  readonly items: EvaluationPlan["items"];
  readonly judged: boolean;
  readonly chosen: readonly ChosenArm[];
  readonly runs: number;
  readonly trial: Trial;
  readonly prices: PriceBook;
  readonly verdict: Verdict;
}): { readonly lines: readonly DryRunLine[]; readonly notPriced: readonly string[] } {
  const { items, judged, chosen, runs, trial, prices, verdict } = given;
  const label = estimateOf("costPerLabel", verdict);
  const labels = (id: string, title: string, count: number, formula: string): DryRunLine[] =>
    label === undefined || count === 0
      ? []
      : [
          {
            id,
            title,
            formula,
            basis: `costPerLabel, ${label.origin}`,
            amount: rangeOf((which) => count * label[which]),
          },
        ];
  const lines = labels(
    "items",
    "Test items to be written",
    items.missing,
    "items that are missing × costPerLabel",
  );
  if (!judged) return { lines, notPriced: [] };
  const { humanLabels, judgeOutputTokens } = trial;
  lines.push(
    ...labels(
      "human-labels",
      "Outputs graded by people",
      humanLabels.value,
      `${humanLabels.value} × costPerLabel`,
    ),
  );
  // The most capable hosted model that the case may use: a judge weaker than what it grades says little.
  const judge = chosen.find(
    ({ arm, offer }) =>
      arm.model === "most-capable" && offer.accelerators === undefined && offer.price !== undefined,
  )?.offer;
  const graded = runs * chosen.length;
  const line =
    judge &&
    tokenLine(
      judge,
      graded,
      (which) => {
        const use = requestUse(verdict, which);
        return (
          use && {
            inputTokens: use.inputTokens + use.outputTokens,
            outputTokens: judgeOutputTokens.value,
            calls: 1,
          }
        );
      },
      prices,
      verdict,
    );
  if (line === undefined) return { lines, notPriced: ["a grading model"] };
  lines.push({
    ...line,
    id: "judge",
    title: `Grading by ${judge!.title}`,
    formula: `runs × arms × ((inputTokens + outputTokens × reasoningMultiplier) × tokenizerFactor × input price + ${judgeOutputTokens.value} × output price)`,
  });
  return { lines, notPriced: [] };
}

const rangeOf = (dollars: (which: "low" | "base" | "high") => number): MoneyRange => ({
  low: moneyOf(dollars("low")),
  base: moneyOf(dollars("base")),
  high: moneyOf(dollars("high")),
});
