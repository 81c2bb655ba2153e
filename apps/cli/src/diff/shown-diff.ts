import type { FieldChange, PriceChange, ReleaseDiff } from "@tapeline/content/diff";
import type { Knowledge } from "@tapeline/engine";
import type { CaseImpact, Outline, Part } from "@tapeline/engine/impact";

import { formatMoney, formatNumber, grouped, inHundred, priceOf } from "../format/number.ts";

/** A comparison with what was compared. */
export interface ShownDiff {
  readonly before: string;
  readonly after: string;
  /** The day whose prices count. */
  readonly asOf: string;
  readonly knowledge: Knowledge;
  readonly found: ReleaseDiff;
}

/** A verdict that moves by so many points of a hundred is listed; so near to another advice it is called close. */
const notedPoints = 5;
/** So many fields of one change are told; the data has them all. */
const mostFields = 4;

/** How sure a verdict is, in points of a hundred. */
const pointsOf = ({ confidence, customShare }: Outline): number => confidence ?? customShare * 100;

/** `71 → 58`, or one number where it stayed. */
export function confidenceWords({ before, after }: CaseImpact): string {
  const [was, is] = [before, after].map((outline) => inHundred(pointsOf(outline) / 100));
  return was === is ? was! : `${was} → ${is}`;
}

/** How many points of a hundred a verdict moved: its confidence or its end point's chance, whichever moved further. */
const movedPoints = ({ before, after }: CaseImpact): number =>
  Math.max(
    Math.abs(pointsOf(after) - pointsOf(before)),
    100 * Math.abs((after.endPoint?.chance ?? 0) - (before.endPoint?.chance ?? 0)),
  );

/** What moved in a verdict that says the same: `confidence 71 → 58   end point 90 → 72`. */
export function movedWords(impact: CaseImpact): string {
  const chances = [impact.before, impact.after].map(({ endPoint }) => endPoint?.chance);
  const [was, is] = chances.map((chance) => (chance === undefined ? "none" : inHundred(chance)));
  const confidence = confidenceWords(impact);
  return [
    ...(confidence.includes("→") ? [`confidence ${confidence}`] : []),
    ...(was === is ? [] : [`end point ${was} → ${is}`]),
  ].join("   ");
}

/** What the end point costs over the horizon in the middle, against before: `+$231k`. */
export function costWords({ before, after }: CaseImpact): string {
  if (before.cost === undefined || after.cost === undefined) return "";
  const more = after.cost.p50 - before.cost.p50;
  return more === 0 ? "" : `${more > 0 ? "+" : ""}${formatMoney(more)}`;
}

/** What is advised: `no: 2 API + retrieval, first 1 API + prompting`. */
export function adviceWords(
  { answer, endPoint, firstStep }: Outline,
  { options }: Pick<Knowledge, "options">,
): string {
  const named = (id: string): string => {
    const option = options.find((one) => one.id === id);
    return option === undefined ? id : `${option.code.slice(1)} ${option.short}`;
  };
  const end = endPoint === undefined ? "" : `: ${named(endPoint.option)}`;
  const first =
    firstStep === undefined || firstStep === endPoint?.option ? "" : `, first ${named(firstStep)}`;
  return `${answer}${end}${first}`;
}

/** The reasons for a changed verdict, or what moved it, a line each. */
export function reasonsFor(impact: CaseImpact, found: ReleaseDiff): string[] {
  const parts = impact.outcome === "changed" ? impact.causes : impact.touchedBy;
  const prices = parts.filter(({ kind }) => kind === "price");
  const others = parts
    .filter(({ kind }) => kind !== "price")
    .flatMap((part) => partWords(part, found));
  if (prices.length <= mostFields)
    return [...others, ...prices.flatMap((part) => partWords(part, found))];
  return [...others, `${prices.length} records of prices`];
}

