import type { ArchitectureShape } from "./model-shape.ts";
import type { KvPrecision } from "./weights.ts";

/** What the cache of one sequence takes: bytes for each token, for each token within the window, and whatever its length. */
export interface KvCache {
  readonly perToken: number;
  readonly perWindowToken: number;
  readonly windowTokens: number;
  readonly constant: number;
}

const bytesOf: Readonly<Record<KvPrecision, number>> = { bf16: 2, fp8: 1 };

/**
 * The cache by the shape: full layers keep key and value of each token (2 · heads · width), latent attention one
 * compressed row of `kvLoraRank + ropeHeadDim` instead, window layers the last tokens only, and linear layers a square
 * state of head width per head. Published bytes per token, where given, go before the shape.
 */
export function kvCacheOf(shape: ArchitectureShape, precision: KvPrecision = "bf16"): KvCache {
  const bytes = bytesOf[precision];
  const headDim = shape.headDim ?? shape.hiddenSize / shape.heads;
  const perLayer =
    shape.kvLoraRank === undefined
      ? (shape.kvHeads ?? shape.heads) * (headDim + (shape.valueHeadDim ?? headDim))
      : shape.kvLoraRank + (shape.ropeHeadDim ?? 0);
  const published = shape.kvBytesPerToken16bit;
  const publishedWindow = shape.kvWindowBytesPerToken16bit;
  return {
    perToken:
      bytes * (published === undefined ? shape.fullAttentionLayers * perLayer : published / 2),
    perWindowToken:
      bytes *
      (publishedWindow === undefined ? (shape.windowLayers ?? 0) * perLayer : publishedWindow / 2),
    windowTokens: shape.windowTokens ?? 0,
    // Kept at 16 bits: it is read and written at every step.
    constant: 2 * (shape.linearLayers ?? 0) * shape.heads * headDim * headDim,
  };
}

/** Bytes that one sequence of so many tokens keeps in the cache. */
export function kvBytes(cache: KvCache, contextTokens: number): number {
  return (
    cache.constant +
    cache.perToken * contextTokens +
    cache.perWindowToken * Math.min(contextTokens, cache.windowTokens)
  );
}
