import type { Generation } from "../serving/generation.ts";

/**
 * The shape of a transformer, as far as KV cache and attention need it: the fields of a price record's `architecture`
 * that the formulas read.
 */
export interface ArchitectureShape {
  readonly layers: number;
  /** Layers whose cache grows with the whole context. */
  readonly fullAttentionLayers: number;
  /** Layers that see the last `windowTokens` tokens only. */
  readonly windowLayers?: number;
  readonly windowTokens?: number;
  /** Layers with a state of constant size (linear attention, state space). */
  readonly linearLayers?: number;
  readonly hiddenSize: number;
  readonly heads: number;
  /** Absent for latent attention (MLA). */
  readonly kvHeads?: number;
  readonly headDim?: number;
  readonly valueHeadDim?: number;
  /** Latent attention: width of the compressed cache, and of its positional part. */
  readonly kvLoraRank?: number;
  readonly ropeHeadDim?: number;
  readonly experts?: number;
  readonly expertsPerToken?: number;
  /** Width of the feed-forward part, and of that of one routed expert. */
  readonly intermediateSize?: number;
  readonly expertIntermediateSize?: number;
  /** Whether the feed-forward part has a gate (three matrices) or not (two); gated if left out. */
  readonly gated?: boolean;
  /** As published or counted; used before the fields above where it is given. */
  readonly kvBytesPerToken16bit?: number;
  readonly kvWindowBytesPerToken16bit?: number;
}

/** An open model, as far as the predictions need it. Counts are plain numbers: 8 billion is 8e9. */
export interface ModelShape {
  readonly parameters: number;
  /** Parameters used for each token; all of them if dense. */
  readonly activeParameters: number;
  /** Absent = estimated from the parameters (`architectureOf`). */
  readonly architecture?: ArchitectureShape;
  /** Entries of the vocabulary; absent = 128,000, a usual size (editorial). */
  readonly vocabulary?: number;
  /** Whether embeddings and head are one matrix; absent = not known. */
  readonly tiedEmbeddings?: boolean;
}

/** An accelerator by its data sheet: dense peaks in 10¹² operations a second, GB = 10⁹ bytes. */
export interface AcceleratorShape {
  readonly memoryGb: number;
  readonly memoryBandwidthGbPerS: number;
  readonly bf16DenseTflops: number;
  readonly fp8DenseTflops?: number;
  readonly fp4DenseTflops?: number;
  /** Between accelerators of one server, one direction; absent = 32, a PCIe 4 slot. */
  readonly interconnectGbPerS?: number;
  readonly powerWatts?: number;
  /** Accelerators alike in what serving software makes of them; absent = of none with published speeds. */
  readonly generation?: Generation;
  /** Whether several sources published how fast this very one serves; it errs less then. */
  readonly compared?: boolean;
}

/** Entries of a vocabulary where the model's is not known: a usual size in 2024–2026. Editorial. */
const USUAL_VOCABULARY = 128_000;

/** Entries of the model's vocabulary. */
export const vocabularyOf = (model: ModelShape): number => model.vocabulary ?? USUAL_VOCABULARY;
