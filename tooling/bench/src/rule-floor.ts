import type { BenchCase, BenchCondition, BenchRule } from "./generated-rules.ts";
import { threeValuedJavascript, translate } from "./rule-languages.ts";

/** A rule that holds, with the values that its comparisons met. */
export interface BenchReason {
  readonly rule: string;
  readonly readings: readonly { readonly fact: string; readonly value: BenchCase[string] }[];
}

/** The rules as one would write them by hand for this one case. */
export interface HandWritten {
  /** Writes for each rule 0 does not hold, 1 holds, 2 unknown. */
  readonly decide: (facts: BenchCase, out: Uint8Array) => void;
  /** The rules that hold and why. */
  readonly explain: (facts: BenchCase) => BenchReason[];
}

/**
 * Writes the rules out as a JavaScript module and loads it: the floor of P1 and P2. It answers the
 * engine's question, so it is three-valued like the engine.
 */
export async function handWritten(rules: readonly BenchRule[]): Promise<HandWritten> {
  const source = [
    ...rules.map(({ when }, index) => {
      const names = ["v"];
      const code = translate(when, threeValuedJavascript(names));
      return `function rule${index}(f) { let ${names.join(", ")}; return ${code}; }`;
    }),
    "export function decide(f, out) {",
    ...rules.map((_, index) => `  out[${index}] = rule${index}(f);`),
    "}",
    "export function explain(f) {",
    "  const held = [];",
    ...rules.map(({ id, when }, index) => {
      const readings = factsOf(when).map((fact) => `{ fact: "${fact}", value: f.${fact} }`);
      return `  if (rule${index}(f) === 1) held.push({ rule: "${id}", readings: [${readings.join(", ")}] });`;
    }),
    "  return held;",
    "}",
  ].join("\n");
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as HandWritten;
}

/** The facts that a condition compares, each once. */
export function factsOf(condition: BenchCondition): string[] {
  const parts = Object.values(condition);
  const facts =
    "all" in condition || "any" in condition
      ? (parts.flat() as BenchCondition[]).flatMap(factsOf)
      : Object.keys(condition);
  return [...new Set(facts)];
}
