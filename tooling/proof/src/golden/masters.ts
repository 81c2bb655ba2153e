import {
  assess,
  breakEvens,
  findFlips,
  sensitivity,
  valueOfInformation,
  type Case,
} from "@tapeline/engine";

import { realCases } from "../real-cases.ts";
import { release } from "../release.ts";
import {
  breakEvensInText,
  flipsInText,
  informationInText,
  sensitivityInText,
} from "./explored-in-text.ts";
import { pricesInText } from "./prices-in-text.ts";
import { verdictInText } from "./verdict-in-text.ts";

/** Something whose figures are accepted by name before they change. */
export interface Master {
  readonly id: string;
  /** Its text as it is now. */
  readonly now: () => string;
}

/** Runs a computation that is done in steps to its end. */
function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const caseInText = (given: Case): string[] => [
  ...verdictInText(assess(given, release)),
  ...flipsInText(finish(findFlips(given, release))),
  ...sensitivityInText(finish(sensitivity(given, release))),
  ...informationInText(finish(valueOfInformation(given, release))),
  ...breakEvensInText(finish(breakEvens(given, release))),
];

const text = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

/** Every example and scenario with its whole advice, and every price. */
export const masters: readonly Master[] = [
  ...realCases.map(({ id, given }) => ({ id, now: () => text(caseInText(given)) })),
  ...pricesInText().map(({ id, lines }) => ({ id, now: () => text(lines()) })),
];
