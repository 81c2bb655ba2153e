import type { Knowledge } from "@tapeline/engine";
import { formatMoney, formatNumber, priceOf } from "@tapeline/engine/format";
import {
  availableOn,
  dollarsOf,
  freshnessOn,
  priceOn,
  usageCost,
  type Offer,
  type Price,
  type PriceBook,
  type PriceComponent,
  type Source,
} from "@tapeline/pricing";

import type { Days } from "../prices/offers-on-day.ts";
import {
  calculatorWorlds,
  Draws,
  estimate,
  middleOf,
  type Estimate,
  type Figure,
} from "./figure.ts";

/** What a month of requests looks like. Tokens are those of one call. */
export interface ApiLoad {
  readonly requests: Figure;
  readonly callsPerRequest: Figure;
  readonly inputTokens: Figure;
  /** Per cent of the input that is read from a cache. */
  readonly cacheableInput: Figure;
  readonly outputTokens: Figure;
}

/** What the load costs on one offer. */
export interface OfferEstimate {
  readonly offer: string;
  readonly model: string;
  readonly name: string;
  readonly provider: string;
  readonly providerName: string;
  readonly region: string;
  readonly total: Estimate;
  readonly perThousandRequests: Estimate;
  readonly standing: Price["standing"];
  readonly ageDays?: number;
  readonly source: Source;
}

/** What the load costs on every offer that fits, the cheapest first. */
export interface ApiCost {
  readonly offers: readonly OfferEstimate[];
  readonly notPriced: readonly {
    readonly offer: string;
    readonly name: string;
    readonly missing: readonly (PriceComponent | "price")[];
  }[];
  /** Of the cheapest, at the middle of each figure. */
  readonly formula?: string;
}

/** The load in every possible case. */
export interface DrawnLoad {
  readonly requests: Float64Array;
  readonly calls: Float64Array;
  readonly input: Float64Array;
  readonly cached: Float64Array;
  readonly output: Float64Array;
}

/** Draws a load in the bounds that the questions allow. */
export function drawLoad(load: ApiLoad, { questions }: Knowledge, draws: Draws): DrawnLoad {
  const within = (fact: keyof typeof questions, whole?: number) => {
    const { min, max } = questions[fact].allowed ?? { min: 0, max: Infinity };
    return { min, max, ...(whole === undefined ? {} : { whole }) };
  };
  const input = draws.of(load.inputTokens, within("inputTokens")).map(Math.round);
  const share = draws.of(load.cacheableInput, within("cacheableInput", 100));
  return {
    requests: draws.of(load.requests, within("requestsPerMonth")),
    calls: draws.of(load.callsPerRequest, within("callsPerRequest")),
    input,
    cached: input.map((tokens, world) => Math.round((tokens * share[world]!) / 100)),
    output: draws.of(load.outputTokens, within("outputTokens")).map(Math.round),
  };
}

/** What the load costs on each offer that is sold on the day and wanted; `factorOf` is a discount of an offer's, such as a batch's. */
export function apiCosts(
  book: PriceBook,
  load: ApiLoad,
  drawn: DrawnLoad,
  days: Days,
  wanted: (offer: Offer) => boolean,
  factorOf: (offer: Offer) => number = () => 1,
): ApiCost {
  const offers: OfferEstimate[] = [];
  const notPriced: ApiCost["notPriced"][number][] = [];
  let cheapest:
    | { readonly price: Price; readonly amount: number; readonly factor: number }
    | undefined;
  for (const model of Object.values(book.models)) {
    for (const offer of model.offers) {
      if (!wanted(offer) || !availableOn(model, offer, days.asOf, days.knownOn)) continue;
      const named = { offer: offer.id, name: model.name };
      const price = priceOn(offer.history, days.asOf, days.knownOn);
      if (price === undefined) {
        notPriced.push({ ...named, missing: ["price"] });
        continue;
      }
      const probe = usageCost(price, { inputTokens: 1, outputTokens: 1 });
      if (!probe.priced) {
        notPriced.push({ ...named, missing: probe.missing });
        continue;
      }
      const factor = factorOf(offer);
      const each = perRequest(price, drawn, factor);
      const total = estimate((world) => each[world]! * drawn.requests[world]!);
      const { ageDays } = freshnessOn(
        { reviewBy: model.reviewBy, retrieved: price.source.retrieved },
        days.asOf,
      );
      offers.push({
        ...named,
        model: model.id,
        provider: offer.provider,
        providerName: book.providers[offer.provider]?.name ?? offer.provider,
        region: offer.region,
        total,
        perThousandRequests: estimate((world) => each[world]! * 1000),
        standing: price.standing,
        ...(ageDays === undefined ? {} : { ageDays }),
        source: price.source,
      });
      if (cheapest === undefined || total.p50 < cheapest.amount)
        cheapest = { price, amount: total.p50, factor };
    }
  }
  return {
    offers: offers.toSorted((a, b) => a.total.p50 - b.total.p50 || (a.offer < b.offer ? -1 : 1)),
    notPriced,
    ...(cheapest === undefined
      ? {}
      : { formula: formulaOf(load, cheapest.price, cheapest.factor) }),
  };
}

/** Dollars of a request with all its calls, in each possible case. */
function perRequest(price: Price, drawn: DrawnLoad, factor: number): Float64Array {
  return Float64Array.from({ length: calculatorWorlds }, (_, world) => {
    const inputTokens = drawn.input[world]!;
    const cost = usageCost(
      price,
      {
        inputTokens,
        outputTokens: drawn.output[world]!,
        cachedInputTokens: Math.min(inputTokens, drawn.cached[world]!),
      },
      factor,
    );
    return cost.priced ? dollarsOf(cost.cost) * drawn.calls[world]! : NaN;
  });
}

/** The bill in words and numbers, at the middle of each figure. */
function formulaOf(load: ApiLoad, price: Price, factor: number): string {
  const input = middleOf(load.inputTokens);
  const cached = (input * middleOf(load.cacheableInput)) / 100;
  const calls = middleOf(load.callsPerRequest);
  const parts = [
    `${formatNumber(Math.round(input - cached))} fresh input tokens × ${priceOf(price.input)}`,
    ...(cached > 0
      ? [
          `${formatNumber(Math.round(cached))} cached × ${priceOf(price.cachedInput ?? price.input)}`,
        ]
      : []),
    `${formatNumber(middleOf(load.outputTokens))} output tokens × ${priceOf(price.output)}`,
  ];
  const each = usageCost(
    price,
    {
      inputTokens: Math.round(input),
      outputTokens: Math.round(middleOf(load.outputTokens)),
      cachedInputTokens: Math.round(cached),
    },
    factor,
  );
  const total = each.priced ? dollarsOf(each.cost) * calls * middleOf(load.requests) : NaN;
  return `${formatNumber(middleOf(load.requests))} requests × ${calls === 1 ? "" : `${formatNumber(calls)} calls × `}(${parts.join(" + ")}) ÷ 1,000,000${factor === 1 ? "" : ` × ${factor} for a batch`} = ${formatMoney(total)}`;
}
