import {
  currentSoftware,
  generationOf,
  nearnessOf,
  servingErrorFactor,
  type AcceleratorShape,
  type Nearness,
} from "@tapeline/engine/models";

import { fittedConstants } from "./serving/fitted-constants.ts";
import {
  measuredServing,
  servedBy,
  type MeasuredServing,
  type ServingRow,
} from "./serving/measured-serving.ts";
import {
  fitServing,
  servingModel,
  type Knowledge,
  type PublishedServing,
  type ServingModel,
} from "./serving/serving-model.ts";
import type { Inputs } from "./inputs.ts";
import { kindOf } from "./known-row.ts";
import { within, type NotPredicted, type Prediction, type Predictor } from "./predictor.ts";
import { scoredTable } from "./score-table.ts";
import { throughputTable } from "./tables.ts";

/**
 * Factors ×/÷ that hold 80 of 100 published figures: with the software known, rows of clusters held out (1,744 dense and
 * 832 of experts); else rows of sources held out. Read off the development part of the figures.
 */
const errorFactors: Readonly<Record<Knowledge, Readonly<Record<string, number>>>> = {
  software: { dense: 1.25, MoE: 1.36 },
  generation: { dense: 1.65, MoE: 1.65 },
  neither: { dense: 1.65, MoE: 1.65 },
};

/** The same for the time between tokens, of 737 rows. */
const interTokenFactors: Readonly<Record<Knowledge, number>> = {
  software: 1.36,
  generation: 1.51,
  neither: 1.65,
};

/** MLPerf's tables of several rounds have one maker. */
const sourceOf = ({ family }: ServingRow): string =>
  family.startsWith("mlperf") ? "mlperf" : family;

const knowledgeGroup: Readonly<Record<Knowledge, string>> = {
  software: "software known",
  generation: "generation known",
  neither: "accelerator unseen",
};

const groupsOf = (
  row: ServingRow,
  { replica, groups }: MeasuredServing,
  knowledge: Knowledge,
): string[] => [
  kindOf(replica.model),
  `TP${replica.count}`,
  `GPU ${row.gpu}`,
  `software ${groups.software}`,
  knowledgeGroup[knowledge],
];

type Figure = (model: ServingModel, measured: MeasuredServing) => { value: number; factor: number };

const tokensPerSecond: Figure = (model, measured) => ({
  value: model.tokensPerSecond(measured),
  factor: errorFactors[model.knowledgeOf(measured)][kindOf(measured.replica.model)]!,
});

const millisecondsPerToken: Figure = (model, measured) => ({
  value: 1000 * model.interTokenSeconds(measured),
  factor: interTokenFactors[model.knowledgeOf(measured)],
});

const predictWith =
  (model: ServingModel, figure: Figure) =>
  (row: ServingRow, inputs: Inputs): Prediction | NotPredicted => {
    const measured = measuredServing(row, inputs);
    if ("skipped" in measured) return measured;
    const { value, factor } = figure(model, measured);
    return within(
      value,
      { low: 1 / factor, high: factor },
      groupsOf(row, measured, model.knowledgeOf(measured)),
    );
  };

/** The engine's own prediction, and its error by how near figures come to the accelerator. */
const predictUnknown =
  (
    { withAnySoftware }: Pick<ServingModel, "withAnySoftware">,
    acceleratorOf: (row: ServingRow, accelerator: AcceleratorShape) => AcceleratorShape,
  ) =>
  (row: ServingRow, inputs: Inputs): Prediction | NotPredicted => {
    const measured = measuredServing(row, inputs);
    if ("skipped" in measured) return measured;
    const { replica, groups } = measured;
    const accelerator = acceleratorOf(row, replica.accelerator);
    const factor = servingErrorFactor({ ...replica, accelerator });
    return within(withAnySoftware(measured), { low: 1 / factor, high: factor }, [
      kindOf(replica.model),
      `TP${replica.count}`,
      `GPU ${row.gpu}`,
      `${groups.era} software`,
      nearnessGroup[nearnessOf(accelerator)],
    ]);
  };

