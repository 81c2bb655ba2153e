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
/** Memory in GB, and forms with fast links, that large models are trained on. */
const leastMemory = 80;
const linkedForms: ReadonlySet<Gpu["form"]> = new Set(["sxm", "oam", "superchip", "tpu"]);

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

/** A way to have an accelerator for training, and what it costs an hour. */
interface Rented {
  readonly gpu: Gpu;
  readonly perHour: Exact;
}

/**
 * What training is rented on: of the accelerators that are large and linked enough, the one with the cheapest 16-bit arithmetic,
 * each at the median of those who rent it out by the hour, the lower one of two. Whole servers and single cards are two goods.
 */
function trainingRental({ book, asOf, knownOn }: Shop): Rented | undefined {
  const goods = new Map<string, Rented[]>();
  for (const rental of Object.values(book.rentals)) {
    const gpu = (book.gpus as Partial<PriceBook["gpus"]>)[rental.gpu];
    const price = entryOn(rental.history, asOf, knownOn);
    if (gpu === undefined || price === undefined || rental.billing !== "on-demand") continue;
    if (gpu.memoryGb < leastMemory || !linkedForms.has(gpu.form)) continue;
    const alone = Math.max(rental.gpusPerInstance ?? 1, rental.minimumGpus ?? 1) === 1;
    const good = `${gpu.id} ${alone ? "card" : "server"}`;
    goods.set(good, [...(goods.get(good) ?? []), { gpu, perHour: exact(price.perGpuHour) }]);
  }
  const perOperation = ({ gpu, perHour }: Rented): Exact => perHour.div(gpu.bf16DenseTflops);
  return [...goods.values()]
    .map((ways) => {
      const sorted = ways.toSorted((a, b) => a.perHour.cmp(b.perHour));
      return sorted[Math.ceil(sorted.length / 2) - 1]!;
    })
    .toSorted((a, b) => perOperation(a).cmp(perOperation(b)))[0];
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
