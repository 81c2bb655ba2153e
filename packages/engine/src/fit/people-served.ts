import { productInterval, type Range } from "../facts/product-interval.ts";
import type { Facts } from "../facts/derive-facts.ts";
import { assumedInput } from "../vocabulary/derived-answer.ts";
import type { Spread } from "../vocabulary/verdict.ts";

const spreadOfRange = ({ low, base, high }: Range): Spread => ({
  p10: low,
  p50: base,
  p90: high,
  mean: base,
});

/**
 * Uses a month of one person: as the case says where it tells its volume by users, else as the derivation assumes. Undefined
 * where nobody has told how volume follows from users.
 */
export function usesPerPerson(facts: Facts): Range | undefined {
  const { question, derived } = facts.of("requestsPerMonth");
  const byUsers = question.derivations?.find(({ inputs }) => inputs["users"] !== undefined);
  if (byUsers === undefined) return undefined;
  const rangeOf = (name: string | number): Range => {
    if (typeof name === "number") return { low: name, base: name, high: name };
    const told = derived?.id === byUsers.id ? derived.inputs[name] : undefined;
    return told ?? assumedInput(byUsers.inputs[name]) ?? { low: 1, base: 1, high: 1 };
  };
  return productInterval(
    byUsers.multiply.filter((name) => name !== "users").map(rangeOf),
    byUsers.divide.map(rangeOf),
  );
}

/** People whose uses so many requests a month carry: both are uncertain, and independent of each other. */
export function peopleServed(
  { p10, p50, p90 }: Spread,
  uses: Range | undefined,
): Spread | undefined {
  if (uses === undefined || !(p10 > 0)) return undefined;
  return spreadOfRange(productInterval([{ low: p10, base: p50, high: p90 }], [uses]));
}

export const usesInWords = (uses: Range | undefined): Spread | undefined =>
  uses === undefined ? undefined : spreadOfRange(uses);
