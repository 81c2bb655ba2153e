import type { TuningStack } from "./tuning-peak.ts";

/*
 * What training libraries do beside the arithmetic. `checkpointing`, `rank` and whether embeddings are widened are of the
 * published recipes; bytes of logits, scores and fixed ones are chosen by hand so that the peaks of their tables lie on
 * both sides, three numbers for a library at most.
 */

/** Transformers with DeepSpeed, low-rank weights of rank 64 (recipe of the first Qwen). */
export const deepSpeed: TuningStack = {
  checkpointing: true,
  rank: 64,
  logitBytes: 14,
  fixedBytes: 1.9e9,
  widensEmbeddings: true,
  scoreBytes: 0,
};
/** The same over 4-bit weights, whose kernels keep logits at 16 bits. */
export const deepSpeedQuantised: TuningStack = { ...deepSpeed, logitBytes: 3, fixedBytes: 1.5e9 };
/** What stage 3 gathers on each accelerator while a layer is computed: live and prefetched parameters, buckets. */
export const STAGE3_BYTES = 13e9;

/** LitGPT: nothing is recomputed on one accelerator; low-rank weights on queries and values alone. */
export const litGpt: TuningStack = {
  checkpointing: false,
  rank: 2,
  logitBytes: 4,
  fixedBytes: 0,
  widensEmbeddings: false,
  scoreBytes: 0,
};
/** Its weights on each of n accelerators: whole while they are gathered, and 1.3 shards (32-bit copies in part). */
export const LITGPT_SHARDS = 1.3;

/** torchtune: checkpointing, rank 8. */
export const torchtune: TuningStack = {
  checkpointing: true,
  rank: 8,
  logitBytes: 12,
  fixedBytes: 0.5e9,
  widensEmbeddings: false,
  scoreBytes: 0,
};
/** Over 4-bit weights it reaches its peak while it quantises. */
export const torchtuneQuantised: TuningStack = { ...torchtune, fixedBytes: 4.3e9 };

/** Unsloth: checkpointing, logits in pieces. */
export const unsloth: TuningStack = {
  checkpointing: true,
  rank: 16,
  logitBytes: 8,
  fixedBytes: 0.5e9,
  widensEmbeddings: false,
  scoreBytes: 0,
};
/** Transformers with attention by blocks. */
export const transformersFlash: TuningStack = { ...unsloth, logitBytes: 16 };
/** Transformers with a matrix of attention scores. */
export const transformersPlain: TuningStack = { ...transformersFlash, scoreBytes: 4 };
