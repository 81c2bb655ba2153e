import { servedLike, type AcceleratorShape, type ModelShape } from "@tapeline/engine/models";
import type { z } from "zod";

import type { gpuSpecs, modelArchitectures } from "./tables.ts";

/** What predictions start from: data sheets and model configurations by their names in the tables. */
export interface Inputs {
  readonly accelerators: ReadonlyMap<string, AcceleratorShape>;
  readonly models: ReadonlyMap<string, ModelShape>;
}

const billion = 1e9;

/** Leaves out what is unknown, so that what is optional is absent. */
function known<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as never;
}

/** The data sheet of a row, or undefined where it states too little. */
export function acceleratorOf(row: z.output<typeof gpuSpecs>): AcceleratorShape | undefined {
  const { memory_gb, bandwidth_gbs, bf16_dense_tflops } = row;
  if (memory_gb === undefined || bandwidth_gbs === undefined || bf16_dense_tflops === undefined)
    return undefined;
  return {
    ...servedLike(row.gpu),
    memoryGb: memory_gb,
    memoryBandwidthGbPerS: bandwidth_gbs,
    bf16DenseTflops: bf16_dense_tflops,
    ...known({
      fp8DenseTflops: row.fp8_dense_tflops,
      fp4DenseTflops: row.fp4_dense_tflops,
      interconnectGbPerS: row.interconnect_gbs_unidirectional,
    }),
  } as AcceleratorShape;
}

/** The shape of a row's model, or undefined where its size is not stated. What was counted from the configuration goes first. */
export function modelOf(row: z.output<typeof modelArchitectures>): ModelShape | undefined {
  const total = row.params_computed_b ?? row.params_total_b;
  if (total === undefined) return undefined;
  const { layers, hidden_size, heads } = row;
  const structure = structureOf(row, total * billion);
  const active = row.params_active_computed_b ?? row.params_active_b ?? total;
  const size = {
    parameters: total * billion,
    activeParameters: Math.min(active, total) * billion,
    ...known({ vocabulary: row.vocab, tiedEmbeddings: structure?.tied }),
  };
  if (layers === undefined || hidden_size === undefined || heads === undefined)
    return size as ModelShape;
  const within = row.kv_bytes_per_token_16bit;
  const beyond = row.kv_bytes_per_token_beyond_window_16bit;
  return {
    ...size,
    architecture: {
      layers,
      fullAttentionLayers:
        row.layers_full_attention ??
        Math.max(0, layers - (row.layers_sliding ?? 0) - (row.layers_linear ?? 0)),
      hiddenSize: hidden_size,
      heads,
      ...known({
        windowLayers: row.layers_sliding,
        windowTokens: row.sliding_window,
        linearLayers: row.layers_linear,
        kvHeads: row.kv_heads,
        headDim: row.head_dim,
        kvLoraRank: row.kv_lora_rank,
        ropeHeadDim: row.qk_rope_head_dim,
        experts: row.experts,
        expertsPerToken: row.experts_per_token,
        intermediateSize: row.intermediate_size,
        expertIntermediateSize: row.moe_intermediate_size,
        gated: structure?.gated,
        kvBytesPerToken16bit: beyond,
        kvWindowBytesPerToken16bit:
          within === undefined || beyond === undefined ? undefined : within - beyond,
      }),
    },
  } as ModelShape;
}

/**
 * Whether embeddings and head are one matrix, and whether the feed-forward part is gated: what is left of the parameters
 * beside attention and three matrices a layer, or two without a gate, is about one matrix of the vocabulary, or about two.
 * Not known of mixtures and of other structures.
 */
function structureOf(
  row: z.output<typeof modelArchitectures>,
  parameters: number,
): { readonly tied: boolean; readonly gated: boolean } | undefined {
  const { layers, hidden_size, heads, head_dim, intermediate_size, vocab } = row;
  if (
    layers === undefined ||
    hidden_size === undefined ||
    heads === undefined ||
    head_dim === undefined ||
    intermediate_size === undefined ||
    vocab === undefined ||
    row.experts !== undefined
  )
    return undefined;
  const attention = 2 * layers * hidden_size * head_dim * (heads + (row.kv_heads ?? heads));
  for (const matrices of [3, 2]) {
    const feedForward = matrices * layers * hidden_size * intermediate_size;
    const copies = (parameters - attention - feedForward) / (vocab * hidden_size);
    if (copies > 0.8 && copies < 2.3) return { tied: copies < 1.5, gated: matrices === 3 };
  }
  return undefined;
}

/** A model of which the size alone is known, in billions of parameters. */
export const sizedModel = (total: number, active = total): ModelShape => ({
  parameters: total * billion,
  activeParameters: Math.min(active, total) * billion,
});
