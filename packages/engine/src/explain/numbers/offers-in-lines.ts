import { priceOn } from "@tapeline/pricing";

import { groundOf } from "../../assessment/context.ts";
import { hoursPerMonth } from "../../costs/accelerator-price.ts";
import { acceleratorLines } from "../../costs/accelerators.ts";
import { billedRequests, costPerRequest, tokensPerRequest } from "../../costs/api-tokens.ts";
import { annuity } from "../../costs/demand.ts";
import { bandFor } from "../../offers/call-rates.ts";
import type { AcceleratorOffer } from "../../offers/offer.ts";
import type { Worlds } from "../../uncertainty/sample-worlds.ts";
import type { ExplanationInput } from "../../vocabulary/explore.ts";
import type { Option } from "../../vocabulary/option.ts";
import type { CostLine, OfferUsed, OptionResult } from "../../vocabulary/verdict.ts";
import { digits, dollars } from "../words.ts";
import type { At } from "./entry.ts";

/** Whose accelerators a line bills; undefined for a line of anything else. */
export const hostingOf = ({ id }: CostLine): AcceleratorOffer["hosting"] | undefined =>
  (["rented", "owned"] as const).find((hosting) => acceleratorLines[hosting].id === id);

/** Offers of a hosting, or all. */
const offersOf = (
  { offers }: OptionResult,
  hosting: AcceleratorOffer["hosting"] | undefined,
): readonly OfferUsed[] =>
  hosting === undefined
    ? offers
    : offers.filter(
        ({ accelerators }) =>
          accelerators !== undefined &&
          (accelerators.billing === "owned") === (hosting === "owned"),
      );

/** The offer – of a hosting, where one is named – that most worlds adopt; the first where none is adopted. */
export const mainOffer = (
  option: OptionResult,
  hosting?: AcceleratorOffer["hosting"],
): OfferUsed | undefined =>
  offersOf(option, hosting).reduce<OfferUsed | undefined>(
    (most, offer) => (most === undefined || offer.adopted > most.adopted ? offer : most),
    undefined,
  );

/** Offers – of a hosting, where one is named – that worlds adopt, with price, day, standing and source; all where none is adopted. */
export function offerInputs(
  option: OptionResult,
  hosting?: AcceleratorOffer["hosting"],
): ExplanationInput[] {
  const offers = offersOf(option, hosting);
  const adopted = offers.filter((offer) => offer.adopted > 0);
  return (adopted.length > 0 ? adopted : offers).map((offer) => offerInput(option, offer));
}

/** An offer as an input. */
export function offerInput(option: OptionResult, offer: OfferUsed): ExplanationInput {
  const { id, title, vendor, price, priceFrom, standing, source } = offer;

  return {
    name: `${title} (${vendor})`,
    value:
      price === undefined ? "nothing is bought by use" : `${price}, from ${priceFrom}, ${standing}`,
    path: `options.${option.id}.offers.${id}.expectedCost`,
    ...(price === undefined ? {} : { origin: "priced" }),
    sources: source === undefined ? [] : [source],
  };
}

/** The accelerator that training is rented on. */
export function supplyInput({ context }: At): ExplanationInput[] {
  const { training, knownOn } = groundOf(context);
  if (training === undefined) return [];
  const { gpu, rental, perGpuHour, from, standing } = training;
  const source = priceOn(rental.history, context.asOf, knownOn)?.source;
  return [
    {
      name: `${gpu.name}, rented for training`,
      value: `${dollars(perGpuHour)} an hour, from ${from}, ${standing}`,
      origin: "priced",
      sources: [source?.url ?? source?.kind ?? rental.id],
    },
  ];
}

/** A bill of tokens with the numbers of the middle world, at the rates of the first month. */
export function tokensWithNumbers(
  { id, title }: OfferUsed,
  { test, offers }: Option,
  middle: Worlds,
  { context }: At,
): string | undefined {
  const { market } = groundOf(context);
  const horizon = Math.round(middle.number("horizonMonths")[0]);
  const sold =
    offers === "tuned-api" ? market.tuned(test.months.value, horizon).offers : market.api().offers;
  const offer = sold.find((other) => other.id === id);
  if (offer === undefined) return undefined;
  const { fresh, cached, output, inputOfCall } = tokensPerRequest(middle);
  const rates = bandFor(offer.segments[0].standard, inputOfCall[0]);
  const requests = billedRequests(offer, middle).reduce((sum, column) => sum + column[0], 0);
  const listed = fresh[0] * rates.input + cached[0] * rates.cachedInput + output[0] * rates.output;
  const discounted = costPerRequest(offer, 0, 1, middle)[0] / listed;
  const part = (millions: number, what: string, price: number): string =>
    `${digits(millions * 1e6)} ${what} tokens × ${dollars(price)}`;
  return `${digits(requests)} requests, discounted and at falling prices × (${part(fresh[0], "fresh input", rates.input)} + ${part(cached[0], "cached", rates.cachedInput)} + ${part(output[0], "output", rates.output)}) ÷ 1,000,000 × ${digits(discounted)} after batch and contract discounts, for ${title}`;
}

/** Whether the case is a job that runs once. */
const isJob = ({ facts }: Worlds): boolean => facts.of("oneOff").code === 1;

/** What a job that runs once pays for accelerators: the hours that it needs. */
export const jobFormula =
  "requests × seconds per request ÷ 3,600 ÷ planningCapacity × accelerators a replica × price an hour";

/** A bill of accelerators with the numbers of the middle world, at full volume and the first month's price. */
export function acceleratorsWithNumbers(
  used: NonNullable<OfferUsed["accelerators"]>,
  title: string,
  middle: Worlds,
): string {
  const { replicas, count, accelerator, billing, perGpuHour, secondsPerRequest } = used;
  if (isJob(middle))
    return `${digits(middle.number("requestsPerMonth")[0])} requests × ${digits(secondsPerRequest.p50)} s ÷ 3,600 ÷ ${digits(middle.number("planningCapacity")[0])} % × ${digits(count)} × ${accelerator} × ${dollars(perGpuHour)} an hour, for ${title}`;
  const hours =
    billing === "on-demand"
      ? Math.min(middle.number("activeHoursPerMonth")[0], hoursPerMonth)
      : hoursPerMonth;
  return `${digits(replicas.p50)} replicas at full volume × ${digits(count)} × ${accelerator} × ${dollars(perGpuHour)} an hour × ${digits(hours)} hours × ${digits(annuity(middle)[0])} months, before ramp, growth and decline, for ${title}`;
}
