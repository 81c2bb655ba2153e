import type { ModelShape } from "./model-shape.ts";

/**
 * Bits per weight of whole GGUF files, embeddings and head included, as llama.cpp's table of quantisations states them
 * for Llama 3.1 8B (tools/quantize). Larger models lie up to two per cent below, since less of them is vocabulary.
 */
const bitsPerWeight: Readonly<Record<string, number>> = {
  IQ1_S: 2.0,
  IQ1_M: 2.15,
  IQ2_XXS: 2.38,
  IQ2_XS: 2.59,
  IQ2_S: 2.74,
  IQ2_M: 2.93,
  IQ3_XXS: 3.25,
  IQ3_XS: 3.5,
  IQ3_S: 3.66,
  IQ3_M: 3.76,
  IQ4_XS: 4.46,
  IQ4_NL: 4.68,
  Q2_K_S: 2.97,
  Q2_K: 3.16,
  Q3_K_S: 3.64,
  Q3_K_M: 4.0,
  Q3_K_L: 4.3,
  Q4_0: 4.65,
  Q4_1: 5.13,
  Q4_K_S: 4.67,
  Q4_K_M: 4.89,
  Q5_0: 5.57,
  Q5_1: 6.04,
  Q5_K_S: 5.57,
  Q5_K_M: 5.7,
  Q6_K: 6.56,
  Q8_0: 8.5,
  F16: 16,
  BF16: 16,
};

/** Bytes of a GGUF file by the name of its quantisation, or undefined where that is not in the table. */
export function ggufBytes(model: ModelShape, quantisation: string): number | undefined {
  const name = /I?Q\d_[A-Z0-9_]+|B?F16/.exec(quantisation.toUpperCase())?.[0];
  const bits = name === undefined ? undefined : bitsPerWeight[name];
  return bits === undefined ? undefined : (model.parameters * bits) / 8;
}
