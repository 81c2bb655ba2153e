import type { Gpu, Rental } from "@tapeline/pricing";

import { acceleratorShapeOf, modelShapeOf } from "../offers/accelerator-offers.ts";
import type { Market } from "../offers/market.ts";
import type { AcceleratorOffer, TunedApiOffer } from "../offers/offer.ts";
import {
  prepareTuning,
  tuningAccelerators,
  tuningHours,
  type TuningMethod,
} from "../training/fine-tuning.ts";
import { pretrainingUtilisation } from "../training/model-utilisation.ts";
import { tuningUtilisation } from "../training/step-speed.ts";
import { acceleratorHours } from "../training/training-hours.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Interval } from "../uncertainty/interval.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { Option } from "../vocabulary/option.ts";
import { carried } from "./carried.ts";
import type { Line } from "./line.ts";
import {
  epochs,
  labelsNeeded,
  operationsInWords,
  pretrainingOperations,
} from "./training-operations.ts";

/* Facts that the lines below read; tuning at a provider reads fewer. */
export const labelFacts: readonly FactId[] = ["labelledExamples", "costPerLabel"];
export const tuningFacts: readonly FactId[] = [
  "labelledExamples",
  "inputTokens",
  "outputTokens",
  "trainingOverhead",
  "trainingUtilisation",
];
export const pretrainingFacts = ({ traits }: Option): readonly FactId[] => [
  "pretrainParameters",
  traits.adaptation === "continued-pretraining" ? "domainTokens" : "pretrainTokens",
  "trainingUtilisation",
  "trainingOverhead",
];

/** Labels short of what tuning needs, bought one by one. */
export function labelsLine(option: Option, worlds: Worlds): Line {
  const labels = worlds.number("labelledExamples");
  const price = worlds.number("costPerLabel");
  const amounts = worlds.cells.get("labels", option.id, [labels, price], labelCost);
  return {
    id: "labels",
    title: "Labels to be bought",
    phase: "build",
    amounts,
    formula: `max(0, ${labelsNeeded} − labelledExamples) × costPerLabel`,
    facts: labelFacts,
    basis: "editorial: 500 examples are where narrow tuning begins to work",
  };
}

function labelCost(labels: Column, price: Column): Column {
  const sums = new Float64Array(labels.length);
  for (let world = 0; world < sums.length; world++)
    sums[world] = Math.max(0, labelsNeeded - labels[world]) * price[world];
  return sums;
}

/** The accelerator with the cheapest 16-bit arithmetic by the hour: what training is rented on. */
export interface TrainingSupply {
  readonly gpu: Gpu;
  readonly rental: Rental;
  readonly perGpuHour: number;
  readonly gpusPerInstance: number;
  readonly from: string;
  readonly standing: string;
}

/** Large models are trained on accelerators with this memory, in GB, and fast links between them. Editorial. */
const trainingMemoryGb = 80;
const linkedForms: readonly Gpu["form"][] = ["sxm", "oam", "superchip", "tpu"];

export function trainingSupply(market: Market): TrainingSupply | undefined {
  let best: TrainingSupply | undefined;
  for (const way of market.supply().supply) {
    const { gpu, rental, billing, unitPrice, gpusPerInstance, priceFrom, standing } = way;
    if (rental === undefined || billing !== "on-demand") continue;
    if (gpu.memoryGb < trainingMemoryGb || !linkedForms.includes(gpu.form)) continue;
    if (
      best !== undefined &&
      unitPrice / gpu.bf16DenseTflops >= best.perGpuHour / best.gpu.bf16DenseTflops
    )
      continue;
    best = { gpu, rental, perGpuHour: unitPrice, gpusPerInstance, from: priceFrom, standing };
  }
  return best;
}

/** Examples that are trained on, and the tokens of each. */
const examplesOf = (worlds: Worlds): readonly [Float64Array, Float64Array, Float64Array] => [
  worlds.number("labelledExamples"),
  worlds.number("inputTokens"),
  worlds.number("outputTokens"),
];

/** Training tokens at the provider's price. */
export function tuningAtProvider(option: Option, offer: TunedApiOffer, worlds: Worlds): Line {
  const [labels, input, output] = examplesOf(worlds);
  const runs = worlds.number("trainingOverhead");
  const amounts = worlds.cells.get(
    "tuning",
    `${option.id} ${offer.id}`,
    [offer, labels, input, output, runs],
    costAtProvider,
  );
  return {
    id: "training",
    title: "Training at the vendor",
    phase: "build",
    amounts,
    formula: `max(labelledExamples, ${labelsNeeded}) × (inputTokens + outputTokens) × ${epochs} epochs × price per million training tokens × trainingOverhead`,
    facts: ["labelledExamples", "inputTokens", "outputTokens", "trainingOverhead"],
    basis: `$${offer.trainingPerMillionTokens} per million training tokens, ${offer.price.standing}`,
  };
}

function costAtProvider(
  { trainingPerMillionTokens }: TunedApiOffer,
  labels: Column,
  input: Column,
  output: Column,
  runs: Column,
): Column {
  const sums = new Float64Array(labels.length);
  for (let world = 0; world < sums.length; world++)
    sums[world] =
      ((Math.max(labels[world], labelsNeeded) * (input[world] + output[world]) * epochs) / 1e6) *
      trainingPerMillionTokens *
      runs[world];
  return sums;
}

