import type { Model, Offer, Price } from "@tapeline/pricing";

import { exact, one, share, sumOf, zero, type Exact } from "./decimal.ts";
import type { KnownFacts } from "./known-facts.ts";
import { declining, powersOf, type Months } from "./months.ts";
import { pricesByMonth, type BilledDays, type Shop } from "./prices-of-days.ts";

const million = 1_000_000;

/** Dollars per million tokens of a call, and what is added for fresh input beyond thresholds. */
interface Rates {
  readonly input: Exact;
  readonly cached: Exact;
  readonly output: Exact;
  /** Thresholds that are exceeded, from the lowest, and the rate of the stretch that begins at each. */
  readonly stretches: readonly { readonly from: number; readonly input: Exact }[];
}

/** The rates of a price for calls of one length. */
function ratesAt(price: Price, input: Exact): Rates {
  const reached = (price.longContext ?? [])
    .filter(({ aboveInputTokens }) => input.gt(aboveInputTokens))
    .toSorted((a, b) => a.aboveInputTokens - b.aboveInputTokens);
  const whole = reached.findLast(({ covers }) => covers === "wholeRequest");
  const { input: fresh, cachedInput, output } = whole ?? price;
  return {
    input: exact(fresh!),
    cached: exact(cachedInput ?? fresh!),
    output: exact(output!),
    stretches: reached
      .slice(whole === undefined ? 0 : reached.indexOf(whole) + 1)
      .map((tier) => ({ from: tier.aboveInputTokens, input: exact(tier.input) })),
  };
}

/** What a call costs: what lies beyond a threshold is the end of its input, and the end is not in the cache. */
function callAt(rates: Rates, call: { input: Exact; cached: Exact; output: Exact }): Exact {
  const fresh = call.input.minus(call.cached);
  const beyond = rates.stretches.map(({ from }) => {
    const tokens = call.input.minus(from);
    return tokens.gt(fresh) ? fresh : tokens;
  });
  const stretches = rates.stretches.map(({ input }, index) =>
    (beyond[index] ?? zero).minus(beyond[index + 1] ?? zero).times(input),
  );
  return fresh
    .minus(beyond[0] ?? zero)
    .times(rates.input)
    .plus(sumOf(stretches))
    .plus(call.cached.times(rates.cached))
    .plus(call.output.times(rates.output));
}

/** What a request costs on one day, with the share of requests that can wait at the rates of a batch. */
function requestOn({ answer, batch }: BilledDays, facts: KnownFacts, { book }: Shop): Exact {
  const factor = facts.number("tokenizerFactor");
  const input = facts.number("inputTokens").times(factor);
  const call = {
    input,
    cached: input.times(share(facts.number("cacheableInput"))),
    output: facts.number("outputTokens").times(facts.number("reasoningMultiplier")).times(factor),
  };
  const { model, offer, price } = answer;
  const usual = ratesAt(price, input);
  const atOnce = callAt(usual, call);
  const waiting = share(facts.number("deferrable"));
  const waited = ((): Exact => {
    // A tuned model is not sold in batches.
    if (offer.mode === "fineTuned") return atOnce;
    if (batch?.input !== undefined && batch.output !== undefined) {
      const listed = ratesAt(batch, input);
      const less = (a: Exact, b: Exact): Exact => (a.gt(b) ? b : a);
      return callAt(
        {
          input: less(listed.input, usual.input),
          cached: less(listed.cached, usual.cached),
          output: less(listed.output, usual.output),
          stretches: listed.stretches,
        },
        call,
      );
    }
    const discount = book.providers[offer.provider]?.batch?.factor ?? 1;
    return model.capabilities.batch === "no" ? atOnce : atOnce.times(discount);
  })();
  return atOnce
    .times(one.minus(waiting))
    .plus(waited.times(waiting))
    .times(facts.number("callsPerRequest"))
    .div(million);
}

/** What a request costs on average over the days of a month; `costs` keeps what each kind of day comes to. */
function requestIn(
  month: readonly BilledDays[],
  facts: KnownFacts,
  shop: Shop,
  costs: Map<string, Exact>,
): Exact {
  const days = month.reduce((sum, billed) => sum + billed.days, 0);
  const perDay = month.map((billed) => {
    const { answer, batch } = billed;
    const key = [answer.offer.id, answer.price.from, batch?.from ?? ""].join(" ");
    const cost = costs.get(key) ?? requestOn(billed, facts, shop);
    costs.set(key, cost);
    return cost.times(billed.days).div(days);
  });
  return sumOf(perDay);
}

/** What is paid of the listed price under a contract. */
const paid = (facts: KnownFacts): Exact => one.minus(share(facts.number("contractDiscount")));

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
  const costs = new Map<string, Exact>();
  const spent = months.discounted.map((requests, month) =>
    requests.times(requestIn(prices[month]!, facts, shop, costs)).times(decline[month]!),
  );
  return sumOf(spent).times(paid(facts)).times(priceFactor);
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
  return first && requestIn(first, facts, shop, new Map()).times(paid(facts)).times(priceFactor);
}
