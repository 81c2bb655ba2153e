import { power } from "../uncertainty/functions.ts";
import type { ArchitectureShape, ModelShape } from "./model-shape.ts";

/** Layers are about as many as the hidden size has heads of 128: 32 × 4,096 and 126 × 16,384 are two examples. */
const HEAD_DIM = 128;
const USUAL_KV_HEADS = 8;

/**
 * The model's shape, or the usual shape of a transformer of its size. Editorial regression: parameters ≈ 12 · layers ·
 * hidden² (Kaplan et al. 2020, arXiv 2001.08361, §2.1) with hidden ≈ 128 · layers, grouped-query attention with eight
 * heads; for a mixture of experts the active parameters count. It meets hidden sizes of 7 to 400 billion within a third.
 */
export function architectureOf(model: ModelShape): ArchitectureShape {
  if (model.architecture !== undefined) return model.architecture;
  const layers = Math.max(
    4,
    Math.round(power(model.activeParameters / (12 * HEAD_DIM * HEAD_DIM), 1 / 3)),
  );
  return {
    layers,
    fullAttentionLayers: layers,
    hiddenSize: layers * HEAD_DIM,
    heads: layers,
    kvHeads: Math.min(layers, USUAL_KV_HEADS),
    headDim: HEAD_DIM,
  };
}
