import type { Advice, Spread } from "@tapeline/engine";

/**
 * Two digits below a hundred, three above, as reports round: what nobody sees change is no change. More digits where they
 * are asked for.
 */
export function figure(amount: number, digits = 2): string {
  const short = Number(amount.toPrecision(Math.abs(amount) >= 100 ? 3 : digits));
  const [whole, rest] = short.toString().includes("e")
    ? short.toFixed(12).replace(/0+$/, "").split(".")
    : short.toString().split(".");
  const grouped = whole!.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  return rest === undefined || rest === "" ? grouped : `${grouped}.${rest}`;
}

/** Dollars, `$12,300`. */
export const dollars = (amount: number): string =>
  amount < 0 ? `−$${figure(-amount)}` : `$${figure(amount)}`;

/** A share as it is told, `83 in 100`. */
export const inHundred = (share: number): string =>
  share > 0 && share < 0.005 ? "< 1 in 100" : `${Math.round(share * 100)} in 100`;

/** P10, median and P90. */
export const spread = (
  { p10, p50, p90 }: Spread,
  tell: (amount: number) => string = dollars,
): string => (p10 === p90 ? tell(p50) : `${tell(p10)} · ${tell(p50)} · ${tell(p90)}`);

/** The advice in three words, `not yet: api-prompting first, ends at open-as-is`. */
export const advice = ({ answer, firstStep, endPoint }: Advice): string =>
  firstStep === undefined
    ? answer === "not yet"
      ? `${answer}: no step to begin with`
      : `${answer}: keep today's process`
    : `${answer}: ${firstStep} first, ends at ${endPoint}`;

/** Cells under one another; the last one of a row may be as long as it is. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.slice(0, -1).forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at < row.length - 1 ? cell.padEnd(widths[at]!) : cell))
      .join("  ")
      .trimEnd(),
  );
}
