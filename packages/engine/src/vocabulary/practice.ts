import type { Arm } from "./arm.ts";
import type { Brief } from "./brief.ts";
import type { FailureKind } from "./failure-kind.ts";
import type { Pillar } from "./pillar.ts";
import type { Stage } from "./stage.ts";
import type { Trial } from "./trial.ts";

export * from "./arm.ts";
export * from "./brief.ts";
export * from "./failure-kind.ts";
export * from "./pillar.ts";
export * from "./stage.ts";
export * from "./trial.ts";

/** What follows from a verdict: how it is proved, carried out and held. It moves no number of one. */
export interface Practice {
  /** Hash of everything below, in hex. */
  readonly digest: string;
  readonly trial: Trial;
  /** In their order. */
  readonly arms: readonly Arm[];
  /** One of each kind, in their order. */
  readonly stages: readonly Stage[];
  /** In their order. */
  readonly pillars: readonly Pillar[];
  /** In their order. */
  readonly failures: readonly FailureKind[];
  readonly brief: Brief;
}
