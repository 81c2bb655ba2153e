import { assess, reasonsOf, type Verdict } from "@tapeline/engine";

import { documentedCases, type DocumentedCase } from "../documented-decisions.ts";
import { release } from "../release.ts";

/** So many rows are read at a sitting. */
const rowsOfTable = 30;

/** What is advised in the documented decisions, a table for every thirty of them. */
export function decisionTables(): { readonly id: string; readonly lines: () => string[] }[] {
  const starts = documentedCases.map((_, index) => index).filter((at) => at % rowsOfTable === 0);
  return starts.map((from) => {
    const rows = documentedCases.slice(from, from + rowsOfTable);
    return {
      id: `decisions/${from + 1}-to-${from + rows.length}`,
      lines: () => [
        "What is advised in documented decisions, from what was known before",
        ...rows.flatMap((row) => ["", ...rowInText(row)]),
      ],
    };
  });
}

function rowInText({ id, organisation, year, given }: DocumentedCase): string[] {
  const verdict = assess(given, release);
  return [
    `${id} (${organisation}, ${year}): ${given.title}`,
    `  ${adviceOf(verdict)}`,
    `  a custom LLM at the end ${inHundred(verdict.customChance)}, cheapest that suffices ${inHundred(verdict.customShare)}`,
    `  ${reasonOf(verdict)}`,
  ];
}

function adviceOf({ answer, waitingFor, endPoint, firstStep, plan }: Verdict): string {
  const steps = plan?.steps.map(({ option }) => option).join(", ") ?? "none";
  return [
    waitingFor === undefined ? answer : `${answer}, waits for ${waitingFor}`,
    endPoint === undefined ? "no end point" : `${endPoint.option} ${inHundred(endPoint.chance)}`,
    firstStep === undefined ? "no first step" : `first ${firstStep.action} ${firstStep.option}`,
    `plan ${steps}`,
  ].join("; ");
}

function reasonOf(verdict: Verdict): string {
  const [reason] = reasonsOf(verdict);
  if (reason === undefined) return "no rule leads there";
  const between = reason.role === "favours" || reason.role === "disfavours" ? " over " : ", ";
  return `${reason.rule} ${reason.role} ${reason.options.join(between)}: ${reason.because}`;
}

const inHundred = (share: number): string => `${Math.round(share * 100)} in 100`;
