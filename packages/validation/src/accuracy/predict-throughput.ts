import {
  prepareServing,
  servingError,
  type Replica,
  type ServingCapacity,
} from "@tapeline/engine/models";
import type { z } from "zod";

import type { Inputs } from "./inputs.ts";
import { acceleratorFor, kindOf, kvPrecisionOf, modelFor, weightPrecisionOf } from "./known-row.ts";
import { within, type NotPredicted, type Prediction, type Predictor } from "./predictor.ts";
import { scoredTable } from "./score-table.ts";
import { throughputTable } from "./tables.ts";

type Row = z.output<typeof throughputTable>;

/** The replica that a row measured. */
function replicaOf(row: Row, inputs: Inputs): Replica | NotPredicted {
  const model = modelFor(inputs, row.model);
  if ("skipped" in model) return model;
  const accelerator = acceleratorFor(inputs, row.gpu);
  if ("skipped" in accelerator) return accelerator;
  const precision = weightPrecisionOf(row.precision);
  if (typeof precision === "object") return precision;
  return {
    model,
    accelerator,
    count: row.gpu_count ?? 1,
    precision,
    kvPrecision: kvPrecisionOf(row.kv_precision),
    ...(row.concurrency !== undefined && { targets: { maximumBatch: row.concurrency } }),
  };
}

const groupsOf = (row: Row, { model, count }: Replica): string[] => [
  kindOf(model),
  `TP${count}`,
  `GPU ${row.gpu}`,
  ...(row.engine === undefined ? [] : [`engine ${row.engine.split(/[ ,]/)[0]}`]),
];

const predictWith =
  (figure: (capacity: ServingCapacity) => number) =>
  (row: Row, inputs: Inputs): Prediction | NotPredicted => {
    const replica = replicaOf(row, inputs);
    if ("skipped" in replica) return replica;
    const capacity = prepareServing(replica).capacity(row.isl ?? 0, row.osl ?? 1);
    return within(figure(capacity), servingError, groupsOf(row, replica));
  };

const underLoad = ({ score_group, concurrency }: Row): boolean =>
  score_group === "serving" && (concurrency ?? 2) > 1;

const predictors: readonly Predictor<Row>[] = [
  {
    quantity: "serving: output tokens per second",
    unit: "tokens/s",
    published: (row) => (row.score_group === "serving" ? row.output_tps : undefined),
    predict: predictWith(({ tokensPerSecond }) => tokensPerSecond),
  },
  {
    quantity: "serving: time per output token under load",
    unit: "ms",
    published: (row) => (underLoad(row) ? row.tpot_ms_mean : undefined),
    predict: predictWith(({ interTokenSeconds }) => 1000 * interTokenSeconds),
  },
];

/** Speed of inference: output of the whole system, and the time between two tokens of a request. */
export const throughput = scoredTable({
  name: "throughput.csv",
  row: throughputTable,
  notScorable: ({ score_group }) =>
    score_group === "serving"
      ? undefined
      : `score group ${score_group}: not to be compared with serving`,
  sourceOf: ({ family }) => family,
  predictors,
});
