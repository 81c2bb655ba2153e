import { z } from "zod";

import { nameCell, numberCell, textCell } from "../decisions/cell.ts";

/*
 * Columns of the tables of published figures, as far as they are read. Money is in US dollars, `_b` is 10⁹, GB 10⁹ bytes,
 * peaks are dense and in 10¹² operations a second, accelerator-hours are per accelerator.
 */

/** Accelerators: the key is `gpu`. */
export const gpuSpecs = z.object({
  gpu: nameCell,
  memory_gb: numberCell,
  bandwidth_gbs: numberCell,
  bf16_dense_tflops: numberCell,
  fp8_dense_tflops: numberCell,
  fp4_dense_tflops: numberCell,
  interconnect_gbs_unidirectional: numberCell,
});

/** Open models: the key is `model`. */
export const modelArchitectures = z.object({
  model: nameCell,
  params_total_b: numberCell,
  params_active_b: numberCell,
  params_computed_b: numberCell,
  params_active_computed_b: numberCell,
  layers: numberCell,
  hidden_size: numberCell,
  heads: numberCell,
  kv_heads: numberCell,
  head_dim: numberCell,
  intermediate_size: numberCell,
  vocab: numberCell,
  experts: numberCell,
  experts_per_token: numberCell,
  moe_intermediate_size: numberCell,
  kv_lora_rank: numberCell,
  qk_rope_head_dim: numberCell,
  sliding_window: numberCell,
  layers_full_attention: numberCell,
  layers_sliding: numberCell,
  layers_linear: numberCell,
  kv_bytes_per_token_16bit: numberCell,
  kv_bytes_per_token_beyond_window_16bit: numberCell,
});

/** What every row of a published figure has. `cluster` groups rows that are near-duplicates. */
const identity = { id: nameCell, source: textCell, cluster: nameCell };

/** One measured or published figure of memory. */
export const memoryTable = z.object({
  ...identity,
  kind: nameCell,
  model: nameCell,
  method: textCell,
  weight_precision: textCell,
  kv_precision: textCell,
  context_tokens: numberCell,
  batch: numberCell,
  gpu: textCell,
  gpu_count: numberCell,
  engine: textCell,
  measured_value: numberCell,
  unit_effective: nameCell,
  scope: textCell,
  notes: textCell,
});

/** A row of it. */
export type MemoryRow = z.output<typeof memoryTable>;

/** One measurement of inference. */
export const throughputTable = z.object({
  ...identity,
  family: nameCell,
  model: nameCell,
  precision: nameCell,
  kv_precision: textCell,
  gpu: nameCell,
  gpu_count: numberCell,
  parallelism: textCell,
  engine: textCell,
  scenario: textCell,
  isl: numberCell,
  osl: numberCell,
  concurrency: numberCell,
  output_tps: numberCell,
  ttft_ms_mean: numberCell,
  tpot_ms_mean: numberCell,
  length_basis: textCell,
  date: textCell,
  score_group: nameCell,
});

/** One pre-training run. */
export const trainingTable = z.object({
  ...identity,
  model: nameCell,
  organisation: textCell,
  phase: textCell,
  params_total_b: numberCell,
  params_active_b: numberCell,
  tokens_b: numberCell,
  hardware: textCell,
  gpu_count: numberCell,
  gpu_hours: numberCell,
  precision: textCell,
  mfu_stated_pct: numberCell,
  mfu_third_party_pct: numberCell,
  notes: textCell,
  use_for_scoring: nameCell,
});

/** A row of it. */
export type TrainingRow = z.output<typeof trainingTable>;

/** Speed of one training configuration. */
export const stepSpeedTable = z.object({
  ...identity,
  family: nameCell,
  model: nameCell,
  params_total_b: numberCell,
  params_active_b: numberCell,
  layers: numberCell,
  hidden_size: numberCell,
  hardware: nameCell,
  precision: textCell,
  seq_len: numberCell,
  tokens_per_s_per_gpu: numberCell,
});

/** One fine-tuning run, speed of a step or price. */
export const finetuningTable = z.object({
  ...identity,
  kind: nameCell,
  model: nameCell,
  params_b: numberCell,
  method: textCell,
  dataset: textCell,
  examples: numberCell,
  epochs: numberCell,
  seq_len: numberCell,
  tokens_m: numberCell,
  gpu: textCell,
  gpu_count: numberCell,
  gpu_hours: numberCell,
  tokens_per_s_per_gpu: numberCell,
  engine: textCell,
});

/** One published break-even with the inputs that its authors state. */
export const breakevenTable = z.object({
  ...identity,
  study: textCell,
  hardware_cost_usd: numberCell,
  power_w_total: numberCell,
  electricity_usd_per_kwh: numberCell,
  operating_hours_per_month: numberCell,
  opex_usd_per_month: numberCell,
  self_host_tokens_per_s: numberCell,
  tokens_per_month_m: numberCell,
  api_input_usd_per_m: numberCell,
  api_output_usd_per_m: numberCell,
  input_share: numberCell,
  result_kind: nameCell,
  result_value: numberCell,
  result_unit: textCell,
  internally_consistent: textCell,
});
