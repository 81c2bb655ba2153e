import { modelShapeOf } from "../offers/accelerator-offers.ts";
import type { Offer } from "../offers/offer.ts";
import { flopsPerToken, matrixFlops } from "../training/training-flops.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { Option } from "../vocabulary/option.ts";
import { epochs, labelsNeeded, leastTokens } from "./training.ts";

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
    return shape === undefined ? [] : [flopsPerToken(shape)];
  });
  if (shapes.length === 0) return undefined;
  const labels = worlds.number("labelledExamples");
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  return Float64Array.from(labels, (count, world) => {
    const tokens = input[world] + output[world];
    const perToken = Math.max(...shapes.map((of) => of(tokens)));
    return Math.max(count, labelsNeeded) * tokens * epochs * perToken;
  });
}

function pretrainingOperations(option: Option, worlds: Worlds): Float64Array {
  const parameters = worlds.number("pretrainParameters");
  const tokens = worlds.number(
    option.traits.adaptation === "pretraining" ? "pretrainTokens" : "domainTokens",
  );
  return Float64Array.from(
    parameters,
    (count, world) => matrixFlops(count) * Math.max(tokens[world], leastTokens),
  );
}
