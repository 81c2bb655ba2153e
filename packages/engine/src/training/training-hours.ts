import type { AcceleratorShape, ModelShape } from "../memory/model-shape.ts";
import type { Interval } from "../uncertainty/interval.ts";
import { trainingFlops } from "./training-flops.ts";

/** One pre-training run, continued or from scratch. */
export interface TrainingRun {
  readonly model: ModelShape;
  readonly accelerator: AcceleratorShape;
  /** Tokens seen, all epochs. */
  readonly tokens: number;
  /** Length of a training sequence; attention is left out without it. */
  readonly sequenceTokens?: number;
  /** Share of the accelerator's 16-bit peak, as in `pretrainingUtilisation`. */
  readonly utilisation: number;
  /** What trial runs add to the compute of the final run, as in `experimentFactor`; 1 = the final run alone. */
  readonly experiments?: number;
}

/**
 * All runs ÷ the final one. Editorial: laboratories at the frontier say that the final run is 10 to 30 % of all compute;
 * who follows a published recipe needs less. What restarts cost is in the utilisation of whole runs.
 */
export const experimentFactor: Required<Interval> = { low: 1.2, base: 2, high: 5 };

/** Accelerator-hours of a training: operations ÷ (peak × utilisation), and the experiments before. */
export function trainingAcceleratorHours(run: TrainingRun): number {
  const flops = trainingFlops(run.model, run.tokens, run.sequenceTokens);
  const perHour = run.accelerator.bf16DenseTflops * 1e12 * run.utilisation * 3600;
  return (flops * (run.experiments ?? 1)) / perHour;
}
