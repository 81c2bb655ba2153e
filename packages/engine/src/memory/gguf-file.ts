import type { ModelShape } from "./model-shape.ts";

/**
 * Bits per weight of whole GGUF files of Llama 3.1 8B, embeddings and head included, as llama.cpp's table of quantisations states
 * them (tools/quantize/README.md at commit 311c2c9, read 2026-11-26). Larger models lie up to two per cent below, since less of
 * them is vocabulary.
 */
const statedBits: Readonly<Record<string, number>> = {
  IQ1_S: 2.0042,
  IQ1_M: 2.146,
  IQ2_XXS: 2.3824,
  IQ2_XS: 2.5882,
  IQ2_S: 2.7403,
  IQ2_M: 2.9294,
  IQ3_XXS: 3.2548,
  IQ3_XS: 3.4977,
  IQ3_S: 3.6606,
  IQ3_M: 3.7628,
  IQ4_XS: 4.4597,
  IQ4_NL: 4.6818,
  Q2_K_S: 2.9697,
  Q2_K: 3.1593,
  Q3_K_S: 3.6429,
  Q3_K_L: 4.2979,
  Q4_K_S: 4.6672,
  Q4_K_M: 4.8944,
  Q5_K_S: 5.5704,
  Q5_K_M: 5.7036,
  Q6_K: 6.5633,
  Q8_0: 8.5008,
  F16: 16.0005,
  BF16: 16.0005,
};

/** Those that the table leaves out: GiB of Llama 3 8B, as the tool's own list states them (tools/quantize/quantize.cpp at 03161a4). */
const statedGib: Readonly<Record<string, number>> = {
  Q3_K_M: 3.74,
  Q4_0: 4.34,
  Q4_1: 4.78,
  Q5_0: 5.21,
  Q5_1: 5.65,
};
const GIB = 1024 * 1024 * 1024;
/** Parameters of Llama 3 8B. */
const STATED_PARAMETERS = 8_030_261_248;

function bitsPerWeight(quantisation: string): number | undefined {
  const gib = statedGib[quantisation];
  return gib === undefined ? statedBits[quantisation] : (gib * GIB * 8) / STATED_PARAMETERS;
}

/** Bytes of a GGUF file by the name of its quantisation, or undefined where that is not in the table. */
export function ggufBytes(model: ModelShape, quantisation: string): number | undefined {
  const name = /I?Q\d_[A-Z0-9_]+|B?F16/.exec(quantisation.toUpperCase())?.[0];
  const bits = name === undefined ? undefined : bitsPerWeight(name);
  return bits === undefined ? undefined : (model.parameters * bits) / 8;
}
