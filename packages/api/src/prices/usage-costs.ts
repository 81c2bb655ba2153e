import {
  availableOn,
  dollarsOf,
  exactDollars,
  normalMoney,
  priceOn,
  usageCost,
  type ExactMoney,
  type Offer,
  type PriceBook,
  type PriceComponent,
  type Source,
  type Standing,
  type Usage,
} from "@tapeline/pricing";
import { z } from "zod";

import type { Days } from "./offers-on-day.ts";

const count = z.int().min(0).max(100_000_000);

/** What one request uses, and how many there are. */
export const usageSchema = z
  .strictObject({
    inputTokens: count.describe("all input tokens of a request, cached ones included"),
    outputTokens: count.describe("output tokens of a request"),
    cachedInputTokens: count.optional().describe("input tokens read from cache"),
    cacheWriteTokens: count.optional().describe("input tokens written to cache"),
    searches: count.optional(),
    pages: count.optional(),
    images: count.optional(),
    audioSeconds: count.optional(),
    requests: z.int().min(1).max(1_000_000_000).default(1).describe("how many such requests"),
  })
  .superRefine((usage, context) => {
    const cached = (usage.cachedInputTokens ?? 0) + (usage.cacheWriteTokens ?? 0);
    if (cached > usage.inputTokens)
      context.addIssue({
        code: "custom",
        path: ["cachedInputTokens"],
        message: "more cached than input",
        params: {
          expected: `at most ${usage.inputTokens} tokens read from or written to cache, all the input`,
          fix: "count cached tokens into inputTokens",
        },
      });
  });
export type UsageProfile = z.infer<typeof usageSchema>;

/** An amount in US dollars, as a number and with all its digits. */
export interface Amount {
  readonly usd: number;
  readonly exact: string;
}

/** What a usage costs on one offer, or which prices are missing for it. */
export type OfferCost = {
  readonly offer: string;
  readonly model: string;
  readonly name: string;
  readonly provider: string;
  readonly region: string;
  readonly mode: Offer["mode"];
} & (
  | {
      readonly priced: true;
      readonly perRequest: Amount;
      readonly total: Amount;
      readonly from: string;
      readonly standing: Standing;
      readonly source: Source;
    }
  | { readonly priced: false; readonly missing: readonly (PriceComponent | "price")[] }
);

function amount(money: ExactMoney): Amount {
  return { usd: dollarsOf(money), exact: exactDollars(money) };
}

/** What a usage costs on every offer that is sold on a day: cheapest first, then what is not priced. */
export function usageCosts(
  book: PriceBook,
  usage: UsageProfile,
  days: Days,
  wanted: (offer: Offer) => boolean,
): readonly OfferCost[] {
  const { requests, ...given } = usage;
  // A count that was left out asks for no price of its own.
  const perRequest = Object.fromEntries(
    Object.entries(given).filter(([, uses]) => uses !== undefined),
  ) as unknown as Usage;
  const costs: OfferCost[] = [];
  for (const model of Object.values(book.models)) {
    for (const offer of model.offers) {
      if (!wanted(offer) || !availableOn(model, offer, days.asOf, days.knownOn)) continue;
      const { id, provider, region, mode } = offer;
      const named = { offer: id, model: model.id, name: model.name, provider, region, mode };
      const price = priceOn(offer.history, days.asOf, days.knownOn);
      if (price === undefined) {
        costs.push({ ...named, priced: false, missing: ["price"] });
        continue;
      }
      const result = usageCost(price, perRequest);
      if (!result.priced) {
        costs.push({ ...named, priced: false, missing: result.missing });
        continue;
      }
      const { microdollars, picodollars } = result.cost;
      costs.push({
        ...named,
        priced: true,
        perRequest: amount(result.cost),
        total: amount(normalMoney(microdollars * requests, picodollars * requests)),
        from: price.from,
        standing: price.standing,
        source: price.source,
      });
    }
  }
  return costs.toSorted(cheapestFirst);
}

function cheapestFirst(a: OfferCost, b: OfferCost): number {
  if (a.priced !== b.priced) return a.priced ? -1 : 1;
  if (a.priced && b.priced && a.total.usd !== b.total.usd) return a.total.usd - b.total.usd;
  return a.offer < b.offer ? -1 : 1;
}