const nearnessGroup: Readonly<Record<Nearness, string>> = {
  accelerator: "accelerator known",
  generation: "generation known",
  neither: "accelerator unseen",
};

/** An accelerator as known as these rows make it. */
function knownBy(rows: readonly ServingRow[]) {
  const gpus = new Set(rows.map(({ gpu }) => gpu));
  const generations = new Set(rows.map(({ gpu }) => generationOf(gpu)));
  return ({ gpu }: ServingRow, { generation, ...sheet }: AcceleratorShape): AcceleratorShape => ({
    ...sheet,
    ...(generation !== undefined && generations.has(generation) && { generation }),
    compared: gpus.has(gpu),
  });
}

/** Models by the sources they were fitted to, so that two quantities share a fit. */
const models = new WeakMap<Inputs, Map<string, ServingModel>>();

function modelOf(rows: readonly ServingRow[], inputs: Inputs): ServingModel {
  const known = models.get(inputs) ?? new Map<string, ServingModel>();
  models.set(inputs, known);
  const sources = [...new Set(rows.map(sourceOf))].toSorted().join("|");
  const found = known.get(sources);
  if (found !== undefined) return found;
  const model = servingModel(fitServing(publishedServing(rows, inputs)));
  known.set(sources, model);
  return model;
}

/** Rows that state tokens a second and can be told apart, for a fit. */
export const publishedServing = (
  rows: readonly ServingRow[],
  inputs: Inputs,
): readonly PublishedServing[] =>
  rows.flatMap((row) => {
    const measured = measuredServing(row, inputs);
    if (row.output_tps === undefined || "skipped" in measured) return [];
    return [{ measured, tokensPerSecond: row.output_tps, source: sourceOf(row) }];
  });

const refitWith =
  (figure: Figure): NonNullable<Predictor<ServingRow>["refit"]> =>
  (rows, inputs) =>
    predictWith(modelOf(rows, inputs), figure);

const fitted = servingModel(fittedConstants);
/** The constants of the engine as they stand there. */
const engineModel = {
  withAnySoftware: (measured: MeasuredServing) =>
    servedBy(measured, currentSoftware).tokensPerSecond / fitted.scenarioLoss(measured),
};

/** Where the number of requests at once is not stated, what a latency limit led to is not known. */
const underLoad = ({ concurrency }: ServingRow): boolean => (concurrency ?? 1) > 1;

const predictors: readonly Predictor<ServingRow>[] = [
  {
    quantity: "serving: output tokens per second",
    unit: "tokens/s",
    published: ({ output_tps }) => output_tps,
    predict: predictWith(fitted, tokensPerSecond),
    refit: refitWith(tokensPerSecond),
  },
  {
    quantity: "serving: software not known",
    unit: "tokens/s",
    published: ({ output_tps }) => output_tps,
    predict: predictUnknown(engineModel, (_, accelerator) => accelerator),
    refit: (rows, inputs) => predictUnknown(modelOf(rows, inputs), knownBy(rows)),
  },
  {
    quantity: "serving: time per output token under load",
    unit: "ms",
    published: (row) => (underLoad(row) ? row.tpot_ms_mean : undefined),
    predict: predictWith(fitted, millisecondsPerToken),
    refit: refitWith(millisecondsPerToken),
  },
];

/**
 * Speed of inference: output of the whole system, and the time between two tokens of a request. Time to the first token
 * under load is not predicted: the best queue that was tried errs by 45 %.
 */
export const throughput = scoredTable({
  name: "throughput.csv",
  row: throughputTable,
  notScorable: ({ score_group }) =>
    score_group === "serving"
      ? undefined
      : `score group ${score_group}: not to be compared with serving`,
  sourceOf,
  predictors,
});