function partWords({ kind, id }: Part, found: ReleaseDiff): string[] {
  if (kind === "case") return ["its own file"];
  if (kind === "price")
    return found.prices
      .filter(({ record }) => record === id)
      .map(priceWords)
      .slice(0, mostFields);
  const change = found.parts.find((part) => part.kind === kind && part.id === id);
  if (change === undefined) return [`${kind} ${id}`];
  if (change.change !== "edited") return [`${kind} ${id}: ${change.change}`];
  const told = change.fields.slice(0, mostFields).map(fieldWords);
  const more = change.fields.length - told.length;
  return [`${kind} ${id}: ${told.join("; ")}${more > 0 ? `; ${more} more` : ""}`];
}

/** `when.latencyLimit.below 0.6 → 0.8`. */
export function fieldWords({ field, before, after }: FieldChange): string {
  if (before === undefined) return `${field} added${valueBehind(after)}`;
  if (after === undefined) return `${field} removed${valueBehind(before)}`;
  return isLong(before) || isLong(after)
    ? `${field} rewritten`
    : `${field} ${valueWords(before)} → ${valueWords(after)}`;
}

const isLong = (value: unknown): boolean =>
  typeof value === "object" || (typeof value === "string" && value.length > 40);
const valueBehind = (value: unknown): string => (isLong(value) ? "" : `: ${valueWords(value)}`);
const valueWords = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "none");

/** `H100 SXM, lambda, us, on-demand: $2.61 → $2.38 an hour (−9%)`. */
export function priceWords({ title, figures }: PriceChange): string {
  if (figures.length === 0) return `${title}: not its price on this day`;
  const told = figures.map(({ unit, before, after }) => {
    const share =
      before === undefined || after === undefined || before === 0
        ? ""
        : ` (${shareWords(after / before - 1)})`;
    return `${priceOf(before)} → ${priceOf(after)} ${unit}${share}`;
  });
  return `${title}: ${told.join(", ")}`;
}

const shareWords = (share: number): string =>
  `${share > 0 ? "+" : ""}${formatNumber(Number((100 * share).toPrecision(2)))}%`;

/** `Tuned open model against the cheapest passing model, running cost: 2.3M → 2.0M requests a month`. */
export function thresholdWords(
  { between: [own], kind, against, before, after }: ReleaseDiff["thresholds"][number],
  { options }: Pick<Knowledge, "options">,
): string {
  const name = options.find(({ id }) => id === own)?.short ?? own;
  const [was, is] = [before, after].map((value) =>
    value === undefined ? "not reached" : formatNumber(value),
  );
  const model = against === "frontier" ? "a frontier model" : "the cheapest model that passes";
  return `${name} against ${model}, ${kind === "total" ? "in total" : "running"}: ${was} → ${is} requests a month`;
}

/** How many cases were looked at, and what became of them. */
export function countWords({ cases }: ReleaseDiff): string {
  const { touched, untouched } = cases;
  const changed = touched.filter(({ outcome }) => outcome === "changed");
  const moved = movedCases(cases.touched);
  const all = touched.length + untouched;
  const rest = all - changed.length - moved.length;
  return [
    `${grouped(all)} ${all === 1 ? "case" : "cases"}`,
    `${changed.length} ${changed.length === 1 ? "verdict" : "verdicts"} changed`,
    `${moved.length} moved ${notedPoints} points or more`,
    `${grouped(rest)} the same`,
  ].join(" · ");
}

/** Verdicts that say the same by other numbers, those that moved furthest first. */
export const movedCases = (touched: readonly CaseImpact[]): readonly CaseImpact[] =>
  touched
    .filter((one) => one.outcome === "moved" && movedPoints(one) >= notedPoints)
    .toSorted((a, b) => movedPoints(b) - movedPoints(a));

/** Verdicts that did not change and that the change brought near to another advice, the nearest first. */
export const closeCases = (touched: readonly CaseImpact[]): readonly CaseImpact[] =>
  touched
    .filter(
      ({ outcome, before, after }) =>
        outcome === "moved" &&
        after.margin !== undefined &&
        after.margin < notedPoints &&
        after.margin < (before.margin ?? 100),
    )
    .toSorted((a, b) => a.after.margin! - b.after.margin!);
