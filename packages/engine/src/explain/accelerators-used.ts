import { hoursPerMonth, monthlyFor } from "../costs/accelerator-price.ts";
import { acceleratorDollars } from "../costs/accelerators.ts";
import { demandOf, growthMonths } from "../costs/demand.ts";
import {
  acceleratorsFor,
  replicasForAvailability,
  replicasPerRequest,
  secondsPerRequest,
} from "../costs/replicas.ts";
import { servingErrorOf, speedFrom } from "../costs/serving-error.ts";
import type { AcceleratorOffer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { OfferUsed } from "../vocabulary/verdict.ts";

type Used = NonNullable<OfferUsed["accelerators"]>;
type Monthly = ReturnType<typeof monthlyFor>;

/** What is running: replicas, the share of their paid time in use, and what a million tokens comes to. */
interface Fleet {
  readonly replicas: Column;
  readonly utilisation: Column;
  readonly perMillionTokens: Column;
}

/** Replicas, utilisation and cost per token: of a service at full use, of a job that runs once until its deadline. */
export function acceleratorsUsed(offer: AcceleratorOffer, worlds: Worlds): Used {
  const monthly = monthlyFor(offer, worlds);
  const used = demandOf(worlds).oneOff ? forJob(offer, worlds) : forService(offer, monthly, worlds);
  return {
    accelerator: offer.gpu.name,
    count: offer.count,
    billing: offer.billing,
    ...(offer.atHand === undefined ? {} : { atHand: offer.atHand }),
    perGpuHour: offer.hosting === "owned" ? monthly(0, 1) / hoursPerMonth : offer.unitPrice,
    replicas: spreadOf(used.replicas),
    utilisation: spreadOf(used.utilisation),
    perMillionTokens: spreadOf(used.perMillionTokens),
    secondsPerRequest: spreadOf(secondsPerRequest(offer, worlds)),
    ...offer.fit,
    speedFrom: speedFrom(worlds),
    speedError: spreadOf(servingErrorOf(offer, worlds)),
  };
}

function forService(offer: AcceleratorOffer, monthly: Monthly, worlds: Worlds): Fleet {
  const load = replicasPerRequest(offer, worlds);
  const { requests, growth } = demandOf(worlds);
  const availability = worlds.number("availability");
  const peak = worlds.number("peakToAverage");
  const headroom = worlds.number("planningCapacity");
  const tokens = tokensOfRequest(worlds);
  const replicas = new Float64Array(worlds.count);
  const utilisation = new Float64Array(worlds.count);
  const perMillionTokens = new Float64Array(worlds.count);
  for (let world = 0; world < worlds.count; world++) {
    let full = requests[world];
    for (let month = 0; month < growthMonths; month++) full *= 1 + growth[world] / 100;
    const busy = full * load[world];
    const count = Math.max(replicasForAvailability(availability[world]), Math.ceil(busy));
    replicas[world] = count;
    // Load is planned for the peak within headroom: the average share of time in use is what both leave.
    utilisation[world] = (busy * headroom[world]) / 100 / peak[world] / count;
    perMillionTokens[world] =
      (monthly(world, acceleratorsFor(count, offer)) * 1e6) / (full * tokens[world]);
  }
  return { replicas, utilisation, perMillionTokens };
}

/** A job has no peak and no growth: as many replicas as finish it by the deadline, paid by the hour, in use but for the headroom. */
function forJob(offer: AcceleratorOffer, worlds: Worlds): Fleet {
  const load = replicasPerRequest(offer, worlds);
  const { requests, horizon } = demandOf(worlds);
  const peak = worlds.number("peakToAverage");
  const paid = acceleratorDollars(offer, worlds, worlds.count);
  const tokens = tokensOfRequest(worlds);
  return {
    replicas: requests.map((total, world) =>
      Math.max(1, Math.ceil((total * load[world]) / peak[world] / horizon[world])),
    ),
    utilisation: worlds.number("planningCapacity").map((percent) => percent / 100),
    perMillionTokens: requests.map((total, world) => (paid[world] * 1e6) / (total * tokens[world])),
  };
}

/** Tokens that are served for a user request: of all its calls, thinking included. */
function tokensOfRequest(worlds: Worlds): Column {
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  const reasoning = worlds.number("reasoningMultiplier");
  const factor = worlds.number("tokenizerFactor");
  const calls = worlds.number("callsPerRequest");
  const tokens = new Float64Array(worlds.count);
  for (let world = 0; world < tokens.length; world++)
    tokens[world] =
      calls[world] * factor[world] * (input[world] + output[world] * reasoning[world]);
  return tokens;
}
