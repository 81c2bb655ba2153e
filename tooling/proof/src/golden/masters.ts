import { assess, type Case } from "@tapeline/engine";

import { exploredOf } from "../explored.ts";
import { realCases, type RealCase } from "../real-cases.ts";
import { release } from "../release.ts";
import { decisionTables } from "./decisions-in-text.ts";
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

function explorationsInText(given: Case): string[] {
  const { flips, pairFlips, ...explored } = exploredOf(given);
  return [
    ...flipsInText(flips),
    ...pairFlipsInText(pairFlips),
    ...sensitivityInText(explored.sensitivity),
    ...informationInText(explored.information),
    ...breakEvensInText(explored.breakEvens),
  ];
}

const caseInText = ({ given, explored }: RealCase): string[] => [
  ...verdictInText(assess(given, release)),
  ...(explored ? explorationsInText(given) : []),
];

const text = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

/** Every example and scenario with its advice, many of them with all that is explored; what is advised in documented decisions; every price. */
export const masters: readonly Master[] = [
  ...realCases.map((one) => ({ id: one.id, now: () => text(caseInText(one)) })),
  ...[...decisionTables(), ...pricesInText()].map(({ id, lines }) => ({
    id,
    now: () => text(lines()),
  })),
];
