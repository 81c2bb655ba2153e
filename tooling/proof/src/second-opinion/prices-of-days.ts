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

/** An offer that answers, and the price that it asks. */
export interface Answer {
  readonly model: Model;
  readonly offer: Offer;
  readonly price: Price;
}

/**
 * Who answers a request to an offer on a day: the offer itself; once it has ended the model it names as its successor, and
 * where that has ended too the one it names, as long as no name comes twice; and where names lead nowhere the cheapest of its class,
 * with four tokens in to one out. The same provider goes before any other, and then the same region.
 */
function answerOn(model: Model, offer: Offer, day: string, shop: Shop): Answer | undefined {
  const still =
    sold(model, offer, day, shop.knownOn) &&
    entryOn(offer.history, day, shop.knownOn) !== undefined;
  // A tuned model that has ended is lost, and a price that lacks a part is unknown: nothing stands in for either.
  if (still || offer.mode === "fineTuned") return answers([[model, offer]], day, shop)[0];
  const named: string[] = [model.id];
  for (let last = model; ;) {
    const successor = shutdownOf(last, offer.provider, shop.knownOn)?.successor;
    if (successor === undefined || named.includes(successor)) break;
    named.push(successor);
    const next = shop.book.models[successor];
    const offers = (next?.offers ?? []).filter(
      ({ provider, mode }) => provider === offer.provider && mode === offer.mode,
    );
    if (next === undefined || offers.length === 0) break;
    const [found] = byNearness(
      answers(
        offers.map((one) => [next, one]),
        day,
        shop,
      ),
      offer,
    );
    if (found !== undefined) return found;
    last = next;
  }
  const peers = Object.values(shop.book.models)
    .filter((other) => other.class === model.class)
    .flatMap((other) => other.offers.map((one) => [other, one] as const))
    .filter(([, { mode }]) => mode === offer.mode)
    .filter(
      ([, { provider }]) =>
        provider === offer.provider || shop.book.providers[provider]?.kind !== "reseller",
    );
  return byNearness(answers(peers, day, shop), offer)[0];
}

/** Of these offers the ones that are sold and priced on a day. */
function answers(
  offers: readonly (readonly [Model, Offer])[],
  day: string,
  { knownOn }: Shop,
): Answer[] {
  return offers.flatMap(([model, offer]) => {
    const price = sold(model, offer, day, knownOn)
      ? entryOn(offer.history, day, knownOn)
      : undefined;
    return price?.input === undefined || price.output === undefined
      ? []
      : [{ model, offer, price }];
  });
}

function byNearness(among: readonly Answer[], from: Offer): Answer[] {
  const near = ({ offer }: Answer): string =>
    `${offer.provider === from.provider ? 0 : 1}${offer.region === from.region ? 0 : 1}`;
  const weight = ({ price }: Answer): number => price.input! * 4 + price.output!;
  return among.toSorted((a, b) => near(a).localeCompare(near(b), "en") || weight(a) - weight(b));
}

/** An answer, the price that it asks for batches where it has one, and on how many days of a month it holds. */
export interface BilledDays {
  readonly answer: Answer;
  readonly batch: Price | undefined;
  readonly days: number;
}

function batchOn({ model, offer }: Answer, day: string, { knownOn }: Shop): Price | undefined {
  const batch = model.offers.find(
    ({ mode, provider, region }) =>
      mode === "batch" && provider === offer.provider && region === offer.region,
  );
  return batch && entryOn(batch.history, day, knownOn);
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
    const counted: { answer: Answer; batch: Price | undefined; days: number }[] = [];
    for (const day of days) {
      const answer = answerOn(model, offer, day, shop);
      if (answer === undefined) return undefined;
      const batch = batchOn(answer, day, shop);
      const same = counted.find(
        (one) =>
          one.answer.offer === answer.offer &&
          one.answer.price === answer.price &&
          one.batch === batch,
      );
      if (same === undefined) counted.push({ answer, batch, days: 1 });
      else same.days++;
    }
    found.push(counted);
  }
  kept.set(key, found);
  return found;
}
