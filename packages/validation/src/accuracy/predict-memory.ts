import {
  architectureOf,
  ggufBytes,
  ggufError,
  inferenceHeld,
  inferencePeak,
  inferencePeakError,
  kvBytesError,
  kvCacheOf,
  kvPoolError,
  memoryFit,
  servingActivations,
  servingActivationsError,
  weightBytes,
  weightsError,
} from "@tapeline/engine/models";

import type { Inputs } from "./inputs.ts";
import { acceleratorFor, kindOf, kvPrecisionOf, modelFor, weightPrecisionOf } from "./known-row.ts";
import { engineShareOf, generatedTokens, groupsOf, statesWhatIsHeld } from "./memory-conditions.ts";
import { predictTuningPeak, refitTuningPeak } from "./predict-tuning-peak.ts";
import { within, type NotPredicted, type Prediction, type Predictor } from "./predictor.ts";
import { scoredTable } from "./score-table.ts";
import { memoryTable, type MemoryRow } from "./tables.ts";

type Row = MemoryRow;

const units: Readonly<Record<string, number>> = {
  GB: 1e9,
  GiB: 2 ** 30,
  MB: 1e6,
  MiB: 2 ** 20,
  "bytes/token": 1,
};

/** Published bytes of a row of one kind. */
const bytesOf =
  (kind: string) =>
  (row: Row): number | undefined => {
    const unit = units[row.unit_effective];
    if (row.kind !== kind || unit === undefined || row.measured_value === undefined)
      return undefined;
    return row.measured_value * unit;
  };

/** Accelerators over which a figure per accelerator is split. */
const shareOf = ({ scope, gpu_count }: Row): number =>
  scope?.startsWith("per GPU") === true ? (gpu_count ?? 1) : 1;

function predictInference(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const precision = weightPrecisionOf(row.weight_precision);
  if (typeof precision === "object") return precision;
  const contextTokens = row.context_tokens ?? 0;
  const load = {
    precision,
    kvPrecision: kvPrecisionOf(row.kv_precision),
    contextTokens,
    promptTokens: Math.max(0, contextTokens - generatedTokens(row)),
    sequences: row.batch ?? 1,
    count: row.gpu_count ?? 1,
  };
  const bytes = statesWhatIsHeld(row) ? inferenceHeld(model, load) : inferencePeak(model, load);
  return within(bytes, inferencePeakError, groupsOf(row, kindOf(model)));
}

function predictWeights(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const precision = weightPrecisionOf(row.weight_precision);
  if (typeof precision === "object") return precision;
  return within(
    weightBytes(model, precision) / shareOf(row),
    weightsError,
    groupsOf(row, kindOf(model)),
  );
}

function predictPool(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const accelerator = acceleratorFor(inputs, row.gpu);
  if ("skipped" in accelerator) return accelerator;
  const precision = weightPrecisionOf(row.weight_precision);
  if (typeof precision === "object") return precision;
  const count = row.gpu_count ?? 1;
  const engineShare = engineShareOf(row);
  const fit = memoryFit(model, accelerator, count, {
    precision,
    contextTokens: 0,
    ...(engineShare !== undefined && { engineShare }),
  });
  return within(fit.kvPoolBytes / shareOf(row), kvPoolError, groupsOf(row, kindOf(model)));
}

function predictKvBytes(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const cache = kvCacheOf(architectureOf(model), kvPrecisionOf(row.kv_precision));
  const bytes = (cache.perToken + cache.perWindowToken) / shareOf(row);
  return within(bytes, kvBytesError, groupsOf(row, kindOf(model)));
}

function predictFile(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const quantisation = row.weight_precision ?? row.id;
  const bytes = ggufBytes(model, quantisation);
  if (bytes === undefined) return { skipped: `no bits per weight for ${quantisation}` };
  return within(bytes, ggufError, groupsOf(row, kindOf(model)));
}

function predictActivations(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const accelerator = acceleratorFor(inputs, row.gpu);
  if ("skipped" in accelerator) return accelerator;
  const bytes = servingActivations(model, accelerator);
  return within(bytes, servingActivationsError, groupsOf(row, kindOf(model)));
}

const predictors: readonly Predictor<Row>[] = [
  {
    quantity: "memory: inference peak",
    unit: "bytes",
    published: bytesOf("inference_peak"),
    predict: predictInference,
  },
  {
    quantity: "memory: weights as loaded",
    unit: "bytes",
    published: bytesOf("weights_loaded"),
    predict: predictWeights,
  },
  {
    quantity: "memory: KV pool",
    unit: "bytes",
    published: bytesOf("kv_pool_available"),
    predict: predictPool,
  },
  {
    quantity: "memory: KV bytes per token",
    unit: "bytes",
    published: bytesOf("kv_bytes_per_token"),
    predict: predictKvBytes,
  },
  {
    quantity: "memory: size of a GGUF file",
    unit: "bytes",
    published: bytesOf("gguf_file"),
    predict: predictFile,
  },
  {
    quantity: "memory: activations of a serving engine",
    unit: "bytes",
    published: bytesOf("activation_peak"),
    predict: predictActivations,
  },
  {
    quantity: "memory: fine-tuning peak",
    unit: "bytes",
    published: bytesOf("finetune_peak"),
    predict: predictTuningPeak,
    refit: refitTuningPeak,
  },
];

/** Estimates that nobody measured are no measure of ours. */
const estimates: ReadonlySet<string> = new Set([
  "finetune_published_estimate",
  "kv_cache_published",
  "max_context_at_vram",
]);

/** Memory: peaks, weights, the pool of the KV cache and its bytes per token. */
export const memory = scoredTable({
  name: "memory.csv",
  row: memoryTable,
  notScorable: ({ kind }) =>
    estimates.has(kind) ? `${kind}: an estimate, not measured` : undefined,
  sourceOf: ({ source, engine, id }) => source?.split(" ")[0] ?? engine ?? id,
  predictors,
});
