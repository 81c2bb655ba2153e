import {
  availableOn,
  priceOn,
  stateOn,
  type Model,
  type Offer as BookOffer,
  type Price,
  type PriceBook,
} from "@tapeline/pricing";

/** The market on a day, as far as was known on another. */
export interface MarketDay {
  readonly prices: PriceBook;
  readonly asOf: string;
  readonly knownOn: string;
}

/** A model as one provider sells it. */
export interface Sale {
  readonly model: Model;
  readonly sale: BookOffer;
}

/** A sale that answers requests on a day, and at which price. */
export interface PricedSale extends Sale {
  readonly price: Price;
}

/**
 * Who answers requests to an offer on a day: itself while it is sold; once it has ended its successor, whose own successor takes
 * over in turn; and where that chain names nobody who is sold, what one would move to: the cheapest of its class, at the same
 * provider and in the same region before elsewhere. Undefined where nothing of its class is sold and priced on that day, where the
 * offer is sold at a price that lacks input or output, and for a tuned model that has ended: its weights are gone with it.
 */
export function answeringOn(sold: Sale, day: string, market: MarketDay): PricedSale | undefined {
  const { model, sale } = sold;
  if (
    sale.mode === "fineTuned" ||
    (availableOn(model, sale, day, market.knownOn) &&
      priceOn(sale.history, day, market.knownOn) !== undefined)
  )
    return pricedOn(sold, day, market);
  return successorOn(sold, day, market) ?? replacementOn(sold, day, market);
}

/** The first of the chain of named successors that the provider sells on that day. */
function successorOn(sold: Sale, day: string, market: MarketDay): PricedSale | undefined {
  const { provider, mode, region } = sold.sale;
  const seen = new Set([sold.model.id]);
  let ended: Sale | undefined = sold;
  while (ended !== undefined) {
    const { successor }: { successor?: string } = stateOn(
      ended.model,
      ended.sale,
      day,
      market.knownOn,
    );
    // Two models that name each other lead nowhere.
    const model: Model | undefined =
      successor === undefined || seen.has(successor) ? undefined : market.prices.models[successor];
    if (model === undefined) return undefined;
    seen.add(model.id);
    const sales = model.offers
      .filter((sale) => sale.provider === provider && sale.mode === mode)
      .map((sale): Sale => ({ model, sale }));
    const next = nearest(sales, sold, day, market);
    if (next !== undefined) return next;
    ended = sales.find(({ sale }) => sale.region === region) ?? sales[0];
  }
  return undefined;
}

/** The cheapest of the class on that day, as near as possible: its provider in its region, its provider, its region, anywhere. */
const replacementOn = (sold: Sale, day: string, market: MarketDay): PricedSale | undefined =>
  nearest(
    salesOf(sold.model.class, sold.sale.mode, market).filter(
      ({ model, sale }) =>
        // What is made for one kind of work replaces nothing but its like.
        (model.madeFor === undefined || model.madeFor === sold.model.madeFor) &&
        (sale.provider === sold.sale.provider ||
          market.prices.providers[sale.provider]?.kind !== "reseller"),
    ),
    sold,
    day,
    market,
  );

const salesByKind = new WeakMap<PriceBook, Map<string, readonly Sale[]>>();

/** Everything that is ever sold of a class in a mode; laid out once for a price book. */
function salesOf(
  modelClass: Model["class"],
  mode: BookOffer["mode"],
  { prices }: MarketDay,
): readonly Sale[] {
  let byKind = salesByKind.get(prices);
  if (byKind === undefined) salesByKind.set(prices, (byKind = new Map()));
  const kind = `${modelClass} ${mode}`;
  let sales = byKind.get(kind);
  if (sales === undefined) {
    sales = Object.values(prices.models)
      .filter((model) => model.class === modelClass)
      .flatMap((model) =>
        model.offers.filter((sale) => sale.mode === mode).map((sale): Sale => ({ model, sale })),
      );
    byKind.set(kind, sales);
  }
  return sales;
}

/** The nearest of these sales to a sale, and of the equally near the cheapest: four tokens in to one out. */
function nearest(
  sales: readonly Sale[],
  { sale: from }: Sale,
  day: string,
  market: MarketDay,
): PricedSale | undefined {
  const distance = ({ provider, region }: BookOffer): number =>
    (provider === from.provider ? 0 : 2) + (region === from.region ? 0 : 1);
  let best: PricedSale | undefined;
  let bestRank: readonly [number, number] = [Infinity, Infinity];
  for (const candidate of sales) {
    const far = distance(candidate.sale);
    if (far > bestRank[0]) continue;
    const priced = pricedOn(candidate, day, market);
    if (priced === undefined) continue;
    const weight = priced.price.input! * 4 + priced.price.output!;
    if (far === bestRank[0] && weight >= bestRank[1]) continue;
    best = priced;
    bestRank = [far, weight];
  }
  return best;
}

function pricedOn({ model, sale }: Sale, day: string, market: MarketDay): PricedSale | undefined {
  if (!availableOn(model, sale, day, market.knownOn)) return undefined;
  const price = priceOn(sale.history, day, market.knownOn);
  return price?.input === undefined || price.output === undefined
    ? undefined
    : { model, sale, price };
}
