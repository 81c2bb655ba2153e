import { feedForwardWidth, prefillBytesPerToken } from "./activations.ts";
import { architectureOf } from "./architecture-of.ts";
import { kvBytes, kvCacheOf } from "./kv-cache.ts";
import type { ModelShape } from "./model-shape.ts";
import {
  layerBytes,
  vocabularyMatrix,
  weightBytes,
  type KvPrecision,
  type WeightPrecision,
} from "./weights.ts";

/** One request, or several alike, that a library without a reserved pool answers. */
export interface InferenceLoad {
  readonly precision: WeightPrecision;
  readonly kvPrecision?: KvPrecision;
  readonly promptTokens: number;
  readonly contextTokens: number;
  readonly sequences?: number;
  /** Accelerators over which layers are spread; each reaches its own peak. */
  readonly count?: number;
}

/** Workspace of kernels and the logits of the last token: what is left of BF16 rows at short prompts. */
const WORKSPACE_BYTES = 0.03e9;

/** Weights stored as NF4 are widened one matrix at a time, and the head is kept at 16 bits and copied to 32 once. */
export function loadedBytes(model: ModelShape, precision: WeightPrecision): number {
  if (precision !== "nf4" && precision !== "nf4-dq") return weightBytes(model, precision);
  const shape = architectureOf(model);
  const widened = 2 * shape.hiddenSize * feedForwardWidth(shape);
  return layerBytes(model, precision) + 6 * vocabularyMatrix(model) + widened;
}

/** Bytes held at the end of a generation: weights and the whole cache. */
export function inferenceHeld(model: ModelShape, load: InferenceLoad): number {
  const { precision, kvPrecision, contextTokens, sequences = 1 } = load;
  const cache = kvCacheOf(architectureOf(model), kvPrecision);
  return (
    loadedBytes(model, precision) + sequences * kvBytes(cache, contextTokens) + WORKSPACE_BYTES
  );
}

/**
 * Most bytes at once: what is held at the end, or weights, cache of the prompt and the activations of one layer over the
 * whole prompt, which libraries without chunked prefill compute at once.
 */
export function inferencePeak(model: ModelShape, load: InferenceLoad): number {
  const { promptTokens, sequences = 1, count = 1 } = load;
  const atPrompt = inferenceHeld(model, { ...load, contextTokens: promptTokens });
  const activations =
    count * sequences * promptTokens * prefillBytesPerToken(architectureOf(model));
  return Math.max(inferenceHeld(model, load), atPrompt + activations);
}
