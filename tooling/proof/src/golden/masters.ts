import { assess, type Case } from "@tapeline/engine";

import { exploredOf } from "../explored.ts";
import { realCases } from "../real-cases.ts";
import { release } from "../release.ts";
import {
  breakEvensInText,
  flipsInText,
  informationInText,
  pairFlipsInText,
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

function caseInText(given: Case): string[] {
  const { flips, pairFlips, ...explored } = exploredOf(given);
  return [
    ...verdictInText(assess(given, release)),
    ...flipsInText(flips),
    ...pairFlipsInText(pairFlips),
    ...sensitivityInText(explored.sensitivity),
    ...informationInText(explored.information),
    ...breakEvensInText(explored.breakEvens),
  ];
}

const text = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

/** Every example and scenario with its whole advice, and every price. */
export const masters: readonly Master[] = [
  ...realCases.map(({ id, given }) => ({ id, now: () => text(caseInText(given)) })),
  ...pricesInText().map(({ id, lines }) => ({ id, now: () => text(lines()) })),
];
