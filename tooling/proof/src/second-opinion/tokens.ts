import type { Model, Offer, Price } from "@tapeline/pricing";

import { exact, one, share, sumOf, type Exact } from "./decimal.ts";
import type { KnownFacts } from "./known-facts.ts";
import { declining, powersOf, type Months } from "./months.ts";
import { entryOn, pricesByMonth, type BilledDays, type Shop } from "./prices-of-days.ts";

const million = 1_000_000;

/** What a request to a hosted model costs at one price: fresh input, cached input and output of all its calls. */
function requestAt(price: Price, facts: KnownFacts): Exact {
  const factor = facts.number("tokenizerFactor");
  const input = facts.number("inputTokens").times(factor);
  const output = facts
    .number("outputTokens")
    .times(facts.number("reasoningMultiplier"))
    .times(factor);
  const cached = input.times(share(facts.number("cacheableInput")));
  const tier = price.longContext
    ?.toSorted((a, b) => b.aboveInputTokens - a.aboveInputTokens)
    .find(({ aboveInputTokens }) => input.gt(aboveInputTokens));
  if (tier?.covers === "excess") throw new Error("no second opinion on rates of the excess alone");
  const rates = tier ?? price;
  const call = input
    .minus(cached)
    .times(rates.input!)
    .plus(cached.times(rates.cachedInput ?? rates.input!))
    .plus(output.times(rates.output!));
  return call.times(facts.number("callsPerRequest")).div(million);
}

/** What a request costs on average over the days of a month, before any discount; `costs` keeps what each price comes to. */
function requestIn(
  month: readonly BilledDays[],
  facts: KnownFacts,
  costs: Map<Price, Exact>,
): Exact {
  const days = month.reduce((sum, billed) => sum + billed.days, 0);
  const perDay = month.map(({ price, days: billed }) => {
    const cost = costs.get(price) ?? requestAt(price, facts);
    costs.set(price, cost);
    return cost.times(billed).div(days);
  });
  return sumOf(perDay);
}

/** What is paid of the listed price: requests that can wait at the price of a batch, and the contract's discount. */
function paid(model: Model, offer: Offer, facts: KnownFacts, shop: Shop): Exact {
  const waiting = share(facts.number("deferrable"));
  return one
    .minus(waiting.times(one.minus(batchFactor(model, offer, shop))))
    .times(one.minus(share(facts.number("contractDiscount"))));
}

/** A batch as listed for the offer, else as its provider sells all; a tuned model is not sold in batches. */
function batchFactor(model: Model, offer: Offer, { book, asOf, knownOn }: Shop): Exact {
  if (offer.mode === "fineTuned") return one;
  const batch = model.offers.find(
    ({ mode, provider, region }) =>
      mode === "batch" && provider === offer.provider && region === offer.region,
  );
  const listed = batch && entryOn(batch.history, asOf, knownOn)?.input;
  const standard = entryOn(offer.history, asOf, knownOn)?.input;
  if (listed !== undefined && standard !== undefined) {
    const factor = exact(listed).div(standard);
    return factor.gt(1) ? one : factor;
  }
  if (model.capabilities.batch === "no") return one;
  return exact(book.providers[offer.provider]?.batch?.factor ?? 1);
}

/** Tokens over the horizon at the prices of each day, at falling prices, discounted; undefined where not priced. */
export function tokenCost(
  model: Model,
  offer: Offer,
  priceFactor: Exact,
  facts: KnownFacts,
  months: Months,
  shop: Shop,
): Exact | undefined {
  const prices = pricesByMonth(model, offer, months.count, shop);
  if (prices === undefined) return undefined;
  const decline = powersOf(declining(facts.number("apiPriceDecline")), months.count);
  const costs = new Map<Price, Exact>();
  const spent = months.discounted.map((requests, month) =>
    requests.times(requestIn(prices[month]!, facts, costs)).times(decline[month]!),
  );
  return sumOf(spent)
    .times(paid(model, offer, facts, shop))
    .times(priceFactor);
}

/** What one request costs at the prices of the first month. */
export function tokensPerRequestNow(
  model: Model,
  offer: Offer,
  priceFactor: Exact,
  facts: KnownFacts,
  shop: Shop,
): Exact | undefined {
  const first = pricesByMonth(model, offer, 1, shop)?.[0];
  return (
    first &&
    requestIn(first, facts, new Map())
      .times(paid(model, offer, facts, shop))
      .times(priceFactor)
  );
}
