import type { Advice, FactUsed, Flip, OptionResult, Question } from "@tapeline/engine";

import { formatIn, formatRange, inHundred, unitBeside } from "../format/number.ts";
import { left, right, widthOf } from "./columns.ts";
import type { Style } from "./style.ts";

/** What the report needs to name facts: their questions. */
export type Questions = Readonly<Partial<Record<string, Question>>>;

const columns = { now: 22, at: 17, advice: 16, chance: 6 };
const most = 6;
/** Below this width the present values are left out; `explain` gives them. */
const widthForNow = 90;

/** "What would change this": the nearest flips, one a row; none at all is a finding too. */
export function renderFlips(
  flips: readonly Flip[],
  given: {
    readonly facts: readonly FactUsed[];
    readonly options: readonly OptionResult[];
    readonly questions: Questions;
  },
  style: Style,
): string[] {
  const reached = flips
    .filter(({ at }) => at !== undefined)
    .toSorted((a, b) => farness(a) - farness(b));
  const nowColumns = style.width < widthForNow ? 0 : columns.now;
  const nameColumns = style.width - 6 - nowColumns - columns.at - columns.advice - columns.chance;
  const heading = `  ${left("What would change this", nameColumns + 2)}${left("you now", nowColumns, "")}${left("flips at", columns.at)}${left("then, ending at", columns.advice)}${right("in 100", columns.chance)}`;
  if (reached.length === 0)
    return [
      "  What would change this",
      `    ${style.text(`No allowed value of any one of ${flips.length} facts changes the advice.`)}`,
    ];
  const rows = reached.slice(0, most).map((flip) => {
    const question = given.questions[flip.fact];
    const used = given.facts.find(({ id }) => id === flip.fact);
    const cells = [
      left(style.text(question?.short ?? flip.fact), nameColumns - 1, style.ellipsis) + " ",
      nowColumns === 0
        ? ""
        : left(style.text(nowOf(flip, used, question)), nowColumns - 1, style.ellipsis) + " ",
      left(style.text(atOf(flip, question)), columns.at - 1, style.ellipsis) + " ",
      left(style.text(thenOf(flip.becomes, given.options)), columns.advice, style.ellipsis),
      right(style.text(flip.chance === undefined ? "–" : inHundred(flip.chance)), columns.chance),
    ];
    return `    ${cells.join("")}`;
  });
  const rest = flips.length - reached.length;
  const further = reached.length - most;
  const notes = [
    ...(further > 0 ? [`${further} more change it farther away`] : []),
    ...(rest > 0 ? [`no allowed value of ${rest} other${rest === 1 ? "" : "s"} does`] : []),
  ];
  return [
    heading,
    ...rows,
    ...(notes.length > 0 ? [`    ${style.colour.dim(style.text(notes.join("; ")))}`] : []),
  ];
}

/** Distances in standard deviations and as factors on one scale: a factor of ten counts as three. */
function farness({ distance }: Flip): number {
  if (distance === undefined) return 2;
  if ("sigmas" in distance) return Math.abs(distance.sigmas);
  return Math.abs(Math.log10(Math.max(distance.factor, 1e-9))) * 3;
}

function nowOf(flip: Flip, used: FactUsed | undefined, question: Question | undefined): string {
  const mark = used?.origin === "assumed" && flip.now !== "unknown" ? " assumed" : "";
  const unit = unitBeside(question?.unit);
  const number = (value: number): string => formatIn(question?.unit, value);
  const [shown, beside] =
    used?.low !== undefined && used.high !== undefined
      ? [
          formatRange(used.low, used.high, number),
          used.low === used.high ? unitBeside(question?.unit, used.low) : unit,
        ]
      : typeof flip.now === "number"
        ? [number(flip.now), unitBeside(question?.unit, flip.now)]
        : [worded(flip.now), ""];
  const whole = shown + beside + mark;
  return widthOf(whole) < columns.now ? whole : shown + mark;
}

function atOf(flip: Flip, question: Question | undefined): string {
  if (typeof flip.at !== "number") return `"${worded(flip.at ?? "")}"`;
  const value = withinRange(flip.at, question);
  const bare = edgeOf(value, flip, question);
  const whole = edgeOf(value + unitBeside(question?.unit, flip.at), flip, question);
  return widthOf(whole) < columns.at ? whole : bare;
}

function edgeOf(value: string, { direction }: Flip, question: Question | undefined): string {
  if (question?.integer === true && direction !== "to")
    return `${value} or ${direction === "up" ? "more" : "less"}`;
  if (direction === "up") return `above ${value}`;
  return direction === "down" ? `below ${value}` : value;
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

/** A choice as it is said: `true` reads yes. */
function worded(value: string): string {
  if (value === "true") return "yes";
  return value === "false" ? "no" : value;
}

/** The answer and the end point's place on the ladder: `→ no, 4`. */
function thenOf(advice: Advice | undefined, options: readonly OptionResult[]): string {
  if (advice === undefined) return "";
  const end = options.find(({ id }) => id === advice.endPoint);
  return `→ ${advice.answer}, ${end === undefined ? "as today" : end.code.slice(1)}`;
}
