import type { ValueOfInformation } from "@tapeline/engine";

/** The next evidence to gather on a case and what it is worth beyond its cost, in US dollars of today. */
export type NextEvidence =
  | { readonly kind: "test"; readonly option: string; readonly items: number; readonly net: number }
  | { readonly kind: "answer"; readonly fact: string; readonly net: number }
  /** Neither a test nor an answer is worth its cost. */
  | { readonly kind: "none" };

/** The test that is worth most beyond its cost, as a verdict shows it; where none is, the answer that is worth most. */
export function nextEvidence({ tests, facts }: ValueOfInformation): NextEvidence {
  const [test] = tests.filter(({ net }) => net > 0).toSorted((a, b) => b.net - a.net);
  if (test !== undefined)
    return { kind: "test", option: test.option, items: test.items, net: test.net };
  const ask = facts.find(({ worthAsking, worth }) => worthAsking && worth > 0);
  return ask === undefined ? { kind: "none" } : { kind: "answer", fact: ask.fact, net: ask.worth };
}
