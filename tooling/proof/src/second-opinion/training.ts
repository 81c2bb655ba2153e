import type { Architecture, Gpu, Model, PriceBook } from "@tapeline/pricing";

import { exact, larger, share, type Exact } from "./decimal.ts";
import type { KnownFacts } from "./known-facts.ts";
import { entryOn, type Shop } from "./prices-of-days.ts";

/** Examples that tuning needs at least; what is short of them is bought. */
const leastExamples = exact(500);
const epochs = 3;
/** Tokens that pre-training sees at least. */
const leastTokens = exact(1e9);
/** Hours that starting, loading and saving a run take on each accelerator. */
const hoursPerRun = exact(0.25);
/** Memory in GB below which an accelerator is not trained on. */
const leastMemory = 40;

export const labelCost = (facts: KnownFacts): Exact =>
  larger(leastExamples.minus(facts.number("labelledExamples")), exact(0)).times(
    facts.number("costPerLabel"),
  );

const examplesOf = (facts: KnownFacts): Exact =>
  larger(facts.number("labelledExamples"), leastExamples);
const tokensOf = (facts: KnownFacts): Exact =>
  facts.number("inputTokens").plus(facts.number("outputTokens"));

/** Training tokens at a vendor's price for a million. */
export const hostedTraining = (perMillion: number, facts: KnownFacts): Exact =>
  examplesOf(facts)
    .times(tokensOf(facts))
    .times(epochs)
    .div(1e6)
    .times(perMillion)
    .times(facts.number("trainingOverhead"));

/** The accelerator that is rented for training: the cheapest 16-bit arithmetic, spot prices left out. */
function trainingRental({ book, asOf, knownOn }: Shop): { gpu: Gpu; perHour: Exact } | undefined {
  const ways = Object.values(book.rentals).flatMap((rental) => {
    const price = entryOn(rental.history, asOf, knownOn);
    const gpu = (book.gpus as Partial<PriceBook["gpus"]>)[rental.gpu];
    return price === undefined ||
      gpu === undefined ||
      rental.billing === "spot" ||
      gpu.memoryGb < leastMemory
      ? []
      : [{ gpu, perHour: exact(price.perGpuHour) }];
  });
  const [first, ...others] = ways;
  return others.reduce(
    (best, way) =>
      best !== undefined &&
      way.perHour.div(way.gpu.bf16DenseTflops).lt(best.perHour.div(best.gpu.bf16DenseTflops))
        ? way
        : best,
    first,
  );
}

/** Operations of attention for each token of a sequence: 12 × heads × head size × tokens seen, over all layers. */
function attention(shape: Architecture, sequence: Exact): Exact {
  const width = shape.heads * (shape.headDim ?? shape.hiddenSize / shape.heads);
  const window = exact(shape.windowTokens ?? 0);
  const seen = sequence
    .times(shape.fullAttentionLayers)
    .plus((sequence.lt(window) ? sequence : window).times(shape.windowLayers ?? 0));
  return seen.times(12).times(width);
}

const operationsPerHour = (gpu: Gpu, facts: KnownFacts): Exact =>
  exact(gpu.bf16DenseTflops)
    .times(1e12)
    .times(3600)
    .times(share(facts.number("trainingUtilisation")));

/** Runs that tune an open model on so many accelerators; undefined where the model's shape is not recorded. */
export function openTraining(
  model: Model,
  accelerators: number,
  facts: KnownFacts,
  shop: Shop,
): Exact | undefined {
  const rental = trainingRental(shop);
  const { parameters, activeParameters, architecture } = model.openWeights ?? {};
  if (rental === undefined || parameters === undefined || architecture === undefined)
    return undefined;
  const perToken = attention(architecture, tokensOf(facts)).plus(
    exact(activeParameters ?? parameters).times(6),
  );
  const operations = perToken.times(examplesOf(facts)).times(tokensOf(facts)).times(epochs);
  const hours = operations
    .div(operationsPerHour(rental.gpu, facts))
    .plus(hoursPerRun.times(accelerators));
  return hours.times(facts.number("trainingOverhead")).times(rental.perHour);
}

/** Pre-training, or continuing it: six operations a parameter and token, with experiments and restarts. */
export function pretraining(continued: boolean, facts: KnownFacts, shop: Shop): Exact | undefined {
  const rental = trainingRental(shop);
  if (rental === undefined) return undefined;
  const tokens = larger(facts.number(continued ? "domainTokens" : "pretrainTokens"), leastTokens);
  return tokens
    .times(6)
    .times(facts.number("pretrainParameters"))
    .div(operationsPerHour(rental.gpu, facts))
    .times(facts.number("trainingOverhead"))
    .times(rental.perHour);
}
