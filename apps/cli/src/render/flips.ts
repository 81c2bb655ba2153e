import type { Flip, Question } from "@tapeline/engine";

import { formatIn, inHundred, unitBeside } from "../format/number.ts";
import { left, right, widthOf } from "./columns.ts";
import { nowColumnsIn, nowOf, shortOf, thenOf, worded, type FactRows } from "./facts-in-rows.ts";
import { paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { isNarrow } from "./widths.ts";

const columns = { at: 17, advice: 16, chance: 6 };
const most = 6;

/** "What would change this": the nearest flips, one a row; none at all is a finding too. */
export function renderFlips(flips: readonly Flip[], given: FactRows, style: Style): string[] {
  const reached = flips
    .filter(({ at }) => at !== undefined)
    .toSorted((a, b) => farness(a) - farness(b));
  if (reached.length === 0)
    return [
      "  What would change this",
      ...paragraph(
        `No allowed value of any one of ${flips.length} facts changes the advice.`,
        4,
        style,
      ),
    ];
  const shown = reached.filter(withinReach).slice(0, most);
  const rest = flips.length - reached.length;
  const further = reached.length - shown.length;
  const notes = [
    ...(further > 0 ? [furtherWords(further, shown.length)] : []),
    ...(rest > 0 ? [`no allowed value of ${rest} other${rest === 1 ? "" : "s"} does`] : []),
  ];
  return [
    ...(shown.length === 0
      ? ["  What would change this", ...paragraph("Nothing within reach.", 4, style)]
      : isNarrow(style)
        ? list(shown, given, style)
        : table(shown, given, style)),
    ...(notes.length > 0 ? paragraph(notes.join("; "), 4, style).map(style.colour.dim) : []),
  ];
}

function table(flips: readonly Flip[], given: FactRows, style: Style): string[] {
  const now = nowColumnsIn(style.width);
  const name = style.width - 6 - now - columns.at - columns.advice - columns.chance;
  const cell = (text: string, width: number): string =>
    width === 0 ? "" : `${left(style.text(text), width - 1, style.ellipsis)} `;
  const heading = `  ${left("What would change this", name + 2)}${left("you now", now, "")}${left("flips at", columns.at)}${left("then, ending at", columns.advice)}${right("in 100", columns.chance)}`;
  return [
    heading,
    ...flips.map((flip) => {
      const cells = [
        cell(shortOf(flip.fact, given), name),
        cell(nowOf(flip.fact, flip.now, given), now),
        cell(atOf(flip, given.questions[flip.fact]), columns.at),
        left(style.text(thenOf(flip.becomes, given)), columns.advice, style.ellipsis),
        right(style.text(chanceOf(flip) ?? "–"), columns.chance),
      ];
      return `    ${cells.join("")}`;
    }),
  ];
}

/** Two lines each, where a table has no room. */
function list(flips: readonly Flip[], given: FactRows, style: Style): string[] {
  return [
    "  What would change this",
    ...flips.flatMap((flip) => {
      const chance = chanceOf(flip);
      const at = `${atOf(flip, given.questions[flip.fact])} ${thenOf(flip.becomes, given)}`;
      return [
        ...paragraph(shortOf(flip.fact, given), 4, style),
        ...paragraph(chance === undefined ? at : `${at}; ${chance} in 100`, 7, style),
      ];
    }),
  ];
}

const chanceOf = ({ chance }: Flip): string | undefined =>
  chance === undefined ? undefined : inHundred(chance);

const furtherWords = (count: number, shown: number): string =>
  `${count} ${shown === 0 ? "" : "more "}${count === 1 ? "changes" : "change"} it farther away`;

/** Standard deviations, and the factor on what is known exactly, beyond which a value is not called a way to turn the advice. */
const reach = { sigmas: 4, factor: 10 };

function withinReach({ distance }: Flip): boolean {
  if (distance === undefined) return true;
  if ("sigmas" in distance) return Math.abs(distance.sigmas) <= reach.sigmas;
  return distance.factor <= reach.factor && distance.factor >= 1 / reach.factor;
}

/** Distances in standard deviations and as factors on one scale: a factor of ten counts as three. */
function farness({ distance }: Flip): number {
  if (distance === undefined) return 2;
  if ("sigmas" in distance) return Math.abs(distance.sigmas);
  return Math.abs(Math.log10(Math.max(distance.factor, 1e-9))) * 3;
}

function atOf(flip: Flip, question: Question | undefined): string {
  if (typeof flip.at !== "number") return `"${worded(flip.at ?? "")}"`;
  const value = withinRange(flip.at, question);
  const bare = edgeOf(value, flip, question);
  const whole = edgeOf(value + unitBeside(question?.unit, flip.at), flip, question);
  return widthOf(whole) < columns.at ? whole : bare;
}

function edgeOf(value: string, { at, direction }: Flip, question: Question | undefined): string {
  // Nothing is allowed beyond the last value: it is this one alone.
  if (at === question?.allowed?.[direction === "down" ? "min" : "max"]) return `exactly ${value}`;
  if (question?.integer === true && direction !== "to")
    return `${value} or ${direction === "up" ? "more" : "less"}`;
  if (direction === "up") return `above ${value}`;
  // Where it stands today: to know it exactly is enough.
  return direction === "down" ? `below ${value}` : `exactly ${value}`;
}

/** A value short of its greatest allowed one is not rounded up to it: nothing lies above 100%. */
function withinRange(value: number, question: Question | undefined): string {
  const unit = question?.unit;
  const most = question?.allowed?.max;
  const shown = formatIn(unit, value);
  return most !== undefined && value < most && shown === formatIn(unit, most)
    ? `${value}${unit === "%" || unit === "×" ? unit : ""}`
    : shown;
}
