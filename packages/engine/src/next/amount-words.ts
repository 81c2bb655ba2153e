import { grouped } from "../format/grouped.ts";
import { money } from "../format/money.ts";
import type { FactUsed } from "../vocabulary/verdict.ts";

/**
 * A fact in words behind its name: `180,000–260,000`, `$600k`, `90%`, `weekly`, `internal, personal`. A unit that the name says
 * already is left out.
 */
export function factWords({ value, low, high, unit }: FactUsed, name = ""): string | undefined {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (value !== undefined) return value.join(", ") || "none";
  if (low === undefined || high === undefined) return undefined;
  const words = (number: number): string =>
    unit?.startsWith("$") ? money(number) : grouped(number);
  const range = low === high ? words(low) : `${words(low)}–${words(high)}`;
  return range + unitBehind(unit, name, low === 1 && high === 1);
}

function unitBehind(unit: string | undefined, name: string, one: boolean): string {
  if (unit === undefined || unit === "level") return "";
  if (unit.startsWith("$")) return unit.slice(1);
  if (unit === "×" || unit.startsWith("%")) return unit;
  const [first = ""] = unit.split(/[/ ]/);
  if (name.toLowerCase().includes(first.toLowerCase())) return "";
  if (!one) return ` ${unit}`;
  return unit === "people" ? " person" : ` ${unit.replace(/s$/, "")}`;
}
