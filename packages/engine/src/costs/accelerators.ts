import type { AcceleratorOffer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import { acceleratorMonths, monthsOf, type Months } from "./accelerator-months.ts";
import { monthlyTerms, ownedFacts, type MonthlyTerms } from "./accelerator-price.ts";
import { demandOf } from "./demand.ts";
import type { Line } from "./line.ts";
import { acceleratorsFor } from "./replicas.ts";
import { speedInWords } from "./serving-error.ts";

const acceleratorFacts: readonly FactId[] = [
  "requestsPerMonth",
  "growthPerMonth",
  "rampMonths",
  "inputTokens",
  "outputTokens",
  "cacheableInput",
  "reasoningMultiplier",
  "tokenizerFactor",
  "callsPerRequest",
  "peakToAverage",
  "activeHoursPerMonth",
  "planningCapacity",
  "availability",
  "servingError",
  "gpuHourPrice",
  "gpuPriceDecline",
  "discountRate",
  "horizonMonths",
  "oneOff",
];

/** Facts by which owned accelerators are counted and priced; rented ones need fewer. */
export const everyAcceleratorFact: readonly FactId[] = [...acceleratorFacts, ...ownedFacts];

const factsOf = ({ hosting }: AcceleratorOffer): readonly FactId[] =>
  hosting === "owned" ? everyAcceleratorFact : acceleratorFacts;

/**
 * Dollars for an offer's accelerators over the horizon, in the first `count` worlds: months × price of the first month. Those at
 * hand are not bought again.
 */
export function acceleratorDollars(offer: AcceleratorOffer, worlds: Worlds, count: number): Column {
  const months = acceleratorMonths(offer, worlds, count);
  const { perDollar, perWatt, fixed } = monthlyTerms(offer, worlds);
  const { unitPrice, watts, atHand } = offer;
  if (atHand === undefined) {
    for (let world = 0; world < count; world++)
      months[world] *= unitPrice * perDollar[world] + watts * perWatt[world] + fixed[world];
    return months;
  }
  const paidFor = acceleratorMonths(offer, worlds, count, atHand);
  for (let world = 0; world < count; world++)
    months[world] =
      months[world] * (watts * perWatt[world] + fixed[world]) +
      (months[world] - paidFor[world]) * unitPrice * perDollar[world];
  return months;
}

/** An offer's accelerators in the first `count` worlds: what offers are compared by. */
export function firstAccelerators(offer: AcceleratorOffer, worlds: Worlds, count: number): Column {
  return worlds.cells.get(
    "first accelerators",
    offer.id,
    [offer, count, worlds.factsOf(factsOf(offer))],
    () => acceleratorDollars(offer, worlds, count),
  );
}

/** Replicas that any availability may ask for. */
const fewestReplicas = [1, 2, 3] as const;

/**
 * What the replicas that availability asks for cost at least, were there no requests: mean over the first `count` worlds, at
 * once for all offers of a hosting and billing. Zero for a job that runs once, which pays for its hours.
 */
export function leastAccelerators(
  hosting: AcceleratorOffer["hosting"],
  billing: AcceleratorOffer["billing"],
  worlds: Worlds,
  count: number,
): (offer: AcceleratorOffer) => number {
  if (demandOf(worlds).oneOff) return () => 0;
  const months = monthsOf(billing, worlds);
  const terms = monthlyTerms({ hosting, billing }, worlds);
  const means = worlds.cells.get(
    "least accelerators",
    billing,
    [months, terms, count],
    meansByReplicas,
  );
  return (offer) =>
    means.reduce(
      (sum, { replicas, perDollar, perWatt, fixed }) =>
        sum +
        acceleratorsFor(replicas, offer) *
          (offer.unitPrice * perDollar + offer.watts * perWatt + fixed) -
        Math.min(offer.atHand ?? 0, acceleratorsFor(replicas, offer)) * offer.unitPrice * perDollar,
      0,
    );
}

interface MeanOfReplicas {
  readonly replicas: number;
  readonly perDollar: number;
  readonly perWatt: number;
  readonly fixed: number;
}

/** The means of a dollar's, a watt's and fixed costs over the horizon, apart for the worlds that ask for so many replicas. */
const meansByReplicas = (
  months: Months,
  terms: MonthlyTerms,
  count: number,
): readonly MeanOfReplicas[] =>
  fewestReplicas.map((replicas) => meanOfReplicas(replicas, months, terms, count));

function meanOfReplicas(
  replicas: number,
  months: Months,
  terms: MonthlyTerms,
  count: number,
): MeanOfReplicas {
  let [perDollar, perWatt, fixed] = [0, 0, 0];
  for (let world = 0; world < count; world++) {
    if (months.least[world] !== replicas) continue;
    const weight = months.allFactors[world] / count;
    perDollar += weight * terms.perDollar[world];
    perWatt += weight * terms.perWatt[world];
    fixed += weight * terms.fixed[world];
  }
  return { replicas, perDollar, perWatt, fixed };
}

/** A line for each hosting: an option may rent in one world and buy in another. */
export const acceleratorLines: Readonly<
  Record<AcceleratorOffer["hosting"], Pick<Line, "id" | "title">>
> = {
  owned: { id: "own-accelerators", title: "Own accelerators" },
  rented: { id: "rented-accelerators", title: "Rented accelerators" },
};

/** Accelerators month by month, in whole instances, at falling prices. */
export function accelerators(offer: AcceleratorOffer, worlds: Worlds): Line {
  const facts = factsOf(offer);
  return worlds.cells.get("accelerator line", offer.id, [offer, worlds.factsOf(facts)], () => ({
    ...acceleratorLines[offer.hosting],
    phase: "run",
    amounts: acceleratorDollars(offer, worlds, worlds.count),
    formula:
      "Σ over months of max(replicas for availability, ⌈requests × seconds per request × peakToAverage ÷ (active seconds × planningCapacity)⌉) × accelerators a replica, in whole instances × price a month × decline × discount",
    facts: offer.atHand === undefined ? facts : [...facts, "ownedAccelerators"],
    basis: `${offer.title}: ${offer.atHand === undefined ? "" : "those cost power and space alone, more would be bought at "}$${offer.unitPrice} ${offer.hosting === "owned" ? "each" : "an hour"} from ${offer.priceFrom}, ${offer.standing}; ${speedInWords(offer, worlds)}`,
  }));
}
