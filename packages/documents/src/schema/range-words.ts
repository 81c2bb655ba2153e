import { groupDigits } from "../text/group-digits.ts";
import type { Bounds } from "./bounds.ts";

/**
 * Bounds with a space before them: ` from 0 to 10`, ` of at least 1`, ` above 0`; with a unit
 * ` of 1 to 80 characters`. Empty where there are none.
 */
export function rangeWords(bounds: Bounds, unit = ""): string {
  const { least, most, above, below } = bounds;
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
