import {
  kvBytes,
  kvCacheOf,
  memoryFit,
  architectureOf,
  weightBytes,
} from "@tapeline/engine/models";
import type { z } from "zod";

import type { Inputs } from "./inputs.ts";
import { acceleratorFor, kindOf, kvPrecisionOf, modelFor, weightPrecisionOf } from "./known-row.ts";
import { within, type NotPredicted, type Prediction, type Predictor } from "./predictor.ts";
import { scoredTable } from "./score-table.ts";
import { memoryTable } from "./tables.ts";

type Row = z.output<typeof memoryTable>;

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

const groupsOf = (row: Row, kind: string): string[] => [
  kind,
  ...(row.weight_precision === undefined ? [] : [`weights ${row.weight_precision}`]),
  ...(row.engine === undefined ? [] : [`engine ${row.engine}`]),
  ...(row.method === undefined || row.method === "inference" ? [] : [`method ${row.method}`]),
];

const error = { low: 0.8, high: 1.25 };

/** Accelerators over which a figure per accelerator is split. */
const shareOf = ({ scope, gpu_count }: Row): number =>
  scope?.startsWith("per GPU") === true ? (gpu_count ?? 1) : 1;

function predictInference(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const precision = weightPrecisionOf(row.weight_precision);
  if (typeof precision === "object") return precision;
  const cache = kvCacheOf(architectureOf(model), kvPrecisionOf(row.kv_precision));
  const kv = kvBytes(cache, row.context_tokens ?? 0) * (row.batch ?? 1);
  return within(weightBytes(model, precision) + kv, error, groupsOf(row, kindOf(model)));
}

function predictWeights(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const precision = weightPrecisionOf(row.weight_precision);
  if (typeof precision === "object") return precision;
  return within(weightBytes(model, precision) / shareOf(row), error, groupsOf(row, kindOf(model)));
}

function predictPool(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const accelerator = acceleratorFor(inputs, row.gpu);
  if ("skipped" in accelerator) return accelerator;
  const precision = weightPrecisionOf(row.weight_precision);
  if (typeof precision === "object") return precision;
  const count = row.gpu_count ?? 1;
  const fit = memoryFit(model, accelerator, count, { precision, contextTokens: 0 });
  return within(fit.kvPoolBytes / shareOf(row), error, groupsOf(row, kindOf(model)));
}

function predictKvBytes(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const cache = kvCacheOf(architectureOf(model), kvPrecisionOf(row.kv_precision));
  const bytes = (cache.perToken + cache.perWindowToken) / shareOf(row);
  return within(bytes, { low: 0.98, high: 1.02 }, groupsOf(row, kindOf(model)));
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
