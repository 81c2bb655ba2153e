import type { AcceleratorShape, ModelShape } from "../memory/model-shape.ts";
import type { Interval } from "../uncertainty/interval.ts";

/*
 * Share of the 16-bit data-sheet peak that whole published training runs reached: tokens × 6 × active parameters ÷
 * (accelerator-hours × peak), 10th, 50th and 90th percentile of 88 runs. Restarts and whatever else the published hours
 * contain are in it. Tuned framework tables reach 0.4; whole runs do not. Finer classes predict unseen runs worse.
 */
const AMPERE: Required<Interval> = { low: 0.22, base: 0.34, high: 0.51 };
const HOPPER: Required<Interval> = { low: 0.15, base: 0.25, high: 0.35 };
const MIXTURE_OF_EXPERTS: Required<Interval> = { low: 0.17, base: 0.22, high: 0.29 };

/** A 16-bit peak from which an accelerator is as hard to keep busy as Hopper; in 10¹² operations a second. */
const HARD_TO_FEED_TFLOPS = 500;

/** The share of the 16-bit peak that pre-training reaches: by mixture of experts or dense, and by how fast the chip is. */
export function pretrainingUtilisation(
  model: ModelShape,
  accelerator: AcceleratorShape,
): Required<Interval> {
  if (model.activeParameters < model.parameters) return MIXTURE_OF_EXPERTS;
  return accelerator.bf16DenseTflops >= HARD_TO_FEED_TFLOPS ? HOPPER : AMPERE;
}
