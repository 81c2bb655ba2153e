import type { AcceleratorShape, ArchitectureShape, ModelShape } from "./model-shape.ts";

/*
 * Shapes of published models and data sheets of accelerators for the tests of memory, serving and training, as their
 * makers state them (model configurations and data sheets).
 */
function dense(
  parameters: number,
  architecture: ArchitectureShape,
  vocabulary: number,
): ModelShape {
  return { parameters, activeParameters: parameters, architecture, vocabulary };
}

function grouped(layers: number, hiddenSize: number, heads: number): ArchitectureShape {
  return { layers, fullAttentionLayers: layers, hiddenSize, heads, kvHeads: 8, headDim: 128 };
}

/** Llama 3.1 8B. */
export const llama8 = dense(8.03e9, grouped(32, 4096, 32), 128_256);
/** Llama 3.3 70B. */
export const llama70 = dense(70.55e9, grouped(80, 8192, 64), 128_256);
/** Llama 3.1 405B. */
export const llama405 = dense(405.85e9, grouped(126, 16_384, 128), 128_256);
/** Qwen3 32B. */
export const qwen3of32 = dense(32.76e9, grouped(64, 5120, 64), 151_936);
/** Gemma 3 27B: ten full layers and 52 that see 1,024 tokens. */
export const gemma3of27 = dense(
  27.4e9,
  {
    layers: 62,
    fullAttentionLayers: 10,
    windowLayers: 52,
    windowTokens: 1024,
    hiddenSize: 5376,
    heads: 32,
    kvHeads: 16,
    headDim: 128,
  },
  262_144,
);
/** DeepSeek V3: latent attention, 256 experts of which eight answer. */
export const deepseekV3: ModelShape = {
  parameters: 671e9,
  activeParameters: 37e9,
  vocabulary: 129_280,
  architecture: {
    layers: 61,
    fullAttentionLayers: 61,
    hiddenSize: 7168,
    heads: 128,
    kvLoraRank: 512,
    ropeHeadDim: 64,
    experts: 256,
    expertsPerToken: 8,
  },
};

/** NVIDIA H100 SXM 80 GB. */
export const h100: AcceleratorShape = {
  memoryGb: 80,
  memoryBandwidthGbPerS: 3350,
  bf16DenseTflops: 989,
  fp8DenseTflops: 1979,
  interconnectGbPerS: 450,
};
/** NVIDIA A100 SXM 80 GB. */
export const a100: AcceleratorShape = {
  memoryGb: 80,
  memoryBandwidthGbPerS: 2039,
  bf16DenseTflops: 312,
  interconnectGbPerS: 300,
};
/** NVIDIA L4 24 GB. */
export const l4: AcceleratorShape = {
  memoryGb: 24,
  memoryBandwidthGbPerS: 300,
  bf16DenseTflops: 121,
  fp8DenseTflops: 242,
};
