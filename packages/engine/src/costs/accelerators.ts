import type { AcceleratorOffer } from "../offers/offer.ts";
import { power } from "../uncertainty/functions.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import { demandOf, growthMonths, monthlyDecline, monthlyDiscount, times } from "./demand.ts";
import type { Line } from "./line.ts";

/** Hours of an average month. */
export const hoursPerMonth = 730;

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
/** Further facts that what one owns costs by. */
export const ownedFacts: readonly FactId[] = [
  "electricityPrice",
  "powerUsageEffectiveness",
  "hardwareLifeYears",
  "hardwareResidual",
  "hardwareMaintenance",
  "facilityPerServerMonth",
  "serverBasePower",
];

/** Facts by which owned accelerators are counted and priced. */
export const everyAcceleratorFact: readonly FactId[] = [...acceleratorFacts, ...ownedFacts];

/** Accelerators of one server, where the offer does not say. */
const gpusPerServer = 8;

/**
 * Replicas that a promised availability asks for (q34): one may be down below 99 %, two from there on, three from 99.95 %.
 * Editorial: a replica that fails is away for minutes to hours.
 */
export const replicasForAvailability = (percent: number): number =>
  percent < 99 ? 1 : percent < 99.95 ? 2 : 3;

/** Seconds of one replica's time that a user request costs, over all its calls and with the model's error. */
export function secondsPerRequest(offer: AcceleratorOffer, worlds: Worlds): Column {
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  const reasoning = worlds.number("reasoningMultiplier");
  const factor = worlds.number("tokenizerFactor");
  const calls = worlds.number("callsPerRequest");
  const error = worlds.number("servingError");
  const physical = worlds.cells.get(
    "seconds",
    offer.id,
    [offer.secondsPerRequest, input, output, reasoning, factor],
    () => {
      const seconds = new Float64Array(worlds.count);
      for (let world = 0; world < seconds.length; world++)
        seconds[world] = offer.secondsPerRequest(
          input[world] * factor[world],
          output[world] * reasoning[world] * factor[world],
        );
      return seconds;
    },
  );
  const erring = times(calls, error, worlds, "calls × serving error");
  return times(physical, erring, worlds, `seconds with error ${offer.id}`);
}

/** Replicas that carry one request a month at peak; the replicas of a month are this × requests, rounded up. */
export function replicasPerRequest(offer: AcceleratorOffer, worlds: Worlds): Column {
  const seconds = secondsPerRequest(offer, worlds);
  const peak = worlds.number("peakToAverage");
  const hours = worlds.number("activeHoursPerMonth");
  const headroom = worlds.number("planningCapacity");
  return worlds.cells.get(
    "replicas per request",
    offer.id,
    [seconds, peak, hours, headroom],
    () => {
      const load = new Float64Array(worlds.count);
      for (let world = 0; world < load.length; world++)
        load[world] =
          (seconds[world] * peak[world]) / (hours[world] * 3600 * (headroom[world] / 100));
      return load;
    },
  );
}

/** Dollars a month for one accelerator in the first month. */
export function monthlyPerAccelerator(offer: AcceleratorOffer, worlds: Worlds): Column {
  if (offer.hosting === "owned") return ownedPerAccelerator(offer, worlds);
  const hours = worlds.number("activeHoursPerMonth");
  const stated = worlds.facts.of("gpuHourPrice");
  const price = stated.origin === "assumed" ? offer.unitPrice : worlds.number("gpuHourPrice");
  return worlds.cells.get("monthly", offer.id, [price, hours], () => {
    const cost = new Float64Array(worlds.count);
    for (let world = 0; world < cost.length; world++)
      cost[world] =
        (typeof price === "number" ? price : price[world]) * billedHours(offer, hours[world]);
    return cost;
  });
}

/** Hours of a month that are paid for: only what is rented by the hour can be given back outside active hours. */
const billedHours = (offer: AcceleratorOffer, activeHours: number): number =>
  offer.billing === "on-demand" ? Math.min(activeHours, hoursPerMonth) : hoursPerMonth;

/** Capital charge over the hardware's life (annuity at the discount rate), upkeep, power and space of one owned accelerator. */
function ownedPerAccelerator(offer: AcceleratorOffer, worlds: Worlds): Column {
  const life = worlds.number("hardwareLifeYears");
  const residual = worlds.number("hardwareResidual");
  const upkeep = worlds.number("hardwareMaintenance");
  const electricity = worlds.number("electricityPrice");
  const effectiveness = worlds.number("powerUsageEffectiveness");
  const facility = worlds.number("facilityPerServerMonth");
  const base = worlds.number("serverBasePower");
  const discount = monthlyDiscount(worlds);
  return worlds.cells.get(
    "monthly",
    offer.id,
    [offer, life, residual, upkeep, electricity, effectiveness, facility, base, discount],
    () => {
      const cost = new Float64Array(worlds.count);
      for (let world = 0; world < cost.length; world++) {
        const months = life[world] * 12;
        const interest = 1 / discount[world] - 1;
        const left = (offer.unitPrice * residual[world]) / 100;
        const growth = power(1 + interest, -months);
        const capital =
          interest < 1e-9
            ? (offer.unitPrice - left) / months
            : ((offer.unitPrice - left * growth) * interest) / (1 - growth);
        const watts = (offer.gpu.powerWatts ?? 0) + base[world] / gpusPerServer;
        const energy = (watts / 1000) * effectiveness[world] * hoursPerMonth * electricity[world];
        cost[world] =
          capital +
          (offer.unitPrice * upkeep[world]) / 1200 +
          energy +
          facility[world] / gpusPerServer;
      }
      return cost;
    },
  );
}

