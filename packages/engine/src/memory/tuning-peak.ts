import { feedForwardWidth, keptBytesPerToken } from "./activations.ts";
import { architectureOf } from "./architecture-of.ts";
import { loadedBytes } from "./inference-peak.ts";
import { vocabularyOf, type ModelShape } from "./model-shape.ts";
import { layerBytes, vocabularyMatrix, type WeightPrecision } from "./weights.ts";

/** What a training library does beside the arithmetic: few numbers each, read off published peaks. */
export interface TuningStack {
  /** Recomputes layers in the backward pass and keeps their inputs alone. */
  readonly checkpointing: boolean;
  /** Rank of the added weights, in all linear layers. */
  readonly rank: number;
  /** Bytes per vocabulary entry and token of logits, their softmax and gradient. */
  readonly logitBytes: number;
  /** Bytes of each accelerator that depend on neither model nor batch. */
  readonly fixedBytes: number;
  /** Widens embeddings and head of a quantised model to 32 bits before training. */
  readonly widensEmbeddings: boolean;
  /** Bytes of attention scores per head and pair of tokens; 0 for attention by blocks. */
  readonly scoreBytes: number;
}

/** One tuning step, as far as its memory goes. */
export interface TuningLoad {
  readonly method: "full" | "lora" | "qlora" | "adapter" | "adapter-v2";
  readonly stack: TuningStack;
  /** How frozen weights are stored. */
  readonly precision: WeightPrecision;
  /** Tokens of the longest sequence, and sequences of one micro-batch. */
  readonly sequenceTokens: number;
  readonly sequences: number;
  /** Embeddings and head are trained besides the added weights. */
  readonly trainsEmbeddings?: boolean;
  /** Bytes per parameter of full tuning: weights, gradients and moments. */
  readonly stateBytes?: number;
}

/** Bytes of an added weight: itself, its gradient and two moments at 32 bits (Rajbhandari et al. 2020, arXiv 1910.02054, §3.1). */
const STATE_BYTES = 16;
/** Bytes that a trained entry of the embeddings adds to its 16-bit weight; two models of one recipe agree on 11. */
const EMBEDDING_STATE_BYTES = 11;

/**
 * Activations kept by a method ÷ those of low-rank weights on attention: prefixes keep less, scale and bias on every
 * linear layer more. One library's table of three models.
 */
const keptShare = { full: 1, lora: 1, qlora: 1.23, adapter: 0.84, "adapter-v2": 1.55 } as const;

/** Parameters of low-rank weights on every linear layer: rank × (inputs + outputs). */
function addedParameters(model: ModelShape, rank: number): number {
  const { layers, hiddenSize } = architectureOf(model);
  const width = feedForwardWidth(architectureOf(model));
  return rank * layers * (6 * hiddenSize + 3 * (hiddenSize + width));
}

/** Bytes of the weights, of all that is trained, and of embeddings that are widened. */
export function tuningStates(model: ModelShape, load: TuningLoad): number {
  const { method, stack, precision, trainsEmbeddings = false } = load;
  if (method === "full") return model.parameters * (load.stateBytes ?? STATE_BYTES);
  const matrix = vocabularyMatrix(model);
  const quantised = precision !== "bf16";
  const frozen =
    quantised && stack.widensEmbeddings
      ? layerBytes(model, precision) + 8 * matrix
      : loadedBytes(model, precision);
  return (
    frozen +
    STATE_BYTES * addedParameters(model, stack.rank) +
    (trainsEmbeddings ? 2 * EMBEDDING_STATE_BYTES * matrix : 0)
  );
}

/** Bytes of the activations of one micro-batch on one accelerator. */
export function tuningActivations(model: ModelShape, load: TuningLoad): number {
  const { method, stack, precision, sequenceTokens, sequences } = load;
  const shape = architectureOf(model);
  const tokens = sequenceTokens * sequences;
  const layer = keptBytesPerToken(shape) + stack.scoreBytes * shape.heads * sequenceTokens;
  const share = keptShare[method] + (precision.startsWith("nf4") && method !== "qlora" ? 0.23 : 0);
  const layers = stack.checkpointing
    ? 2 * shape.layers * shape.hiddenSize + layer
    : shape.layers * layer * share;
  return tokens * (layers + stack.logitBytes * vocabularyOf(model));
}

/**
 * Most bytes at once on one accelerator: weights and optimizer states, activations of one micro-batch (all layers, or with
 * checkpointing the inputs of all and the inside of one), logits, and what the library takes.
 */
export const tuningPeak = (model: ModelShape, load: TuningLoad): number =>
  tuningStates(model, load) + tuningActivations(model, load) + load.stack.fixedBytes;
