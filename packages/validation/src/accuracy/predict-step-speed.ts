import { stepSpeedError, stepTokensPerSecond, type StepPrecision } from "@tapeline/engine/models";
import type { z } from "zod";

import { sizedModel, type Inputs } from "./inputs.ts";
import { acceleratorFor, kindOf, modelFor } from "./known-row.ts";
import { within, type NotPredicted, type Prediction, type Predictor } from "./predictor.ts";
import { scoredTable } from "./score-table.ts";
import { stepSpeedTable } from "./tables.ts";

type Row = z.output<typeof stepSpeedTable>;

const precisionOf = (word: string | undefined): StepPrecision =>
  word === "NVFP4" ? "fp4" : word?.includes("FP8") === true ? "fp8" : "bf16";

/** A row states the model's size and, of dense ones, its layers and width, which attention needs. */
function modelOfRow(row: Row, inputs: Inputs) {
  const { params_total_b, params_active_b, layers, hidden_size } = row;
  if (params_total_b === undefined) return modelFor(inputs, row.model);
  const sized = sizedModel(params_total_b, params_active_b);
  if (layers === undefined || hidden_size === undefined) return sized;
  return {
    ...sized,
    architecture: {
      layers,
      fullAttentionLayers: layers,
      hiddenSize: hidden_size,
      heads: hidden_size / 128,
    },
  };
}

const USUAL_SEQUENCE = 4096;

function predict(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const model = modelOfRow(row, inputs);
  if ("skipped" in model) return model;
  const accelerator = acceleratorFor(inputs, row.hardware);
  if ("skipped" in accelerator) return accelerator;
  const speed = stepTokensPerSecond(model, accelerator, {
    precision: precisionOf(row.precision),
    sequenceTokens: row.seq_len ?? USUAL_SEQUENCE,
  });
  return within(speed, stepSpeedError, [
    kindOf(model),
    `accelerator ${row.hardware}`,
    `precision ${row.precision ?? "not named"}`,
  ]);
}

const predictors: readonly Predictor<Row>[] = [
  {
    quantity: "training: tokens per second of a step",
    unit: "tokens/s per accelerator",
    published: (row) => row.tokens_per_s_per_gpu,
    predict,
  },
];

/** Speed of training steps, without what whole runs lose. */
export const stepSpeed = scoredTable({
  name: "training-throughput.csv",
  row: stepSpeedTable,
  notScorable: () => undefined,
  sourceOf: ({ family }) => family,
  predictors,
});
