import { architectureOf } from "./architecture-of.ts";
import { vocabularyOf, type ModelShape } from "./model-shape.ts";

/** How weights are stored and multiplied. `int8` and `int4` are weight-only: multiplied at 16 bits. */
export type WeightPrecision = "bf16" | "fp8" | "int8" | "fp4" | "int4";
/** How the KV cache is stored. */
export type KvPrecision = "bf16" | "fp8";

/**
 * Bits per weight with the scales of its groups: int4 has a 16-bit scale and zero per 128 weights, int8 a 16-bit scale
 * per 64, fp4 an 8-bit scale per 16; the scales of fp8 are too few to count.
 */
const bitsPerWeight: Readonly<Record<WeightPrecision, number>> = {
  bf16: 16,
  fp8: 8,
  int8: 8.25,
  fp4: 4.5,
  int4: 4.25,
};

/**
 * Bytes of the weights as loaded. Embeddings and head (vocabulary × hidden, twice) stay at 16 bits whatever the rest:
 * up to half of a small 4-bit model. They are never taken to be more than a third of the parameters.
 */
export function weightBytes(model: ModelShape, precision: WeightPrecision): number {
  const embeddings = Math.min(
    2 * vocabularyOf(model) * architectureOf(model).hiddenSize,
    model.parameters / 3,
  );
  return (embeddings * 16 + (model.parameters - embeddings) * bitsPerWeight[precision]) / 8;
}
