import { architectureOf } from "../memory/architecture-of.ts";
import type { ModelShape } from "../memory/model-shape.ts";

/**
 * Floating point operations of training on so many tokens: `6 · active parameters` a token (Kaplan et al. 2020, arXiv
 * 2001.08361), and `12 · layers · heads · width · sequence` of attention (Chowdhery et al. 2022, arXiv 2204.02311,
 * appendix B; window layers attend to their window, linear layers to nothing). Without a sequence length attention is
 * left out, as most published counts do.
 */
export function trainingFlops(model: ModelShape, tokens: number, sequenceTokens = 0): number {
  return tokens * flopsPerToken(prepareFlops(model), sequenceTokens);
}

/** Of these for one token what the weights take, without attention. */
export const matrixFlops = (activeParameters: number): number => 6 * activeParameters;

/** What depends on the model alone. */
export interface PreparedFlops {
  readonly matrix: number;
  /** Attention heads × their width. */
  readonly width: number;
  readonly fullAttentionLayers: number;
  readonly windowLayers: number;
  readonly windowTokens: number;
}

export function prepareFlops(model: ModelShape): PreparedFlops {
  const shape = architectureOf(model);
  const { fullAttentionLayers, windowLayers = 0, windowTokens = 0 } = shape;
  return {
    matrix: matrixFlops(model.activeParameters),
    width: shape.heads * (shape.headDim ?? shape.hiddenSize / shape.heads),
    fullAttentionLayers,
    windowLayers,
    windowTokens,
  };
}

/** All of them for one token. */
export function flopsPerToken(
  { matrix, width, fullAttentionLayers, windowLayers, windowTokens }: PreparedFlops,
  sequenceTokens: number,
): number {
  const attended =
    fullAttentionLayers * sequenceTokens + windowLayers * Math.min(sequenceTokens, windowTokens);
  return matrix + 12 * width * attended;
}
