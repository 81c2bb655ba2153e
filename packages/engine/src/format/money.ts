import { grouped } from "./grouped.ts";

/** Dollars as people say them: `$950`, `$18k`, `$1.2M`, two or three digits. */
export function money(amount: number): string {
  const size = Math.abs(amount);
  const sign = amount < 0 ? "−" : "";
  const digits = (value: number): string => String(Number(value.toPrecision(value >= 100 ? 3 : 2)));
  if (size >= 999_500_000) return `${sign}$${digits(size / 1e9)}B`;
  if (size >= 999_500) return `${sign}$${digits(size / 1e6)}M`;
  if (size >= 999.5) return `${sign}$${digits(size / 1e3)}k`;
  return `${sign}$${size >= 10 || size === 0 ? Math.round(size) : Number(size.toPrecision(2))}`;
}

/** A price with all its digits, cents written out: `$0.50`, `$0.198`, `$1,417.20`, `$2,000`. */
export function price(amount: number): string {
  const [, cents] = String(amount).split(".");
  return `$${grouped(amount)}${cents?.length === 1 ? "0" : ""}`;
}

/** A chance as a natural frequency: `83 in 100`, never 0. */
export function inHundred(share: number): string {
  if (share <= 0) return "0 in 100";
  if (share < 0.005) return "< 1 in 100";
  return `${Math.round(share * 100)} in 100`;
}

/** `6 weeks` below three months, else `4.5 months`. */
export function duration(months: number): string {
  if (months < 3) {
    const weeks = Math.max(1, Math.round(months * 4.345));
    return `${weeks} week${weeks === 1 ? "" : "s"}`;
  }
  return `${Number(months.toPrecision(2))} months`;
}
