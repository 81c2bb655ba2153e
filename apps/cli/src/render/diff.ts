import type { CaseImpact } from "@tapeline/engine/impact";

import {
  adviceWords,
  closeCases,
  confidenceWords,
  costWords,
  countWords,
  fieldWords,
  movedCases,
  movedWords,
  priceWords,
  reasonsFor,
  thresholdWords,
  type ShownDiff,
} from "../diff/shown-diff.ts";
import { formatDay, formatNumber } from "../format/number.ts";
import { widthOf } from "./columns.ts";
import { framed, paragraph } from "./frame.ts";
import { glyphsFor } from "./glyphs.ts";
import type { Style } from "./style.ts";

/** So many of a list are shown; the data has them all. */
const most = 20;

/** What differs: changed verdicts with their reasons, moved ones, those close to changing, then the data behind it. */
export function renderDiff(shown: ShownDiff, style: Style): string {
  const { before, after, asOf, found } = shown;
  const { touched } = found.cases;
  const changed = touched.filter(({ outcome }) => outcome === "changed");
  const heading = `${before} → ${after} · prices as of ${formatDay(asOf)}`;
  return framed([
    [
      ...paragraph(countWords(found), 2, style).map(style.colour.bold),
      ...paragraph(heading, 2, style),
    ],
    section(
      "Changed",
      changed.flatMap((one) => changedLines(one, shown, style)),
      style,
    ),
    listed("Moved, same verdict", movedCases(touched), style, (one) =>
      movedLines(one, shown, style),
    ),
    listed("Close to changing", closeCases(touched), style, ({ id, after: { margin = 0 } }) =>
      paragraph(`${id}: ${formatNumber(margin)} points from another advice`, 4, style),
    ),
    section("Data behind it", dataLines(shown, style), style),
    section("Texts that read otherwise", textLines(shown, style), style),
    paragraph(
      changed.length > 0
        ? "A verdict changed: exit code 1. With --exit-zero it is 0."
        : "No verdict changed.",
      2,
      style,
    ),
  ]);
}

function section(title: string, lines: readonly string[], style: Style): string[] {
  if (lines.length === 0) return [];
  const rule = glyphsFor(style).rule.repeat(style.width - 4);
  return [`  ${style.colour.bold(style.text(title))}`, `  ${style.colour.dim(rule)}`, ...lines];
}

function listed<T>(
  title: string,
  items: readonly T[],
  style: Style,
  draw: (item: T) => readonly string[],
): string[] {
  const more = items.length - most;
  return section(
    title,
    [
      ...items.slice(0, most).flatMap(draw),
      ...(more > 0 ? paragraph(`${more} more in --json`, 4, style).map(style.colour.dim) : []),
    ],
    style,
  );
}

/** A case with a mark in front and figures at the right edge, or below where there is no room. */
function headLine(mark: string, id: string, figures: string, style: Style): string[] {
  const [name, right] = [style.text(id), style.text(figures)];
  const gap = style.width - 6 - widthOf(name) - widthOf(right);
  return gap >= 2 && right !== ""
    ? [`  ${mark} ${name}${" ".repeat(gap)}${right}`]
    : [`  ${mark} ${name}`, ...(right === "" ? [] : paragraph(figures, 6, style))];
}

function changedLines(one: CaseImpact, { knowledge, found }: ShownDiff, style: Style): string[] {
  const cost = costWords(one);
  const figures = `${cost === "" ? "" : `${cost} over its horizon   `}confidence ${confidenceWords(one)}`;
  const advice = `${adviceWords(one.before, knowledge)} → ${adviceWords(one.after, knowledge)}`;
  return [
    ...headLine(style.colour.yellow(glyphsFor(style).endPoint), one.id, figures, style),
    ...paragraph(advice, 6, style),
    ...reasonsFor(one, found).flatMap((reason) => paragraph(reason, 6, style)),
  ];
}

function movedLines(one: CaseImpact, { found }: ShownDiff, style: Style): string[] {
  const mark = glyphsFor(style).viable;
  return [
    ...headLine(mark, one.id, movedWords(one), style),
    ...reasonsFor(one, found).flatMap((reason) => paragraph(reason, 6, style)),
  ];
}

function dataLines({ knowledge, found }: ShownDiff, style: Style): string[] {
  const { parts, prices, thresholds, added, removed, cases } = found;
  const readBy = (kind: string, id: string): string => {
    const count = cases.touched.filter(
      ({ outcome, touchedBy }) =>
        outcome !== "same" && touchedBy.some((part) => part.kind === kind && part.id === id),
    ).length;
    return count === 0 ? "" : ` (${count} ${count === 1 ? "case" : "cases"})`;
  };
  const told = [
    ...parts.map(({ kind, id, change, decides, fields }) => {
      const what = change === "edited" ? fields.slice(0, 4).map(fieldWords).join("; ") : change;
      return `${kind} ${id}: ${what}${decides ? readBy(kind, id) : ""}`;
    }),
    ...prices.map(priceWords),
    ...thresholds.map((one) => `Break-even, ${thresholdWords(one, knowledge)}`),
    ...added.map((id) => `scenario ${id}: added`),
    ...removed.map((id) => `scenario ${id}: removed`),
  ];
  const more = told.length - 2 * most;
  return [
    ...told.slice(0, 2 * most).flatMap((line) => paragraph(line, 4, style)),
    ...(more > 0 ? paragraph(`${more} more in --json`, 4, style).map(style.colour.dim) : []),
  ];
}

function textLines({ found }: ShownDiff, style: Style): string[] {
  const told = found.texts.map(({ id, change }) =>
    change === "edited" ? id : `${id} (${change})`,
  );
  return told.length === 0 ? [] : paragraph(told.join(", "), 4, style);
}
