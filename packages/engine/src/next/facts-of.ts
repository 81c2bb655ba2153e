import type { FactId, NumberFactId } from "../vocabulary/facts.ts";
import type { FactUsed, Verdict } from "../vocabulary/verdict.ts";

/** A number of a case as it is read after the verdict: low, middle and high, and where it comes from. */
export interface Estimate {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly origin: FactUsed["origin"];
}

export const factNamed = (id: FactId, { facts }: Pick<Verdict, "facts">): FactUsed | undefined =>
  facts.find((fact) => fact.id === id);

/** A number fact of a verdict; undefined where it has no value. */
export function estimateOf(
  id: NumberFactId,
  verdict: Pick<Verdict, "facts">,
): Estimate | undefined {
  const { low, base, high, origin } = factNamed(id, verdict) ?? {};
  if (low === undefined || high === undefined || origin === undefined) return undefined;
  return { low, base: base ?? (low + high) / 2, high, origin };
}

/** Whether somebody said it, or it was measured or follows from what was said. */
export const isKnown = (fact: FactUsed | undefined): fact is FactUsed =>
  fact !== undefined && fact.origin !== "assumed" && fact.origin !== "priced";