/** Accelerators that are billed for a number of replicas: whole instances. */
export function acceleratorsFor(replicas: number, offer: AcceleratorOffer): number {
  const needed = replicas * offer.count;
  return Math.ceil(needed / offer.gpusPerInstance) * offer.gpusPerInstance;
}

/** The factor by which an accelerator's price moves from month to month, before discounting. */
function priceStep(offer: AcceleratorOffer, worlds: Worlds): Column {
  const discount = monthlyDiscount(worlds);
  // Reserved and owned accelerators keep the price at which they were taken.
  if (offer.billing !== "on-demand") return discount;
  return times(
    discount,
    monthlyDecline("gpuPriceDecline", worlds),
    worlds,
    "accelerator price factor",
  );
}

/** Accelerators month by month: `max(replicas for availability, ⌈requests × replicas per request⌉)`, whole instances, at falling prices. */
export function accelerators(offer: AcceleratorOffer, worlds: Worlds): Line {
  const facts = worlds.factsOf(offer.hosting === "owned" ? everyAcceleratorFact : acceleratorFacts);
  return worlds.cells.get("accelerator line", offer.id, [offer, facts], () =>
    acceleratorLine(offer, worlds),
  );
}

function acceleratorLine(offer: AcceleratorOffer, worlds: Worlds): Line {
  const used = acceleratorMonths(offer, worlds);
  const monthly = monthlyPerAccelerator(offer, worlds);
  return {
    id: "accelerators",
    title: offer.hosting === "owned" ? "Own accelerators" : "Rented accelerators",
    phase: "run",
    amounts: times(used, monthly, worlds, `accelerators ${offer.id}`),
    formula:
      "Σ over months of max(replicas for availability, ⌈requests × seconds per request × peakToAverage ÷ (active seconds × planningCapacity)⌉) × accelerators a replica, in whole instances × price a month × decline × discount",
    facts: offer.hosting === "owned" ? everyAcceleratorFact : acceleratorFacts,
    basis: `${offer.title}: $${offer.unitPrice} ${offer.hosting === "owned" ? "each" : "an hour"} from ${offer.priceFrom}, ${offer.standing}`,
  };
}

/** Accelerators × months over the horizon, each month weighted by decline and discount: what the first month's price is multiplied by. */
function acceleratorMonths(offer: AcceleratorOffer, worlds: Worlds): Column {
  const load = replicasPerRequest(offer, worlds);
  const availability = worlds.number("availability");
  const step = priceStep(offer, worlds);
  const { requests, growth, ramp, horizon, oneOff } = demandOf(worlds);
  const hours = worlds.number("activeHoursPerMonth");
  const peak = worlds.number("peakToAverage");
  const inputs = [load, availability, step, requests, growth, ramp, horizon, oneOff, hours, peak];
  return worlds.cells.get("accelerator months", offer.id, inputs, () => {
    const sums = new Float64Array(worlds.count);
    for (let world = 0; world < sums.length; world++)
      sums[world] = oneOff ? ofJob(world) : ofService(world);
    return sums;
  });

  /** A job that runs once pays for the hours that it needs, as parts of the month that the price is for. */
  function ofJob(world: number): number {
    const needed = (requests[world] * load[world] * hours[world]) / peak[world];
    return (needed * offer.count) / billedHours(offer, hours[world]);
  }

  function ofService(world: number): number {
    const months = horizon[world];
    const rampMonths = ramp[world];
    const growing = 1 + growth[world] / 100;
    const least = replicasForAvailability(availability[world]);
    const perRequest = load[world];
    const weightStep = step[world];
    // From here on volume is level, so that what is left is one geometric sum.
    const level = Math.min(months, Math.max(growthMonths, Math.ceil(rampMonths)));
    let volume = requests[world];
    let weight = 1;
    let sum = 0;
    for (let month = 0; month < level; month++) {
      const use = month + 1 < rampMonths ? (month + 1) / rampMonths : 1;
      sum += weight * acceleratorsFor(Math.max(least, Math.ceil(volume * use * perRequest)), offer);
      weight *= weightStep;
      if (month < growthMonths) volume *= growing;
    }
    const left = months - level;
    if (left <= 0) return sum;
    const geometric = weightStep === 1 ? left : (1 - power(weightStep, left)) / (1 - weightStep);
    return (
      sum +
      weight * geometric * acceleratorsFor(Math.max(least, Math.ceil(volume * perRequest)), offer)
    );
  }
}
