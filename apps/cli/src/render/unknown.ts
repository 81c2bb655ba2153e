import type { FactUsed } from "@tapeline/engine";

import { formatIn, formatRange, unitBeside } from "../format/number.ts";
import type { Questions } from "./facts-in-rows.ts";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

/** What stood in for each answer that nobody gave, and on what it rests. */
export function renderUnknown(
  facts: readonly FactUsed[],
  questions: Questions,
  style: Style,
): string {
  if (facts.length === 0) return "\n  Every question that counts was answered.\n";
  const rows = facts.map((fact) => [
    questions[fact.id]?.short ?? fact.id,
    fact.id,
    standIn(fact),
    fact.editorial === undefined ? (fact.sources[0]?.url ?? "–") : `editorial: ${fact.editorial}`,
  ]);
  const table = renderTable(
    [
      { heading: "unknown", atLeast: 16 },
      // Whole, since one asks about it by this name.
      { heading: "fact" },
      { heading: "taken instead", atLeast: 24 },
      { heading: "on what it rests", atLeast: 18 },
    ],
    rows,
    style,
  );
  const more =
    "tapeline explain <fact> says more of each; tapeline ask asks for what is worth most.";
  return framed([table, paragraph(more, 2, style).map(style.colour.dim)]);
}

function standIn({ low, base, high, unit, value, chances }: FactUsed): string {
  const number = (amount: number): string => formatIn(unit, amount);
  if (low !== undefined && high !== undefined) {
    const range = formatRange(low, high, number) + unitBeside(unit);
    return base === undefined || low === high ? range : `${range}, middle ${number(base)}`;
  }
  if (base !== undefined) return number(base) + unitBeside(unit, base);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value !== undefined) return String(value);
  if (chances !== undefined)
    return Object.entries(chances)
      .map(([name, chance]) => `${name} ${Math.round(chance * 100)}`)
      .join(", ");
  return "nothing: options that need it stay undetermined";
}
