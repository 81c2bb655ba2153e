import {
  generationOf,
  memoryFit,
  prepareServing,
  type Replica,
  type ServingCapacity,
  type ServingEfficiency,
} from "@tapeline/engine/models";
import type { z } from "zod";

import type { Inputs } from "../inputs.ts";
import { acceleratorFor, kvPrecisionOf, modelFor, weightPrecisionOf } from "../known-row.ts";
import type { NotPredicted } from "../predictor.ts";
import type { throughputTable } from "../tables.ts";
import { eraOf, productOf, softwareOf } from "./condition.ts";

export type ServingRow = z.output<typeof throughputTable>;

/** What a row of inference measured, as the formulas read it. */
export interface MeasuredServing {
  readonly replica: Replica;
  /** Replicas beside each other; more than one where accelerators do not share one copy of the model. */
  readonly replicas: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Whether the figure counts the writing alone and leaves the reading out. */
  readonly decodeOnly: boolean;
  readonly scenario: string;
  /** The groups whose constants hold for it, one per level of the hierarchy. */
  readonly groups: Readonly<Record<Level, string>>;
}

/** Levels at which constants may differ. */
export type Level = "generation" | "era" | "product" | "software" | "both";

/** Sequences at once where the benchmark sends as many as there is room for. */
const SATURATED_BATCH = 2048;
/** Lengths are drawn from 80 to 100 % of what is stated, where the row says so: the mean is in the middle. */
const DRAWN_SHARE = 0.9;
/** A replica of a benchmark that states none takes the fewest accelerators whose memory the weights fill to less than this. */
const USUAL_WEIGHT_SHARE = 0.62;

/** The generation of an accelerator for which no constants of its own were read off. */
const UNSEEN = "unseen";

const degree = (parallelism: string, kind: string): number =>
  Number(new RegExp(`(?:^|\\s|[A-Z]\\d+)${kind}(\\d+)`).exec(parallelism)?.[1] ?? 1);

/** The replica that a row measured, or what is missing to tell. */
export function measuredServing(row: ServingRow, inputs: Inputs): MeasuredServing | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const accelerator = acceleratorFor(inputs, row.gpu);
  if ("skipped" in accelerator) return accelerator;
  const precision = weightPrecisionOf(row.precision);
  if (typeof precision === "object") return precision;
  const gpus = row.gpu_count ?? 1;
  const parallelism = row.parallelism ?? "";
  const kvPrecision =
    row.kv_precision === undefined &&
    (precision === "fp8" || precision === "fp4" || precision === "mxfp4")
      ? "fp8"
      : kvPrecisionOf(row.kv_precision);
  const chain = parallelism === "layer split";
  let count = Math.min(
    gpus,
    Math.max(degree(parallelism, "TP") * degree(parallelism, "PP"), degree(parallelism, "DEP")),
  );
  if (parallelism === "") {
    count = row.scenario?.startsWith("mlperf") === true ? 1 : gpus;
    const filled = (n: number) =>
      memoryFit(model, accelerator, n, { precision, contextTokens: 0 }).weightBytes /
      (accelerator.memoryGb * 1e9 * n);
    while (count < gpus && filled(count) > USUAL_WEIGHT_SHARE)
      count = gpus % (count * 2) === 0 ? count * 2 : gpus;
  }
  const replicas = chain ? 1 : Math.max(1, gpus / count);
  const share = row.length_basis?.includes("about 0.9x") === true ? DRAWN_SHARE : 1;
  const generation = generationOf(row.gpu) ?? UNSEEN;
  const software = softwareOf(row);
  return {
    replica: {
      model,
      // Layers split over accelerators are worked one after another: one accelerator with the memory of all.
      accelerator: chain ? { ...accelerator, memoryGb: accelerator.memoryGb * gpus } : accelerator,
      count: chain ? 1 : count,
      precision,
      kvPrecision,
      targets: {
        maximumBatch:
          row.concurrency === undefined ? SATURATED_BATCH : Math.max(1, row.concurrency / replicas),
      },
    },
    replicas,
    inputTokens: Math.max(1, (row.isl ?? 1) * share),
    outputTokens: Math.max(1, (row.osl ?? 1) * share),
    decodeOnly: row.scenario === "single-stream-decode",
    scenario: row.scenario ?? "",
    groups: {
      generation,
      era: eraOf(row, software),
      product: productOf(software),
      software,
      both: `${generation} ${software}`,
    },
  };
}

/** Output tokens a second of all replicas, and the capacity of one, with given constants; the model's size is taken to fit. */
export function servedBy(
  measured: MeasuredServing,
  efficiency: ServingEfficiency,
): { readonly tokensPerSecond: number; readonly capacity: ServingCapacity } {
  const { replica, replicas, inputTokens, outputTokens, decodeOnly } = measured;
  const serving = prepareServing({ ...replica, efficiency });
  const capacity = serving.capacity(inputTokens, outputTokens);
  const seconds = decodeOnly
    ? serving.stepSeconds(capacity.batch, inputTokens + outputTokens / 2)
    : capacity.interTokenSeconds;
  return { tokensPerSecond: (replicas * capacity.batch) / seconds, capacity };
}
