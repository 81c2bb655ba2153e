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
  /** Accelerators that are rented together. */
  readonly whole: number;
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
    const whole = Math.max(rental.gpusPerInstance ?? 1, rental.minimumGpus ?? 1);
    const good = `${gpu.id} ${whole === 1 ? "card" : "server"}`;
    goods.set(good, [...(goods.get(good) ?? []), { gpu, whole, perHour: exact(price.perGpuHour) }]);
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

/** Low-rank tuning: rank of the added weights, bytes of each with its gradient and moments, tokens of a sequence. */
const rank = 16;
const bytesPerAdded = 16;
const sequence = 2048;
const vocabulary = 128_000;
/** Bytes for each entry of the logits, bytes that are there whatever is tuned, and the share of a card that may be filled. */
const logitBytes = 16;
const fixedBytes = 0.5e9;
const fillable = 0.92;
const gib = 1024 ** 3;

/**
 * Cards that hold a model, the weights added to it and on each card the activations of one sequence: the inputs of all layers, the
 * inside of one, and logits. One, two, four or eight, then whole servers; rented whole instances.
 */
function cardsToTune(parameters: number, shape: Architecture, { gpu, whole }: Rented): number {
  const { layers, hiddenSize: width } = shape;
  // No record states how wide the inside of a layer is.
  const inner = Math.round((8 / 3) * width);
  const added = rank * layers * (9 * width + 3 * inner);
  const shared = 2 * parameters + bytesPerAdded * added;
  const inside = 2 * (14 * width + 3 * inner);
  const each = sequence * (2 * layers * width + inside + logitBytes * vocabulary) + fixedBytes;
  const card = gpu.memoryGb * (gpu.memoryBandwidthGbPerS >= 1000 ? 0.99 * gib : 1e9);
  const least = shared / (card * fillable - each);
  const cards =
    least > 8 ? Math.ceil(least / 8) * 8 : 2 ** Math.max(0, Math.ceil(Math.log2(least)));
  return Math.ceil(cards / whole) * whole;
}

/** Runs that tune an open model on the cards that hold it; undefined where the model's shape is not recorded. */
export function openTraining(model: Model, facts: KnownFacts, shop: Shop): Exact | undefined {
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
    .plus(hoursPerRun.times(cardsToTune(parameters, architecture, rental)));
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
