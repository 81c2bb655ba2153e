import { acceleratorHours, pretrainingUtilisation, trainingFlops } from "@tapeline/engine/models";
import type { z } from "zod";

import type { Inputs } from "./inputs.ts";
import { acceleratorFor, kindOf, modelFor } from "./known-row.ts";
import { within, type NotPredicted, type Prediction, type Predictor } from "./predictor.ts";
import { scoredTable } from "./score-table.ts";
import { trainingTable } from "./tables.ts";

type Row = z.output<typeof trainingTable>;

function predict(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const { params_total_b, params_active_b, tokens_b } = row;
  const model = modelFor(inputs, row.model, params_total_b, params_active_b);
  if ("skipped" in model) return model;
  const accelerator = acceleratorFor(inputs, row.hardware);
  if ("skipped" in accelerator) return accelerator;
  if (tokens_b === undefined) return { skipped: "states no tokens" };
  const { low, base, high } = pretrainingUtilisation(model, accelerator);
  const hours = acceleratorHours(accelerator, trainingFlops(model, tokens_b * 1e9), base);
  return within(hours, { low: base / high, high: base / low }, [
    kindOf(model),
    `accelerator ${row.hardware}`,
  ]);
}

const predictors: readonly Predictor<Row>[] = [
  {
    quantity: "training: accelerator-hours",
    unit: "hours",
    published: (row) => row.gpu_hours,
    predict,
  },
];

/** Whole pre-training runs. */
export const training = scoredTable({
  name: "training.csv",
  row: trainingTable,
  notScorable: ({ use_for_scoring }) =>
    use_for_scoring === "yes" ? undefined : "marked as not for scoring",
  sourceOf: ({ organisation, id }) => organisation ?? id,
  predictors,
});
