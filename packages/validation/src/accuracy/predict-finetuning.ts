import { tuningAcceleratorHours } from "@tapeline/engine/models";
import type { z } from "zod";

import type { Inputs } from "./inputs.ts";
import { acceleratorFor, modelFor } from "./known-row.ts";
import { within, type NotPredicted, type Prediction, type Predictor } from "./predictor.ts";
import { scoredTable } from "./score-table.ts";
import { finetuningTable } from "./tables.ts";

type Row = z.output<typeof finetuningTable>;

function predictHours(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelFor(inputs, row.model, row.params_b);
  if ("skipped" in model) return model;
  const accelerator = acceleratorFor(inputs, row.gpu);
  if ("skipped" in accelerator) return accelerator;
  const { examples, epochs, seq_len, tokens_m } = row;
  const tokensPerExample = seq_len ?? 2048;
  const seen = tokens_m !== undefined ? (tokens_m * 1e6) / tokensPerExample : undefined;
  if (seen === undefined && (examples === undefined || epochs === undefined))
    return { skipped: "states neither tokens nor examples and epochs" };
  const run = {
    model,
    accelerator,
    examples: seen ?? examples ?? 0,
    tokensPerExample,
    epochs: seen === undefined ? (epochs ?? 1) : 1,
    utilisation: 0.4,
  };
  const hours = tuningAcceleratorHours(run, row.gpu_count ?? 1);
  return within(hours, { low: 0.5, high: 2 }, [`method ${row.method ?? "not named"}`]);
}

const predictors: readonly Predictor<Row>[] = [
  {
    quantity: "fine-tuning: accelerator-hours",
    unit: "hours",
    published: (row) => (row.kind === "run" ? row.gpu_hours : undefined),
    predict: predictHours,
  },
];

/** Fine-tuning runs and the speed of their steps. */
export const finetuning = scoredTable({
  name: "finetuning.csv",
  row: finetuningTable,
  notScorable: ({ kind }) => (kind === "hosted-price" ? "a price, not a measurement" : undefined),
  sourceOf: ({ source, id }) => source?.split(" ")[0] ?? id,
  predictors,
});
