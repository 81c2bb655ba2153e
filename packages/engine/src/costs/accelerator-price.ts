import type { AcceleratorOffer } from "../offers/offer.ts";
import { power } from "../uncertainty/functions.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { NumberFactId } from "../vocabulary/facts.ts";
import { monthlyDecline, monthlyDiscount, times } from "./demand.ts";

/** Hours of an average month. */
export const hoursPerMonth = 730;

/** Facts that what one owns costs by. */
export const ownedFacts: readonly NumberFactId[] = [
  "electricityPrice",
  "powerUsageEffectiveness",
  "hardwareLifeYears",
  "hardwareResidual",
  "hardwareMaintenance",
  "facilityPerServerMonth",
  "serverBasePower",
];

/** Accelerators of one server, where the offer does not say. */
const gpusPerServer = 8;

/**
 * What an accelerator costs a month in every world, for all offers of a hosting and billing alike:
 * `unit price × perDollar + watts × perWatt + fixed`.
 */
export interface MonthlyTerms {
  readonly perDollar: Column;
  readonly perWatt: Column;
  readonly fixed: Column;
}

export function monthlyTerms(
  { hosting, billing }: Pick<AcceleratorOffer, "hosting" | "billing">,
  worlds: Worlds,
): MonthlyTerms {
  return hosting === "owned" ? owning(worlds) : renting(billing, worlds);
}

/** Hours of a month that are paid for: only what is rented by the hour can be given back outside active hours. */
export const billedHours = (billing: AcceleratorOffer["billing"], activeHours: number): number =>
  billing === "on-demand" ? Math.min(activeHours, hoursPerMonth) : hoursPerMonth;

/** An hourly price × the hours paid for; a price that the case states stands for every offer's. */
function renting(billing: AcceleratorOffer["billing"], worlds: Worlds): MonthlyTerms {
  const hours = worlds.number("activeHoursPerMonth");
  const stated =
    worlds.facts.of("gpuHourPrice").origin === "assumed"
      ? undefined
      : worlds.number("gpuHourPrice");
  return worlds.cells.get("renting", billing, [hours, stated, billing], rentingTerms);
}

function rentingTerms(
  hours: Column,
  stated: Column | undefined,
  billing: AcceleratorOffer["billing"],
): MonthlyTerms {
  const none = new Float64Array(hours.length);
  const billed = new Float64Array(hours.length);
  for (let world = 0; world < billed.length; world++)
    billed[world] = billedHours(billing, hours[world]);
  if (stated === undefined) return { perDollar: billed, perWatt: none, fixed: none };
  for (let world = 0; world < billed.length; world++) billed[world] *= stated[world];
  return { perDollar: none, perWatt: none, fixed: billed };
}

/** Capital charge over the hardware's life (annuity at the discount rate), upkeep, power and space. */
function owning(worlds: Worlds): MonthlyTerms {
  const inputs = [...ownedFacts.map((id) => worlds.number(id)), monthlyDiscount(worlds)];
  return worlds.cells.get("owning", "", inputs, owningTerms);
}

function owningTerms(...inputs: Column[]): MonthlyTerms {
  const [electricity, effectiveness, life, residual, upkeep, facility, base, discount] = inputs;
  const count = discount.length;
  const perDollar = new Float64Array(count);
  const perWatt = new Float64Array(count);
  const fixed = new Float64Array(count);
  for (let world = 0; world < count; world++) {
    const months = life[world] * 12;
    const interest = 1 / discount[world] - 1;
    const left = residual[world] / 100;
    const growth = power(1 + interest, -months);
    const capital =
      interest < 1e-9 ? (1 - left) / months : ((1 - left * growth) * interest) / (1 - growth);
    perDollar[world] = capital + upkeep[world] / 1200;
    perWatt[world] = (effectiveness[world] * hoursPerMonth * electricity[world]) / 1000;
    fixed[world] = (base[world] * perWatt[world] + facility[world]) / gpusPerServer;
  }
  return { perDollar, perWatt, fixed };
}

/** Dollars a month for one accelerator in the first month. */
export function monthlyPerAccelerator(
  offer: Pick<AcceleratorOffer, "hosting" | "billing" | "unitPrice" | "watts">,
  worlds: Worlds,
): Column {
  const { perDollar, perWatt, fixed } = monthlyTerms(offer, worlds);
  const { unitPrice, watts } = offer;
  const monthly = new Float64Array(worlds.count);
  for (let world = 0; world < monthly.length; world++)
    monthly[world] = unitPrice * perDollar[world] + watts * perWatt[world] + fixed[world];
  return monthly;
}

/** Dollars of the first month for so many accelerators of an offer in a world; those at hand are not bought again. */
export function monthlyFor(
  offer: AcceleratorOffer,
  worlds: Worlds,
): (world: number, accelerators: number) => number {
  const { atHand } = offer;
  if (atHand === undefined) {
    const each = monthlyPerAccelerator(offer, worlds);
    return (world, accelerators) => each[world] * accelerators;
  }
  const running = monthlyPerAccelerator({ ...offer, unitPrice: 0 }, worlds);
  const { perDollar } = monthlyTerms(offer, worlds);
  return (world, accelerators) =>
    running[world] * accelerators +
    offer.unitPrice * perDollar[world] * Math.max(0, accelerators - atHand);
}

/** The factor by which an accelerator's price moves from month to month, discounting included. */
export function priceStep(billing: AcceleratorOffer["billing"], worlds: Worlds): Column {
  const discount = monthlyDiscount(worlds);
  // Reserved and owned accelerators keep the price at which they were taken.
  if (billing !== "on-demand") return discount;
  return times(
    discount,
    monthlyDecline("gpuPriceDecline", worlds),
    worlds,
    "accelerator price factor",
  );
}
