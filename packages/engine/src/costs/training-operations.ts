import { modelShapeOf } from "../offers/accelerator-offers.ts";
import type { Offer } from "../offers/offer.ts";
import { flopsPerToken, matrixFlops, prepareFlops } from "../training/training-flops.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { Option } from "../vocabulary/option.ts";

/** Labels that a tuned option needs at least; those short of it are bought (decision model §2). */
export const labelsNeeded = 500;
/** Times that training goes over the examples, and over the text in continued pre-training. */
export const epochs = 3;
/** Fewer tokens than this are no pre-training: the floor of q87. */
const leastTokens = 1e9;

/**
 * Floating point operations of the training run that is kept, world by world: what authorities compare with their
 * thresholds. Experiments and restarts are left out, since they do not go into the weights that are used. Of the open models
 * that the offers tune it takes the one with the most operations. Undefined where nothing is trained or the size of the
 * model is not known, as at a vendor.
 */
export function trainingOperations(
  option: Option,
  offers: readonly Offer[],
  worlds: Worlds,
): Float64Array | undefined {
  switch (option.traits.adaptation) {
    case "fine-tuning":
      return tuningOperations(offers, worlds);
    case "continued-pretraining":
    case "pretraining":
      return pretrainingOperations(option, worlds);
    default:
      return undefined;
  }
}

/** Facts that the operations are computed from. */
export function operationFacts({ traits }: Option): readonly FactId[] {
  if (traits.adaptation === "fine-tuning")
    return ["labelledExamples", "inputTokens", "outputTokens"];
  return [
    "pretrainParameters",
    traits.adaptation === "pretraining" ? "pretrainTokens" : "domainTokens",
  ];
}

/** The same in words, with the names of these facts. */
export const operationsInWords = (option: Option): string =>
  option.traits.adaptation === "fine-tuning"
    ? `max(labelledExamples, ${labelsNeeded}) × (inputTokens + outputTokens) × ${epochs} epochs × (6 × active parameters + attention)`
    : `6 × pretrainParameters × max(${operationFacts(option)[1]}, ${leastTokens / 1e9} billion)`;

function tuningOperations(offers: readonly Offer[], worlds: Worlds): Float64Array | undefined {
  const shapes = offers.flatMap((offer) => {
    const weights = offer.kind === "accelerators" ? offer.model?.openWeights : undefined;
    const shape = weights === undefined ? undefined : modelShapeOf(weights);
    return shape === undefined ? [] : [prepareFlops(shape)];
  });
  if (shapes.length === 0) return undefined;
  const labels = worlds.number("labelledExamples");
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  const operations = new Float64Array(worlds.count);
  for (let world = 0; world < operations.length; world++) {
    const tokens = input[world] + output[world];
    let perToken = 0;
    for (const shape of shapes) perToken = Math.max(perToken, flopsPerToken(shape, tokens));
    operations[world] = Math.max(labels[world], labelsNeeded) * tokens * epochs * perToken;
  }
  return operations;
}

/** Operations of the final run of pre-training, or of continuing it: `6·N·D`, without attention. */
export function pretrainingOperations(option: Option, worlds: Worlds): Float64Array {
  const parameters = worlds.number("pretrainParameters");
  const tokens = worlds.number(
    option.traits.adaptation === "pretraining" ? "pretrainTokens" : "domainTokens",
  );
  return worlds.cells.get("training operations", option.id, [parameters, tokens], operationsOf);
}

function operationsOf(parameters: Column, tokens: Column): Column {
  const operations = new Float64Array(parameters.length);
  for (let world = 0; world < operations.length; world++)
    operations[world] = matrixFlops(parameters[world]) * Math.max(tokens[world], leastTokens);
  return operations;
}
