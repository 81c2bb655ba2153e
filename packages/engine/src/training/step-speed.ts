import type { AcceleratorShape, ModelShape } from "../memory/model-shape.ts";
import { architectureOf } from "../memory/architecture-of.ts";
import type { Interval } from "../uncertainty/interval.ts";
import type { TuningMethod } from "./fine-tuning.ts";
import { flopsPerToken, prepareFlops } from "./training-flops.ts";

/** How matrix products of a step are computed. */
export type StepPrecision = "bf16" | "fp8" | "fp4";

/**
 * Share of the peak of its own precision that steps of tuned frameworks reach, attention counted: middles of the
 * development rows. A mixture fills narrow units far worse, so a 16-bit share may not be carried over to them.
 */
const STEP_SHARE: Readonly<
  Record<StepPrecision, { readonly dense: number; readonly mixture: number }>
> = {
  bf16: { dense: 0.45, mixture: 0.24 },
  fp8: { dense: 0.42, mixture: 0.15 },
  fp4: { dense: 0.25, mixture: 0.06 },
};

/** Tokens a second of one accelerator in pre-training steps of a tuned framework; without restarts and evaluations. */
export function stepTokensPerSecond(
  model: ModelShape,
  accelerator: AcceleratorShape,
  { precision, sequenceTokens }: { precision: StepPrecision; sequenceTokens: number },
): number {
  const { bf16DenseTflops, fp8DenseTflops, fp4DenseTflops } = accelerator;
  const peak = { bf16: bf16DenseTflops, fp8: fp8DenseTflops, fp4: fp4DenseTflops }[precision];
  const kind = model.activeParameters < model.parameters ? "mixture" : "dense";
  const used = peak === undefined ? "bf16" : precision;
  const share = STEP_SHARE[used][kind];
  return (
    ((peak ?? bf16DenseTflops) * 1e12 * share) / flopsPerToken(prepareFlops(model), sequenceTokens)
  );
}

/** Published ÷ predicted of 80 in 100 rows of step speed. */
export const stepSpeedError: Required<Interval> = { low: 0.6, base: 1, high: 1.35 };

/** Share of the 16-bit peak in a long tuning micro-batch. */
const TUNING_STEP_SHARE = 0.5;
/** Seconds of a layer's kernels in a micro-batch however short, forward and backward. */
const LAYER_SECONDS = 2e-3;
/**
 * Seconds for each parameter in a micro-batch: widening 4-bit weights forward and backward, or updating all weights once
 * in eight micro-batches. Read off one recipe on models of 1.8 to 72 billion parameters.
 */
const PARAMETER_SECONDS: Readonly<Record<TuningMethod, number>> = {
  full: 60e-12,
  lora: 0,
  qlora: 32e-12,
};

/** Tokens a second of one accelerator in tuning, `tokens` to a micro-batch. */
export function tuningTokensPerSecond(
  model: ModelShape,
  accelerator: AcceleratorShape,
  {
    method,
    tokens,
    sequenceTokens,
  }: { method: TuningMethod; tokens: number; sequenceTokens: number },
): number {
  const operations = tokens * flopsPerToken(prepareFlops(model), sequenceTokens);
  const computing = operations / (accelerator.bf16DenseTflops * 1e12 * TUNING_STEP_SHARE);
  const fixed =
    architectureOf(model).layers * LAYER_SECONDS + model.parameters * PARAMETER_SECONDS[method];
  return tokens / (computing + fixed);
}

/** Published ÷ predicted of 80 in 100 rows of tuning speed. */
export const tuningSpeedError: Required<Interval> = { low: 0.65, base: 1, high: 1.85 };
/** Low-rank tuning in a tuned framework skips the gradients of frozen weights: 4 of 6 operations are left. */
export const FROZEN_SPEED_UP = 1.5;

/**
 * Share of the 16-bit peak over all hours of published tuning runs: all weights, with the plain stacks of 2023, and low-rank
 * or by preference. Eleven runs; tokens counted at the full length of each example.
 */
export const tuningUtilisation: Readonly<Record<"full" | "other", Required<Interval>>> = {
  full: { low: 0.07, base: 0.125, high: 0.23 },
  other: { low: 0.1, base: 0.23, high: 0.45 },
};
