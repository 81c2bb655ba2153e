import type { Derivation, DerivationInput } from "@tapeline/engine";

import { formatRange, formatWithUnit } from "../../format/number.ts";
import { basisWords } from "./page.ts";

/** A way to tell a number by what people know, as a case writes it, with what stands in for what is left out. */
export function toldByWords({ id, title, inputs, multiply, divide }: Derivation): string {
  const entries = Object.entries(inputs);
  const needed = entries.filter(([, { assume }]) => assume === undefined).map(([name]) => name);
  const named = needed.length > 0 ? needed : entries.map(([name]) => name);
  const written = `{ from: ${id}, ${named.map((name) => `${name}: …`).join(", ")} }`;
  const others = entries.flatMap(([name, input]) => {
    const words = standInWords(input);
    return words === undefined ? [] : [`${name} ${words}`];
  });
  const counted = [multiply.join(" × "), ...divide].join(" ÷ ");
  return `${title}: ${written}, counted as ${counted}${others.length === 0 ? "" : `. Left out: ${others.join("; ")}`}`;
}

function standInWords({ assume, unit }: DerivationInput): string | undefined {
  if (assume === undefined) return undefined;
  const { is, low, base, high, basis } = assume;
  const amount = (value: number): string => formatWithUnit(unit, value);
  const value =
    is ?? (low === undefined ? amount(base ?? 0) : formatRange(low, high ?? low, amount));
  return `${value} – ${basisWords(basis)}`;
}
