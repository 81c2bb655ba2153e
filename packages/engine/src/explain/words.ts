import { grouped } from "../format/grouped.ts";
import type { Basis, Citation } from "../vocabulary/source.ts";
import type { FactUsed, Spread } from "../vocabulary/verdict.ts";

const scales = [
  [1e12, " trillion"],
  [1e9, " billion"],
] as const;

/** A number to four digits: `18,000`, `0.05`, `1.4 billion`. */
export function digits(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  const scale = scales.find(([least]) => size >= least);
  const shown = Number((scale === undefined ? size : size / scale[0]).toPrecision(4));
  return `${sign}${grouped(shown)}${scale?.[1] ?? ""}`;
}

/** An amount of money: `$18,000`. */
export const dollars = (value: number): string =>
  `${value < 0 ? "−" : ""}$${digits(Math.abs(value))}`;

/** A number in a formula: in dollars, per cent or its unit, without what it is counted per: `0.05 FTE`, `$18,000`. */
export function inFormula(value: number, unit: string | undefined): string {
  if (unit === undefined || unit === "×" || unit === "") return digits(value);
  if (unit.startsWith("$")) return dollars(value);
  if (unit.startsWith("%")) return `${digits(value)} %`;
  return `${digits(value)} ${unit.split("/")[0]}`;
}

/** A number with its whole unit: `$18,000/FTE-month`, `8 %/month`, `2,000 tokens`. */
export function inUnit(value: number, unit: string | undefined): string {
  if (unit === undefined || unit === "×" || unit === "") return digits(value);
  if (unit.startsWith("$")) return `${dollars(value)}${unit.slice(1)}`;
  if (unit === "level") return `level ${digits(value)}`;
  return `${digits(value)} ${unit}`;
}

/** `in all worlds`, `in 30.9 % of the worlds`, from a share. */
export const inWorlds = (share: number): string =>
  share === 1 ? "in all worlds" : `in ${digits(share * 100)} % of the worlds`;

/** A number with its sign: `+0.5`, `−2`. */
export const signed = (value: number): string => `${value > 0 ? "+" : ""}${digits(value)}`;

/** The median with what lies around it. */
export const spreadInWords = ({ p10, p50, p90 }: Spread, unit: string | undefined): string =>
  p10 === p90
    ? inUnit(p50, unit)
    : `${inUnit(p50, unit)} (P10 ${inUnit(p10, unit)}, P90 ${inUnit(p90, unit)})`;

/** A fact's value as it was used: `2,000 tokens (500 to 4,000)`, `knowledge`, `yes`, the chances of a choice. */
export function factInWords({ low, base, high, value, chances, unit }: FactUsed): string {
  if (low !== undefined && high !== undefined) {
    if (low === high) return inUnit(low, unit);
    return base === undefined
      ? `${digits(low)} to ${inUnit(high, unit)}`
      : `${inUnit(base, unit)} (${digits(low)} to ${digits(high)})`;
  }
  if (chances !== undefined)
    return Object.entries(chances)
      .map(([name, chance]) => `${name} ${digits(chance * 100)} %`)
      .join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  return value === undefined || value.length === 0 ? "none" : value.join(", ");
}

/** A page, the day it was read, and what stands behind it. */
export const citationInWords = ({ title, url, retrieved, evidence }: Citation): string =>
  `${title === undefined ? "" : `${title}: `}${url}, read ${retrieved} (${evidence})`;

/** Where a figure of the content comes from. */
export const basisSources = ({ sources, editorial }: Basis): string[] => [
  ...(sources ?? []).map(citationInWords),
  ...(editorial === undefined ? [] : [`editorial: ${editorial}`]),
];
