import type { AcceleratorShape } from "../memory/model-shape.ts";
import type { Interval } from "../uncertainty/interval.ts";

/**
 * All runs ÷ the final one. Editorial: laboratories at the frontier say that the final run is 10 to 30 % of all compute;
 * who follows a published recipe needs less. What restarts cost is in the utilisation of whole runs.
 */
export const experimentFactor: Required<Interval> = { low: 1.2, base: 2, high: 5 };

/** Accelerator-hours of a training: operations ÷ (16-bit peak × the share of it that is used). */
export const acceleratorHours = (
  accelerator: AcceleratorShape,
  flops: number,
  utilisation: number,
): number => flops / (accelerator.bf16DenseTflops * 1e12 * utilisation * 3600);
