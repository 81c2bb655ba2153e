import { deviceBytes } from "../memory/memory-fit.ts";
import type { AcceleratorShape, ModelShape } from "../memory/model-shape.ts";
import { tuningPeak, tuningStates, type TuningLoad } from "../memory/tuning-peak.ts";
import { transformersFlash } from "../memory/tuning-stacks.ts";
import { flopsPerToken, prepareFlops, type PreparedFlops } from "./training-flops.ts";

/** How an open model is tuned: all weights, added low-rank weights, or these over 4-bit weights. */
export type TuningMethod = "full" | "lora" | "qlora";

/** One fine-tuning run on examples of the case. */
export interface TuningRun {
  readonly model: ModelShape;
  readonly accelerator: AcceleratorShape;
  readonly examples: number;
  readonly tokensPerExample: number;
  readonly epochs: number;
  /** Share of the 16-bit peak,. */
  readonly utilisation: number;
  /** Runs until one is kept; 1 = a single run. */
  readonly runs?: number;
}

/** Hours that a run takes on each accelerator whatever its length: starting, loading, evaluating, saving. Editorial. */
const HOURS_PER_RUN = 0.25;

/** Tokens that a run is trained on. */
export const tuningTokens = (run: TuningRun): number =>
  run.examples * run.tokensPerExample * run.epochs;

/**
 * Accelerator-hours of fine-tuning. Low-rank methods are no faster than training all weights: published runs meet 6
 * operations a parameter and token, not the 4 that the arithmetic would allow.
 */
export function tuningAcceleratorHours(run: TuningRun, accelerators: number): number {
  const { examples, tokensPerExample, epochs, utilisation, runs = 1 } = run;
  const prepared = prepareTuning(run, accelerators);
  return tuningHours(prepared, examples * epochs, tokensPerExample, utilisation, runs);
}

/** What depends on the model and the accelerators alone. */
export interface PreparedTuning {
  readonly flops: PreparedFlops;
  /** Operations an hour at the peak. */
  readonly peakPerHour: number;
  readonly fixedHours: number;
}

export const prepareTuning = (
  { model, accelerator }: Pick<TuningRun, "model" | "accelerator">,
  accelerators: number,
): PreparedTuning => ({
  flops: prepareFlops(model),
  peakPerHour: accelerator.bf16DenseTflops * 1e12 * 3600,
  fixedHours: HOURS_PER_RUN * accelerators,
});

/** `tuningAcceleratorHours` for many runs of one model on the same accelerators; examples are counted once per epoch. */
export const tuningHours = (
  { flops, peakPerHour, fixedHours }: PreparedTuning,
  examples: number,
  tokensPerExample: number,
  utilisation: number,
  runs: number,
): number =>
  runs *
  ((examples * tokensPerExample * flopsPerToken(flops, tokensPerExample)) /
    (peakPerHour * utilisation) +
    fixedHours);

/** Sequences of a tuning run as memory sees them: a usual limit of tokens for one example. Editorial. */
const SEQUENCE_TOKENS = 2048;

/** Share of the memory that a run may fill, less a margin below which it would be too close to call. */
const USABLE_SHARE = 0.92;

/** What each method asks of the memory; full tuning keeps weights, gradients and moments in 16 bytes a parameter. */
const loads: Readonly<Record<TuningMethod, TuningLoad>> = {
  full: loadFor("full", "bf16"),
  lora: loadFor("lora", "bf16"),
  qlora: loadFor("qlora", "nf4"),
};

function loadFor(method: TuningMethod, precision: TuningLoad["precision"]): TuningLoad {
  return {
    method,
    precision,
    stack: transformersFlash,
    sequenceTokens: SEQUENCE_TOKENS,
    sequences: 1,
  };
}

/**
 * The fewest accelerators that hold a tuning run, weights and states split over them and each with the activations of its
 * own micro-batch; whole servers of eight beyond eight. Infinite where the activations of one sequence alone do not fit.
 */
export function tuningAccelerators(
  model: ModelShape,
  method: TuningMethod,
  accelerator: AcceleratorShape,
): number {
  const load = loads[method];
  const states = tuningStates(model, load);
  const own = tuningPeak(model, load) - states;
  const left = deviceBytes(accelerator) * USABLE_SHARE - own;
  if (left <= 0) return Infinity;
  const needed = states / left;
  return [1, 2, 4, 8].find((count) => count >= needed) ?? 8 * Math.ceil(needed / 8);
}
