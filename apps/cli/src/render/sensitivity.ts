import type { Sensitivity, TornadoBar } from "@tapeline/engine";

import { formatMoney, inHundred } from "../format/number.ts";
import { left, right } from "./columns.ts";
import { nowColumns, nowColumnsIn, nowOf, shortOf, type FactRows } from "./facts-in-rows.ts";
import { paragraph } from "./frame.ts";
import { glyphsFor } from "./glyphs.ts";
import type { Style } from "./style.ts";
import { isNarrow } from "./widths.ts";

const columns = { name: 28, worth: 18, share: 9 };
const most = 5;
/** A bar of fewer columns shows nothing that its numbers do not say. */
const shortestBar = 12;

/**
 * "What the result depends on": how far the worth of the plan moves as one fact goes from its low to its high, the widest
 * first, with a line where the plan begins to pay. Nothing where there is no plan.
 */
export function renderSensitivity(
  { utility, bars }: Sensitivity,
  given: FactRows,
  style: Style,
): string[] {
  const shown = bars.slice(0, most);
  if (shown.length === 0) return [];
  const more = bars.length - shown.length;
  const losing = shown.filter(({ atLow, atHigh }) => utility > 0 && Math.min(atLow, atHigh) < 0);
  const notes = [
    `the plan kept, worth ${formatMoney(utility)}; each fact from its low to its high`,
    ...(losing.length > 0 ? ["below $0 it pays less than today's process"] : []),
    ...(more > 0 ? [`${more} more move it less`] : []),
  ];
  return [
    ...(isNarrow(style) ? list(shown, given, style) : table(shown, utility, given, style)),
    ...paragraph(notes.join("; "), 4, style).map(style.colour.dim),
  ];
}

const worthOf = ({ atLow, atHigh }: TornadoBar): string =>
  `${formatMoney(atLow)} → ${formatMoney(atHigh)}`;

function table(
  bars: readonly TornadoBar[],
  utility: number,
  given: FactRows,
  style: Style,
): string[] {
  const now = nowColumnsIn(style.width);
  const room = style.width - 6 - columns.name - now - columns.worth - columns.share;
  const length = room < shortestBar ? 0 : room - 2;
  const name = length === 0 ? columns.name + room : columns.name;
  const cell = (text: string, width: number): string =>
    width === 0 ? "" : `${left(style.text(text), width - 1, style.ellipsis)} `;
  const draw = barsOn(bars, utility, length, style);
  return [
    `  ${left("What the result depends on", name + 2)}${left("you now", now, "")}${left("", length === 0 ? 0 : room)}${left("the plan is worth", columns.worth)}${right("of spread", columns.share)}`,
    ...bars.map((bar) => {
      const cells = [
        cell(shortOf(bar.fact, given), name),
        cell(chancesOr(bar.fact, given), now),
        length === 0 ? "" : `${draw(bar)}  `,
        left(style.text(worthOf(bar)), columns.worth, style.ellipsis),
        right(style.text(`${inHundred(bar.varianceShare)}%`), columns.share),
      ];
      return `    ${cells.join("")}`;
    }),
  ];
}

/** Where a fact stands; of a choice that is open, its values. */
function chancesOr(fact: string, given: FactRows): string {
  const used = given.facts.find(({ id }) => id === fact);
  const values = used?.chances === undefined ? undefined : Object.keys(used.chances).join(" or ");
  return values !== undefined && values.length < nowColumns
    ? values
    : nowOf(fact, undefined, given);
}

function list(bars: readonly TornadoBar[], given: FactRows, style: Style): string[] {
  return [
    "  What the result depends on",
    ...bars.flatMap((bar) => [
      ...paragraph(shortOf(bar.fact, given), 4, style),
      ...paragraph(`${worthOf(bar)}; ${inHundred(bar.varianceShare)}% of its spread`, 7, style),
    ]),
  ];
}

/** Draws bars on one scale: from the worth at the low to that at the high, with marks at the plan's own worth and at nothing. */
function barsOn(
  bars: readonly TornadoBar[],
  utility: number,
  length: number,
  style: Style,
): (bar: TornadoBar) => string {
  const glyphs = glyphsFor(style);
  const ends = [utility, ...bars.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
  const column = (worth: number): number =>
    Math.round(((worth - least) / (greatest - least || 1)) * (length - 1));
  return ({ atLow, atHigh }) => {
    const [from, to] = [column(Math.min(atLow, atHigh)), column(Math.max(atLow, atHigh))];
    return Array.from({ length }, (_, at) => {
      if (at === column(utility)) return glyphs.median;
      if (at >= from && at <= to) return glyphs.block;
      return least < 0 && at === column(0) ? glyphs.cap : " ";
    }).join("");
  };
}
