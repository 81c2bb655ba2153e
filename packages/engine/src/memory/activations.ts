import type { ArchitectureShape } from "./model-shape.ts";

/** Feed-forward width that one token passes through; about 8/3 of the hidden size (Shazeer 2020, arXiv 2002.05202) if unknown. */
export const feedForwardWidth = (shape: ArchitectureShape): number =>
  shape.experts !== undefined && shape.expertIntermediateSize !== undefined
    ? shape.expertIntermediateSize
    : (shape.intermediateSize ?? Math.round((8 * shape.hiddenSize) / 3));

/** Width of keys and values of one layer. */
const keyValueWidth = (shape: ArchitectureShape): number =>
  shape.kvLoraRank === undefined
    ? 2 * (shape.kvHeads ?? shape.heads) * (shape.headDim ?? shape.hiddenSize / shape.heads)
    : shape.kvLoraRank + (shape.ropeHeadDim ?? 0);

/**
 * 16-bit bytes of one token while a layer computes the prompt: gate, up and their product, four hidden states (residual,
 * normed, queries, attention output), keys and values.
 */
export const prefillBytesPerToken = (shape: ArchitectureShape): number =>
  2 * (3 * feedForwardWidth(shape) + 4 * shape.hiddenSize + keyValueWidth(shape));

/**
 * 16-bit bytes of one token that a layer keeps for the backward pass without checkpointing, attention by blocks (no score
 * matrix): fourteen hidden states, and gate, up and their product; without a gate the one tensor that a fused activation keeps. Korthikanti et al. 2022 (arXiv 2205.05198, §4.1)
 * count 34 bytes for each entry of the hidden state at a width of four times it, dropout masks included.
 */
export const keptBytesPerToken = (shape: ArchitectureShape): number =>
  2 * (14 * shape.hiddenSize + (shape.gated === false ? 1 : 3) * feedForwardWidth(shape));
