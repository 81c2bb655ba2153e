import type { FactUsed, Question } from "@tapeline/engine";
import { formatIn, formatRange, unitBeside } from "@tapeline/engine/format";

/** A fact's value as people read it: `180k–260k requests/month`, `90%`, `internal, personal`. */
export function factWords(fact: FactUsed, question: Question | undefined): string {
  const { low, base, high, value, chances } = fact;
  const unit = question?.unit ?? fact.unit;
  if (low !== undefined && high !== undefined) {
    const range = formatRange(low, high, (one) => formatIn(unit, one));
    return `${range}${unitBeside(unit, low === high ? low : undefined)}`;
  }
  if (base !== undefined) return `${formatIn(unit, base)}${unitBeside(unit, base)}`;
  if (value !== undefined)
    return (
      [value]
        .flat()
        .map((one) => inWords(String(one), question))
        .join(", ") || "none"
    );
  const likely = Object.entries(chances ?? {}).toSorted(([, a], [, b]) => b - a);
  return likely
    .map(([name, chance]) => `${inWords(name, question)} ${Math.round(chance * 100)} in 100`)
    .join(", ");
}

function inWords(value: string, question: Question | undefined): string {
  if (value === "true") return "yes";
  if (value === "false") return "no";
  return question?.values?.[value] ?? value;
}
