import type { OptionResult, ValueOfInformation } from "@tapeline/engine";

import { formatMoney, grouped } from "../format/number.ts";
import type { Questions } from "./facts-in-rows.ts";
import { paragraph } from "./frame.ts";
import type { Style } from "./style.ts";

/** "Next cheapest evidence": the test and the answer of most worth, or that no trial ahead of the plan is worth its cost. */
export function renderEvidence(
  information: ValueOfInformation,
  given: {
    readonly options: readonly OptionResult[];
    readonly questions: Questions;
    /** Whether the advice begins with a test of its own. */
    readonly planned: boolean;
  },
  style: Style,
): string[] {
  const [test] = information.tests.filter(({ net }) => net > 0).toSorted((a, b) => b.net - a.net);
  const [fact] = information.facts
    .filter(({ worthAsking }) => worthAsking)
    .toSorted((a, b) => b.worth - a.worth);
  const lines: string[] = [];
  if (test === undefined)
    lines.push(`No trial${given.planned ? " before the first step" : ""} is worth its cost.`);
  else {
    const option = given.options.find(({ id }) => id === test.option);
    lines.push(
      `Grade ${grouped(test.items)} of your own requests with ${test.option === option?.id ? `${option.code.slice(1)} ${option.short}` : test.option}.`,
      `costs ${formatMoney(test.cost)} · worth ${formatMoney(test.worth)} · net +${formatMoney(test.net)}`,
    );
  }
  const question = fact === undefined ? undefined : given.questions[fact.fact];
  if (fact !== undefined && question !== undefined)
    lines.push(
      `${test === undefined ? "Answer" : "Then answer"} “${question.ask}” – worth ${formatMoney(fact.worth)} (${fact.fact}).`,
    );
  return ["  Next cheapest evidence", ...lines.flatMap((line) => paragraph(line, 4, style))];
}
