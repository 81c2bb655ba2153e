import { architectureOf } from "./architecture-of.ts";
import { vocabularyOf, type ModelShape } from "./model-shape.ts";

/**
 * How weights are stored and multiplied. `int8`, `int4`, `nf4` and `nf4-dq` (its scales quantised again) are weight-only:
 * multiplied at 16 bits. `mxfp4` stores the routed experts of a mixture at 4 bits and all else at 16.
 */
export type WeightPrecision = "bf16" | "fp8" | "int8" | "fp4" | "mxfp4" | "int4" | "nf4" | "nf4-dq";
/** How the KV cache is stored. */
export type KvPrecision = "bf16" | "fp8";

/**
 * Bits per weight with the scales of its groups: int4 has a 16-bit scale and zero per 128 weights, int8 a 16-bit scale
 * per 64, fp4 an 8-bit scale per 16, mxfp4 one per 32 (OCP microscaling formats 1.0), nf4 a 32-bit scale per 64 or, when
 * quantised again, an 8-bit one and a 32-bit one per 256 of these (Dettmers et al. 2023, arXiv 2305.14314, §3); the
 * scales of fp8 are too few to count.
 */
const bitsPerWeight: Readonly<Record<WeightPrecision, number>> = {
  bf16: 16,
  fp8: 8,
  int8: 8.25,
  fp4: 4.5,
  mxfp4: 4.25,
  int4: 4.25,
  nf4: 4.5,
  "nf4-dq": 4.127,
};

/** Entries of one matrix of the vocabulary: embeddings or head. */
export const vocabularyMatrix = (model: ModelShape): number =>
  vocabularyOf(model) * architectureOf(model).hiddenSize;

/**
 * Parameters outside of the layers: embeddings and head, one matrix where they are tied. Where that is not known they are
 * taken as two, but never as more than a third of the parameters.
 */
function vocabularyParameters(model: ModelShape): number {
  const matrix = vocabularyMatrix(model);
  if (model.tiedEmbeddings === undefined) return Math.min(2 * matrix, model.parameters / 3);
  return model.tiedEmbeddings ? matrix : 2 * matrix;
}

/** Bytes of the layers alone at a precision. */
export const layerBytes = (model: ModelShape, precision: WeightPrecision): number =>
  ((model.parameters - vocabularyParameters(model)) * bitsPerWeight[precision]) / 8;

/** Kernels for small blocks pad the width of an expert to whole blocks of 256. */
const EXPERT_BLOCK = 256;

/** Bytes of a mixture whose routed experts alone are quantised. */
function mixtureBytes(model: ModelShape, precision: WeightPrecision): number {
  const { layers, hiddenSize, experts = 0, expertIntermediateSize = 0 } = architectureOf(model);
  const routed = Math.min(
    3 * layers * experts * hiddenSize * expertIntermediateSize,
    model.parameters,
  );
  if (routed === 0) return model.parameters * (bitsPerWeight[precision] / 8);
  const padded =
    (Math.ceil(expertIntermediateSize / EXPERT_BLOCK) * EXPERT_BLOCK) / expertIntermediateSize;
  return (routed * padded * bitsPerWeight[precision]) / 8 + (model.parameters - routed) * 2;
}

/**
 * Bytes of the weights as loaded. Embeddings and head stay at 16 bits whatever the rest: up to half of a small 4-bit model.
 * Checkpoints of 8-bit floating point keep a head of their own even where the model ties it.
 */
export function weightBytes(model: ModelShape, precision: WeightPrecision): number {
  if (precision === "mxfp4") return mixtureBytes(model, precision);
  const own = precision === "fp8" && model.tiedEmbeddings === true ? 2 : 1;
  return 2 * own * vocabularyParameters(model) + layerBytes(model, precision);
}
