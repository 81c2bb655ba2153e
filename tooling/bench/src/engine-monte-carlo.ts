import type { Absent, Contender } from "./harness.ts";

/** Our own engine on the model of P4 and P5. */
export function engineMonteCarlo(): {
  readonly fresh: Contender | Absent;
  readonly moved: Contender | Absent;
} {
  const absent = "the engine's sampler is not wired to this model";
  return { fresh: { name: "engine", absent }, moved: { name: "engine", absent } };
}