/** How an open model is tuned: added low-rank weights, which cost the same hours as all weights and less memory. */
const tunedBy: TuningMethod = "lora";

/** Accelerators that are rented for a tuning run: as many as hold it, in whole instances. Infinite where none do. */
function rentedForTuning(offer: AcceleratorOffer, supply: TrainingSupply): number | undefined {
  const weights = offer.model?.openWeights;
  const model = weights === undefined ? undefined : modelShapeOf(weights);
  if (model === undefined) return undefined;
  const holding = tuningAccelerators(model, tunedBy, acceleratorShapeOf(supply.gpu));
  return Math.ceil(holding / supply.gpusPerInstance) * supply.gpusPerInstance;
}

const percent = ({ low, base, high }: Required<Interval>): Required<Interval> => ({
  low: 100 * low,
  base: 100 * base,
  high: 100 * high,
});

/** Accelerator-hours of tuning an open model; the project around it is a line of its own. */
export function tuningCompute(
  option: Option,
  offer: AcceleratorOffer,
  supply: TrainingSupply,
  worlds: Worlds,
): Line {
  const [labels, input, output] = examplesOf(worlds);
  const runs = worlds.number("trainingOverhead");
  const utilisation = carried("trainingUtilisation", percent(tuningUtilisation.other), worlds);
  const { model } = offer;
  const count = rentedForTuning(offer, supply);
  const amounts = worlds.cells.get(
    "tuning",
    `${option.id} ${model?.id} ${count}`,
    [supply, model, count, labels, input, output, runs, utilisation],
    tuningCost,
  );
  return {
    id: "training",
    title: "Tuning runs, compute alone",
    phase: "build",
    amounts,
    formula: `trainingOverhead × (max(labelledExamples, ${labelsNeeded}) × (inputTokens + outputTokens) × ${epochs} epochs × (6 × active parameters + attention) ÷ (peak × trainingUtilisation) + ¼ hour × accelerators that hold it) × price an hour`,
    facts: tuningFacts,
    basis: `${count === undefined ? "" : `low-rank on ${count} × `}${supplyInWords(supply)}; utilisation is that of published tuning runs where the case states none`,
  };
}

function tuningCost(
  supply: TrainingSupply,
  tuned: AcceleratorOffer["model"],
  count: number | undefined,
  labels: Column,
  input: Column,
  output: Column,
  runs: Column,
  utilisation: Column,
): Column {
  const sums = new Float64Array(labels.length);
  const weights = tuned?.openWeights;
  const model = weights === undefined ? undefined : modelShapeOf(weights);
  if (model === undefined || count === undefined) return sums;
  const tuning = prepareTuning({ model, accelerator: acceleratorShapeOf(supply.gpu) }, count);
  for (let world = 0; world < sums.length; world++)
    sums[world] =
      tuningHours(
        tuning,
        Math.max(labels[world], labelsNeeded) * epochs,
        input[world] + output[world],
        utilisation[world] / 100,
        runs[world],
      ) * supply.perGpuHour;
  return sums;
}

const supplyInWords = (supply: TrainingSupply): string =>
  `${supply.gpu.name} at $${supply.perGpuHour} an hour from ${supply.from}, ${supply.standing}`;

/** A model that is trained from nothing, or further, is taken as dense: of its size a case says nothing else. */
const dense = { parameters: 1, activeParameters: 1 };

/** Compute of pre-training or continuing it: `6·N·D` operations, experiments and restarts. */
export function pretrainingCompute(option: Option, supply: TrainingSupply, worlds: Worlds): Line {
  const continued = option.traits.adaptation === "continued-pretraining";
  const operations = pretrainingOperations(option, worlds);
  const share = pretrainingUtilisation(dense, acceleratorShapeOf(supply.gpu));
  const utilisation = carried("trainingUtilisation", percent(share), worlds);
  const overhead = worlds.number("trainingOverhead");
  const inputs = [supply, operations, utilisation, overhead] as const;
  const amounts = worlds.cells.get("compute", option.id, inputs, computeCost);
  return {
    id: "training-compute",
    title: continued ? "Continued pre-training, compute alone" : "Pre-training, compute alone",
    phase: "build",
    amounts,
    formula: `${operationsInWords(option)} ÷ (peak × trainingUtilisation) × trainingOverhead × price an hour`,
    facts: pretrainingFacts(option),
    basis: `${supplyInWords(supply)}; utilisation is that of whole published runs of its class where the case states none`,
  };
}

function computeCost(
  supply: TrainingSupply,
  operations: Column,
  utilisation: Column,
  overhead: Column,
): Column {
  const sums = new Float64Array(operations.length);
  const accelerator = acceleratorShapeOf(supply.gpu);
  for (let world = 0; world < sums.length; world++) {
    const hours = acceleratorHours(accelerator, operations[world], utilisation[world] / 100);
    sums[world] = hours * overhead[world] * supply.perGpuHour;
  }
  return sums;
}
