import { architectureOf } from "./architecture-of.ts";
import { kvBytes, kvCacheOf } from "./kv-cache.ts";
import { vocabularyOf, type AcceleratorShape, type ModelShape } from "./model-shape.ts";
import { weightBytes, type KvPrecision, type WeightPrecision } from "./weights.ts";

const GIB = 1024 * 1024 * 1024;
/** Share of the memory that serving engines take by default (vLLM `gpu_memory_utilization`). */
const ENGINE_SHARE = 0.9;
/** What runs beside the model on each accelerator, alone and among several (NCCL): read off vLLM start-up logs. */
const RUNTIME_BYTES = 0.13 * GIB;
const RUNTIME_BYTES_AMONG_SEVERAL = 0.55 * GIB;
/** Activations besides the logits, the same for 0.6 to 120 billion parameters in vLLM start-up logs. */
const ACTIVATION_BYTES = 1 * GIB;
/** A margin below this share of the memory is too close to call: predictions of weights and pool err by about so much. */
const TOO_CLOSE = 0.03;

/**
 * Bytes on the card: stacked memory (known by its bandwidth) sold as 80 GB holds 79.2 GiB, while cards with chips around
 * the processor lose a sixteenth to error correction, which leaves the GB they are sold by.
 */
export function deviceBytes(accelerator: AcceleratorShape): number {
  const stacked = accelerator.memoryBandwidthGbPerS >= 1000;
  return accelerator.memoryGb * (stacked ? 0.99 * GIB : 1e9);
}

/** Tokens that a serving engine computes at once: vLLM takes 8,192 on cards of 70 GB or more, else 2,048. */
export const batchedTokens = (accelerator: AcceleratorShape): number =>
  accelerator.memoryGb >= 70 ? 8192 : 2048;

/**
 * Activations on each accelerator while a serving engine computes as many tokens as it takes at once: their logits in 32
 * bits, and what the layers hold.
 */
export const servingActivations = (model: ModelShape, accelerator: AcceleratorShape): number =>
  batchedTokens(accelerator) * vocabularyOf(model) * 4 + ACTIVATION_BYTES;

/** How a model lies in the memory of a group of accelerators. All bytes are of the whole group. */
export interface MemoryFit {
  readonly weightBytes: number;
  /** Activations, runtime and the share that the engine leaves free. */
  readonly reserveBytes: number;
  /** Left for the KV cache; negative where the weights do not fit. */
  readonly kvPoolBytes: number;
  readonly kvBytesPerSequence: number;
  /** Sequences of that length which fit at once, in parts. */
  readonly sequences: number;
  readonly fits: "fits" | "does-not-fit" | "too-close";
  /** What is left beyond the sequences asked for, as a share of the memory. */
  readonly margin: number;
}

/** What is to be held in memory. */
export interface MemoryLoad {
  readonly precision: WeightPrecision;
  readonly kvPrecision?: KvPrecision;
  readonly contextTokens: number;
  /** Sequences at once; 1 if left out. */
  readonly sequences?: number;
  /** Share of the memory that the engine may take, where it is set; nine tenths if left out. */
  readonly engineShare?: number;
}

/**
 * Weights + reserve + KV cache against the memory of `count` accelerators that share one model (tensor parallel).
 * Reserve per accelerator = a tenth of the memory + logits of one batch (batched tokens × vocabulary × 4 bytes) +
 * 1 GiB activations + runtime.
 */
export function memoryFit(
  model: ModelShape,
  accelerator: AcceleratorShape,
  count: number,
  load: MemoryLoad,
): MemoryFit {
  const total = deviceBytes(accelerator) * count;
  const weights = weightBytes(model, load.precision);
  const runtime = count > 1 ? RUNTIME_BYTES_AMONG_SEVERAL : RUNTIME_BYTES;
  const reserve =
    (1 - (load.engineShare ?? ENGINE_SHARE)) * total +
    (servingActivations(model, accelerator) + runtime) * count;
  const pool = total - weights - reserve;
  const cache = kvCacheOf(architectureOf(model), load.kvPrecision);
  const perSequence = kvBytes(cache, load.contextTokens);
  const margin = (pool - perSequence * (load.sequences ?? 1)) / total;
  return {
    weightBytes: weights,
    reserveBytes: reserve,
    kvPoolBytes: pool,
    kvBytesPerSequence: perSequence,
    sequences: perSequence > 0 ? Math.max(0, pool / perSequence) : 0,
    fits: margin < 0 ? "does-not-fit" : margin < TOO_CLOSE ? "too-close" : "fits",
    margin,
  };
}

/** Groups that share one model: tensor parallelism splits heads, so it goes by powers of two; 16 is two servers. */
const GROUP_SIZES = [1, 2, 4, 8, 16] as const;

/** The fewest accelerators that hold the model and its load, or undefined where sixteen do not. */
export function acceleratorsNeeded(
  model: ModelShape,
  accelerator: AcceleratorShape,
  load: MemoryLoad,
): number | undefined {
  return GROUP_SIZES.find(
    (count) => memoryFit(model, accelerator, count, load).fits !== "does-not-fit",
  );
}
