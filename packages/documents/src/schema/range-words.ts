import { groupDigits } from "../text/group-digits.ts";

/**
 * The bounds that zod collected for a schema, with a space before them: ` from 0 to 10`,
 * ` of at least 1`, ` above 0`; with a unit ` of 1 to 80 characters`. Nothing where there are
 * none; bounds that only keep a whole number exact do not count.
 */
export function rangeWords(bag: Record<string, unknown>, unit = ""): string {
  const least = bound(bag["minimum"], Number.MIN_SAFE_INTEGER);
  const most = bound(bag["maximum"], Number.MAX_SAFE_INTEGER);
  const above = bound(bag["exclusiveMinimum"]);
  const below = bound(bag["exclusiveMaximum"]);
  const low = above !== undefined && (least === undefined || above >= least);
  const high = below !== undefined && (most === undefined || below <= most);
  if (!low && !high && least !== undefined && most !== undefined) {
    if (least === most) return `${unit === "" ? " that is" : " of"} ${counted(least, unit)}`;
    return `${unit === "" ? " from" : " of"} ${groupDigits(least)} to ${counted(most, unit)}`;
  }
  const parts: string[] = [];
  if (low) parts.push(`above ${counted(above, unit)}`);
  else if (least !== undefined) parts.push(`of at least ${counted(least, unit)}`);
  if (high) parts.push(`below ${counted(below, unit)}`);
  else if (most !== undefined) parts.push(`of at most ${counted(most, unit)}`);
  return parts.length === 0 ? "" : ` ${parts.join(" and ")}`;
}

function counted(value: number, unit: string): string {
  if (unit === "") return groupDigits(value);
  return `${groupDigits(value)} ${value === 1 ? unit.replace(/s$/, "") : unit}`;
}

function bound(value: unknown, ignored?: number): number | undefined {
  return typeof value === "number" && value !== ignored && Number.isFinite(value)
    ? value
    : undefined;
}
