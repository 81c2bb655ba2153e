import {
  acceleratorHours,
  countFactor,
  precisionFactor,
  pretrainingUtilisation,
  trainingFlops,
  utilisationClass,
  utilisationClassesOf,
  type AcceleratorShape,
  type ModelShape,
  type StepPrecision,
  type UtilisationClass,
} from "@tapeline/engine/models";

import { sizedModel, type Inputs } from "./inputs.ts";
import { acceleratorFor, kindOf, modelFor } from "./known-row.ts";
import { within, type NotPredicted, type Prediction, type Predictor } from "./predictor.ts";
import { scoredTable } from "./score-table.ts";
import { trainingTable, type TrainingRow as Row } from "./tables.ts";
import { statedTokensPerSecond } from "./training-conditions.ts";

type Classes = Readonly<Record<UtilisationClass, number>>;

/** Share of the peak that the run's steps reached, as it or others who looked at it state, else by the speed that it states. */
function statedUtilisation(row: Row, { model, accelerator }: Run): number | undefined {
  const percent = row.mfu_stated_pct ?? row.mfu_third_party_pct;
  if (percent !== undefined) return percent / 100;
  const tokensPerSecond = statedTokensPerSecond(row);
  if (tokensPerSecond === undefined) return undefined;
  return trainingFlops(model, tokensPerSecond) / (accelerator.bf16DenseTflops * 1e12);
}

const precisionOf = ({ precision }: Row): StepPrecision => (precision === "FP8" ? "fp8" : "bf16");

/** What was trained, on what. */
interface Run {
  readonly model: ModelShape;
  readonly accelerator: AcceleratorShape;
  readonly tokens: number;
}

function runOf(row: Row, inputs: Inputs): Run | NotPredicted {
  const { params_total_b, params_active_b, tokens_b } = row;
  const model =
    params_total_b === undefined
      ? modelFor(inputs, row.model)
      : sizedModel(params_total_b, params_active_b);
  if ("skipped" in model) return model;
  const accelerator = acceleratorFor(inputs, row.hardware);
  if ("skipped" in accelerator) return accelerator;
  if (tokens_b === undefined) return { skipped: "states no tokens" };
  return { model, accelerator, tokens: tokens_b * 1e9 };
}

/** `knowing`: with the utilisation that the run itself states, as one who has measured a pilot would. */
const predictWith =
  (knowing: boolean, classes?: Classes) =>
  (row: Row, inputs: Inputs): Prediction | NotPredicted => {
    const run = runOf(row, inputs);
    if ("skipped" in run) return run;
    const { model, accelerator, tokens } = run;
    const stated = knowing ? statedUtilisation(row, run) : undefined;
    const { low, base, high } = pretrainingUtilisation(model, accelerator, {
      ...(row.gpu_count !== undefined && { count: row.gpu_count }),
      precision: precisionOf(row),
      ...(stated !== undefined && { stated }),
      ...(classes && { classes }),
    });
    const hours = acceleratorHours(accelerator, trainingFlops(model, tokens), base);
    return within(hours, { low: base / high, high: base / low }, [
      kindOf(model),
      `accelerator ${row.hardware}`,
      stated === undefined ? "utilisation by class" : "utilisation stated",
    ]);
  };

/** Utilisations by class of these rows alone. */
function classesOf(rows: readonly Row[], inputs: Inputs): Classes {
  return utilisationClassesOf(
    rows.flatMap((row) => {
      const run = runOf(row, inputs);
      if ("skipped" in run || row.gpu_hours === undefined) return [];
      const { model, accelerator, tokens } = run;
      const atPeak = acceleratorHours(accelerator, trainingFlops(model, tokens), 1);
      return [
        {
          of: utilisationClass(model, accelerator),
          share:
            atPeak /
            row.gpu_hours /
            countFactor(row.gpu_count) /
            precisionFactor(model, accelerator, precisionOf(row)),
        },
      ];
    }),
  );
}

const predictorOf = (quantity: string, knowing: boolean): Predictor<Row> => ({
  quantity,
  unit: "hours",
  published: (row) => row.gpu_hours,
  predict: predictWith(knowing),
  refit: (rows, inputs) => predictWith(knowing, classesOf(rows, inputs)),
});

const predictors: readonly Predictor<Row>[] = [
  predictorOf("training: accelerator-hours", true),
  predictorOf("training: accelerator-hours, utilisation unknown", false),
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
