import { bandFor, type CallRates } from "../offers/call-rates.ts";
import type { ApiOffer, RateSegment, TunedApiOffer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import { monthlyDecline, monthlyDiscount, requestsOver, times } from "./demand.ts";
import type { Line } from "./line.ts";

/** Facts that tokens are counted and priced by. */
export const tokenFacts: readonly FactId[] = [
  "requestsPerMonth",
  "growthPerMonth",
  "rampMonths",
  "inputTokens",
  "outputTokens",
  "reasoningMultiplier",
  "tokenizerFactor",
  "cacheableInput",
  "callsPerRequest",
  "deferrable",
  "oneOff",
  "contractDiscount",
  "apiPriceDecline",
  "discountRate",
  "horizonMonths",
];

/** Tokens of one user request, over all its calls, in millions; and the share of the price that is paid after discounts. */
export interface TokensPerRequest {
  /** Of one call, for the long-context threshold. */
  readonly inputOfCall: Column;
  readonly fresh: Column;
  readonly cached: Column;
  readonly output: Column;
  readonly deferrable: Column;
  readonly payable: Column;
}

export function tokensPerRequest(worlds: Worlds): TokensPerRequest {
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  const reasoning = worlds.number("reasoningMultiplier");
  const factor = worlds.number("tokenizerFactor");
  const cacheable = worlds.number("cacheableInput");
  const calls = worlds.number("callsPerRequest");
  const deferrable = worlds.number("deferrable");
  const discount = worlds.number("contractDiscount");
  return worlds.cells.get(
    "tokens per request",
    "",
    [input, output, reasoning, factor, cacheable, calls, deferrable, discount],
    countTokens,
  );
}

function countTokens(
  input: Column,
  output: Column,
  reasoning: Column,
  factor: Column,
  cacheable: Column,
  calls: Column,
  deferrable: Column,
  discount: Column,
): TokensPerRequest {
  const column = (): Column => new Float64Array(input.length);
  const tokens = {
    inputOfCall: column(),
    fresh: column(),
    cached: column(),
    output: column(),
    deferrable: column(),
    payable: column(),
  };
  for (let world = 0; world < input.length; world++) {
    const million = (calls[world] * factor[world]) / 1e6;
    const cached = cacheable[world] / 100;
    tokens.inputOfCall[world] = input[world] * factor[world];
    tokens.fresh[world] = input[world] * (1 - cached) * million;
    tokens.cached[world] = input[world] * cached * million;
    tokens.output[world] = output[world] * reasoning[world] * million;
    tokens.deferrable[world] = deferrable[world] / 100;
    tokens.payable[world] = 1 - discount[world] / 100;
  }
  return tokens;
}

/** Dollars per user request in the months of one segment of an offer's rates: what can wait goes in batches. */
export function costPerRequest(
  offer: ApiOffer | TunedApiOffer,
  segment: number,
  priceFactor: number,
  worlds: Worlds,
): Column {
  const tokens = tokensPerRequest(worlds);
  return worlds.cells.get(
    "per request",
    `${offer.id} ${segment} ${priceFactor}`,
    [tokens, offer.segments[segment], priceFactor],
    payableCost,
  );
}

function payableCost(
  tokens: TokensPerRequest,
  { standard, batch }: RateSegment,
  priceFactor: number,
): Column {
  const { deferrable, payable } = tokens;
  const cost = listedCost(standard, tokens);
  const batched = batch === standard ? cost : listedCost(batch, tokens);
  for (let world = 0; world < cost.length; world++) {
    const waiting = deferrable[world];
    cost[world] =
      (cost[world] * (1 - waiting) + batched[world] * waiting) * payable[world] * priceFactor;
  }
  return cost;
}

/** Dollars per user request at listed rates, by the length of its calls. */
function listedCost(rates: CallRates, tokens: TokensPerRequest): Float64Array {
  const { inputOfCall, fresh, cached, output } = tokens;
  const cost = new Float64Array(fresh.length);
  const [first] = rates.bands;
  const single = rates.bands.length === 1;
  for (let world = 0; world < cost.length; world++) {
    const band = single ? first : bandFor(rates, inputOfCall[world]);
    cost[world] =
      fresh[world] * band.input + cached[world] * band.cachedInput + output[world] * band.output;
  }
  // What lies above a threshold is the end of the input, and the end is not in the cache.
  for (const { above, until, premium } of rates.excess)
    for (let world = 0; world < cost.length; world++) {
      const input = inputOfCall[world];
      if (input <= above || input > until) continue;
      const beyond = (fresh[world] + cached[world]) * (1 - above / input);
      cost[world] += premium * Math.min(fresh[world], beyond);
    }
  return cost;
}

/** Segments of an offer's rates that lie within the longest horizon of these worlds, with the requests billed at each. */
export function billedRequests(offer: ApiOffer | TunedApiOffer, worlds: Worlds): Column[] {
  const factor = times(
    monthlyDiscount(worlds),
    monthlyDecline("apiPriceDecline", worlds),
    worlds,
    "api price factor",
  );
  return offer.segments.map((segment, index) =>
    requestsOver(
      "at falling prices",
      factor,
      worlds,
      segment.fromMonth,
      offer.segments[index + 1]?.fromMonth ?? Infinity,
    ),
  );
}

/** Tokens bought from the provider of a hosted model over the horizon. */
export function apiTokens(
  offer: ApiOffer | TunedApiOffer,
  priceFactor: number,
  worlds: Worlds,
): Line {
  return worlds.cells.get(
    "token line",
    `${offer.id} ${priceFactor}`,
    [offer, worlds.factsOf(tokenFacts)],
    () => tokenLine(offer, priceFactor, worlds),
  );
}

function tokenLine(offer: ApiOffer | TunedApiOffer, priceFactor: number, worlds: Worlds): Line {
  const billed = billedRequests(offer, worlds);
  const costs = offer.segments.map((_, segment) =>
    costPerRequest(offer, segment, priceFactor, worlds),
  );
  const amounts = worlds.cells.get(
    "tokens",
    `${offer.id} ${priceFactor}`,
    [...billed, ...costs],
    () => sumOfProducts(billed, costs, worlds.count),
  );
  return {
    id: "api-tokens",
    title: "Tokens",
    phase: "run",
    amounts,
    formula:
      "Σ over months of requests × (fresh input × input price + cached input × cached price + output × reasoningMultiplier × output price) × batch, contract and regional factors × price decline × discount",
    facts: tokenFacts,
    basis: `price of ${offer.sale.id} from ${offer.price.from}, ${offer.price.standing}`,
  };
}

function sumOfProducts(billed: readonly Column[], costs: readonly Column[], count: number): Column {
  const sum = new Float64Array(count);
  for (let segment = 0; segment < billed.length; segment++) {
    const requests = billed[segment];
    const cost = costs[segment];
    for (let world = 0; world < count; world++) sum[world] += requests[world] * cost[world];
  }
  return sum;
}
