import {
  FROZEN_SPEED_UP,
  stepSpeedError,
  stepTokensPerSecond,
  tuningAcceleratorHours,
  tuningSpeedError,
  tuningTokensPerSecond,
  tuningUtilisation,
  type TuningMethod,
} from "@tapeline/engine/models";
import type { z } from "zod";

import type { Inputs } from "./inputs.ts";
import { acceleratorFor, modelFor } from "./known-row.ts";
import { within, type NotPredicted, type Prediction, type Predictor } from "./predictor.ts";
import { scoredTable } from "./score-table.ts";
import { finetuningTable } from "./tables.ts";

type Row = z.output<typeof finetuningTable>;

/** Tokens of an example where a run does not state them: the length to which chat data is usually cut. Editorial. */
const USUAL_EXAMPLE = 512;

const methodOf = ({ method = "" }: Row): TuningMethod =>
  method.includes("qlora") ? "qlora" : method.startsWith("lora") ? "lora" : "full";

/** Low-rank tuning, and tuning by preference, whose stacks are later ones, against plain tuning of all weights. */
const utilisationOf = ({ method }: Row) => tuningUtilisation[method === "full" ? "full" : "other"];

function placed(row: Row, inputs: Inputs) {
  const model = modelFor(inputs, row.model, row.params_b);
  if ("skipped" in model) return model;
  const accelerator = acceleratorFor(inputs, row.gpu);
  if ("skipped" in accelerator) return accelerator;
  return { model, accelerator };
}

/** Tuning by preference reads two sequences an example: the prompt with the answer chosen and with the one rejected. */
const PREFERENCE_SEQUENCES = 2;
const sequencesPerExample = ({ method = "" }: Row): number =>
  /^full \((DPO|ORPO|SimPO)\)/.test(method) ? PREFERENCE_SEQUENCES : 1;

const groupsOf = ({ method, engine }: Row): string[] => [
  `method ${method ?? "not named"}`,
  `engine ${engine ?? "not named"}`,
];

function predictHours(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const where = placed(row, inputs);
  if ("skipped" in where) return where;
  const { examples, epochs, seq_len, tokens_m } = row;
  const tokensPerExample = seq_len ?? USUAL_EXAMPLE;
  const seen = tokens_m !== undefined ? (tokens_m * 1e6) / tokensPerExample : undefined;
  if (seen === undefined && (examples === undefined || epochs === undefined))
    return { skipped: "states neither tokens nor examples and epochs" };
  const { low, base, high } = utilisationOf(row);
  const run = {
    ...where,
    examples: seen ?? (examples ?? 0) * sequencesPerExample(row),
    tokensPerExample,
    epochs: seen === undefined ? (epochs ?? 1) : 1,
    utilisation: base,
  };
  const hours = tuningAcceleratorHours(run, row.gpu_count ?? 1);
  return within(hours, { low: base / high, high: base / low }, groupsOf(row));
}

function predictSpeed(row: Row, inputs: Inputs): Prediction | NotPredicted {
  const where = placed(row, inputs);
  if ("skipped" in where) return where;
  if (row.seq_len === undefined) return { skipped: "states no length of sequences" };
  if (row.engine === "Megatron-Bridge") {
    const step = stepTokensPerSecond(where.model, where.accelerator, {
      precision: row.id.includes("FP8") ? "fp8" : "bf16",
      sequenceTokens: row.seq_len,
    });
    const faster = methodOf(row) === "full" ? 1 : FROZEN_SPEED_UP;
    return within(step * faster, stepSpeedError, groupsOf(row));
  }
  const speed = tuningTokensPerSecond(where.model, where.accelerator, {
    method: methodOf(row),
    tokens: row.seq_len,
    sequenceTokens: row.seq_len,
  });
  return within(speed, tuningSpeedError, groupsOf(row));
}

const predictors: readonly Predictor<Row>[] = [
  {
    quantity: "fine-tuning: accelerator-hours",
    unit: "hours",
    published: (row) => (row.kind === "run" ? row.gpu_hours : undefined),
    predict: predictHours,
  },
  {
    quantity: "fine-tuning: tokens per second of a step",
    unit: "tokens/s per accelerator",
    published: (row) => (row.kind === "step-throughput" ? row.tokens_per_s_per_gpu : undefined),
    predict: predictSpeed,
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
