import type { Absent, Contender } from "./harness.ts";
import type { BenchCase, BenchRule } from "./generated-rules.ts";

/** Which of the engine's two promises a contender answers. */
export interface EngineRules {
  /** P2: the truth of each rule. */
  readonly decide: Contender | Absent;
  /** P1: the rules that hold, and why, read out. */
  readonly explain: Contender | Absent;
}

/** Our own engine on the same rules and cases. */
export function engineRules(
  _rules: readonly BenchRule[],
  _cases: readonly BenchCase[],
): EngineRules {
  const absent = "the engine does not export compileRules";
  return { decide: { name: "engine", absent }, explain: { name: "engine", absent } };
}
