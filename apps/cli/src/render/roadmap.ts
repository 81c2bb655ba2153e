import type { LowToHigh, Roadmap, RoadmapStage } from "@tapeline/engine/practice";

import {
  formatDay,
  formatMoneyRange,
  formatMonths,
  formatNumber,
  formatRange,
  inHundred,
} from "../format/number.ts";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";

/** The stages from a verdict to a system in use and out of it, each with its criterion. */
export function renderRoadmap({ headline, stages, reviewBy }: Roadmap, style: Style): string {
  return framed([
    ["  The way from here", ...paragraph(headline, 4, style)],
    ...stages.map((stage, index) => renderStage(stage, index + 1, style)),
    reviewBy === undefined
      ? []
      : paragraph(`Look at this decision again by ${formatDay(reviewBy)}.`, 2, style),
  ]);
}

function renderStage(stage: RoadmapStage, place: number, style: Style): string[] {
  const { title, do: done, exit, ifFails, who, chance } = stage;
  const met = chance === undefined ? "" : ` Met in ${inHundred(chance)} of 100 possible worlds.`;
  const people = who.map(({ role, does }) => `${role} (${does})`).join("; ");
  return [
    ...paragraph(`${place} ${title}`, 2, style).map(style.colour.bold),
    ...paragraph([whenWords(stage), costWords(stage)].join(" · "), 4, style).map(style.colour.dim),
    ...paragraph(done, 4, style),
    ...paragraph(`Done when: ${exit}${met}`, 4, style),
    ...paragraph(`If not: ${ifFails}`, 4, style),
    ...paragraph(`Who: ${people}`, 4, style),
  ];
}

function whenWords({ from, months, monthsBasis, fallBack }: RoadmapStage): string {
  if (months === undefined) return monthsBasis;
  const span = formatMonths(months.low, months.high);
  const lasts = fallBack === true ? `${span}, only if what stands before fails` : span;
  return from === undefined || from.high === 0 ? lasts : `${lasts}, from ${monthWords(from)}`;
}

const monthWords = ({ low, high }: LowToHigh): string =>
  `month ${formatRange(low, high, (value) => formatNumber(Number(value.toFixed(1))))}`;

const costWords = ({ cost, costBasis }: RoadmapStage): string =>
  cost === undefined ? costBasis : formatMoneyRange(cost.low, cost.high);
