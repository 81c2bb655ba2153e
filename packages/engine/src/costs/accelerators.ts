import type { AcceleratorOffer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import { acceleratorMonths } from "./accelerator-months.ts";
import { monthlyTerms, ownedFacts } from "./accelerator-price.ts";
import type { Line } from "./line.ts";

const acceleratorFacts: readonly FactId[] = [
  "requestsPerMonth",
  "growthPerMonth",
  "rampMonths",
  "inputTokens",
  "outputTokens",
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

/** Dollars for an offer's accelerators over the horizon, in the first `count` worlds: months × price of the first month. */
function dollarsFor(offer: AcceleratorOffer, worlds: Worlds, count: number): Column {
  const months = acceleratorMonths(offer, worlds, count);
  const { perDollar, perWatt, fixed } = monthlyTerms(offer, worlds);
  const { unitPrice } = offer;
  const watts = offer.gpu.powerWatts ?? 0;
  for (let world = 0; world < count; world++)
    months[world] *= unitPrice * perDollar[world] + watts * perWatt[world] + fixed[world];
  return months;
}

/** Mean of an offer's accelerators over the first `count` worlds: what offers are compared by. */
export function meanAccelerators(offer: AcceleratorOffer, worlds: Worlds, count: number): number {
  return worlds.cells.get(
    "mean accelerators",
    offer.id,
    [offer, count, worlds.factsOf(factsOf(offer))],
    () => dollarsFor(offer, worlds, count).reduce((sum, amount) => sum + amount, 0) / count,
  );
}

/** Accelerators month by month, in whole instances, at falling prices. */
export function accelerators(offer: AcceleratorOffer, worlds: Worlds): Line {
  const facts = factsOf(offer);
  return worlds.cells.get("accelerator line", offer.id, [offer, worlds.factsOf(facts)], () => ({
    id: "accelerators",
    title: offer.hosting === "owned" ? "Own accelerators" : "Rented accelerators",
    phase: "run",
    amounts: dollarsFor(offer, worlds, worlds.count),
    formula:
      "Σ over months of max(replicas for availability, ⌈requests × seconds per request × peakToAverage ÷ (active seconds × planningCapacity)⌉) × accelerators a replica, in whole instances × price a month × decline × discount",
    facts,
    basis: `${offer.title}: $${offer.unitPrice} ${offer.hosting === "owned" ? "each" : "an hour"} from ${offer.priceFrom}, ${offer.standing}`,
  }));
}
