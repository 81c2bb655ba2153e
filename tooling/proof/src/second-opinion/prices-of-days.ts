import type { Model, Offer, Price, PriceBook } from "@tapeline/pricing";

import { daysBetween, monthsLater } from "./calendar.ts";

/** What can be bought on a day, as far as was known on another. */
export interface Shop {
  readonly book: PriceBook;
  readonly asOf: string;
  readonly knownOn: string;
}

type Dated = Pick<Price, "from" | "until" | "known" | "promotion"> & {
  readonly source: { readonly retrieved: string };
};

/**
 * The entry of a history in force on a day: the latest of those that have begun. One that has ended leaves nothing, unless it was
 * a promotion: then the price before it is in force again.
 */
export function entryOn<Entry extends Dated>(
  history: readonly Entry[],
  day: string,
  knownOn: string,
): Entry | undefined {
  const begun = history
    .filter((entry) => entry.from <= day && (entry.known ?? entry.source.retrieved) <= knownOn)
    .filter(({ until, promotion }) => !(promotion === true && until !== undefined && until < day))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const latest = begun.at(-1);
  return latest?.until !== undefined && latest.until < day ? undefined : latest;
}

type Shutdown = NonNullable<Model["lifecycle"]>[number];

/** The known end of a model at a provider: the provider's own, or that of the model everywhere. */
function shutdownOf(model: Model, provider: string, knownOn: string): Shutdown | undefined {
  const known = (model.lifecycle ?? []).filter(
    (event) => event.event === "shutdown" && event.known <= knownOn,
  );
  return (
    known.find((event) => event.provider === provider) ??
    known.findLast((event) => event.provider === undefined)
  );
}

function sold(model: Model, offer: Offer, day: string, knownOn: string): boolean {
  const { from, until } = offer.available;
  const end = shutdownOf(model, offer.provider, knownOn);
  return (
    day >= from && (until === undefined || day <= until) && (end === undefined || day < end.on)
  );
}

/**
 * The price that a request to an offer is billed at on a day: its own; once it has ended, that of the named successor at the same
 * provider; where none is named, the provider's cheapest of its class (four tokens in to one out).
 */
function billedOn(model: Model, offer: Offer, day: string, shop: Shop): Price | undefined {
  const { book, knownOn } = shop;
  if (sold(model, offer, day, knownOn)) return entryOn(offer.history, day, knownOn);
  const successor = shutdownOf(model, offer.provider, knownOn)?.successor;
  const prices = Object.values(book.models)
    .filter((other) =>
      successor === undefined ? other.class === model.class : other.id === successor,
    )
    .flatMap((other) =>
      other.offers
        .filter(
          (another) =>
            another.provider === offer.provider &&
            another.mode === offer.mode &&
            sold(other, another, day, knownOn),
        )
        .map((another) => entryOn(another.history, day, knownOn)),
    )
    .filter((price) => price?.input !== undefined && price.output !== undefined);
  const weight = (price: Price | undefined): number => price!.input! * 4 + price!.output!;
  return prices.toSorted((a, b) => weight(a) - weight(b))[0];
}

/** A price and on how many days of a month it is billed. */
export interface BilledDays {
  readonly price: Price;
  readonly days: number;
}

const kept = new Map<string, readonly (readonly BilledDays[])[]>();

/** The prices of an offer in each month from the first day on, found day by day; undefined where some day has none. */
export function pricesByMonth(
  model: Model,
  offer: Offer,
  months: number,
  shop: Shop,
): readonly (readonly BilledDays[])[] | undefined {
  const key = [shop.book.digest, shop.asOf, shop.knownOn, offer.id].join(" ");
  const known = kept.get(key);
  if (known !== undefined && known.length >= months) return known;
  const found: BilledDays[][] = [];
  for (let month = 0; month < months; month++) {
    const days = daysBetween(monthsLater(shop.asOf, month), monthsLater(shop.asOf, month + 1));
    const counted = new Map<Price, number>();
    for (const day of days) {
      const price = billedOn(model, offer, day, shop);
      if (price === undefined) return undefined;
      counted.set(price, (counted.get(price) ?? 0) + 1);
    }
    found.push([...counted].map(([price, count]) => ({ price, days: count })));
  }
  kept.set(key, found);
  return found;
}
