import {
  freshnessOn,
  knownOf,
  lineageVotes,
  priceOn,
  witnessDifferences,
  type Embedding,
  type Freshness,
  type Model,
  type Offer,
  type Price,
  type PriceBook,
  type Reranker,
} from "@tapeline/pricing";

import { offerOnDay, type Days, type OfferOnDay } from "./offers-on-day.ts";

/** What is sold by the token. */
export type SoldKind = "model" | "embedding" | "reranker";

/** What holds from a day on, as a line of steps shows it. Absent = not priced. */
export interface PriceStep {
  readonly from: string;
  readonly input?: number;
  readonly output?: number;
}

/** What the price lists of one lineage say of an entry. */
export interface ListVote {
  readonly lineage: string;
  readonly list: string;
  readonly title: string;
  readonly observed: string;
  readonly agrees: boolean;
}

/** One offer in a line of a table: its price on a day, who agrees with it, how old it is, and how it moved. */
export interface OfferRow extends Omit<OfferOnDay, "price"> {
  readonly kind: SoldKind;
  readonly name: string;
  readonly publisher: string;
  readonly providerName: string;
  readonly class?: Model["class"];
  readonly weights?: Model["weights"];
  readonly licence?: string;
  readonly released?: string;
  readonly contextTokens?: number;
  /** Absent = not priced on that day. What each witness says of it is told with its history. */
  readonly price?: Omit<Price, "witnesses">;
  /** One vote for each lineage, the newest first. */
  readonly votes: readonly ListVote[];
  /** Lineages that say another amount, of any component. */
  readonly differing: number;
  /** Of the entry that holds; absent where none does. */
  readonly freshness?: Freshness;
  /** How it moved, as far as known, first to last, with what is to come. */
  readonly steps: readonly PriceStep[];
}

type Sold = Model | Embedding | Reranker;

/** Every offer of every model, embedding model and reranker, in the order of their ids. */
export function offerRows(book: PriceBook, days: Days): readonly OfferRow[] {
  const kinds: readonly (readonly [SoldKind, Readonly<Record<string, Sold>>])[] = [
    ["model", book.models],
    ["embedding", book.embeddings],
    ["reranker", book.rerankers],
  ];
  return kinds.flatMap(([kind, records]) =>
    Object.values(records).flatMap((record) =>
      record.offers.map((offer) => offerRow(kind, record, offer, book, days)),
    ),
  );
}

function offerRow(
  kind: SoldKind,
  record: Sold,
  offer: Offer,
  book: PriceBook,
  days: Days,
): OfferRow {
  const { price, ...onDay } = offerOnDay(record, offer, days);
  return {
    ...onDay,
    kind,
    name: record.name,
    publisher: record.publisher,
    providerName: book.providers[offer.provider]?.name ?? offer.provider,
    ...("class" in record
      ? { class: record.class, weights: record.weights, released: record.released }
      : {}),
    ...("openWeights" in record && record.openWeights !== undefined
      ? { licence: record.openWeights.licence }
      : {}),
    ...(record.contextTokens === undefined ? {} : { contextTokens: record.contextTokens }),
    ...(price === undefined
      ? { votes: [], differing: 0 }
      : supported(price, offer, record.reviewBy, book, days)),
    steps: stepsOf(offer.history, days.knownOn),
  };
}

/** An entry with how well it is supported. */
function supported(
  price: Price,
  offer: Offer,
  reviewBy: string,
  { sources }: PriceBook,
  { asOf }: Days,
): Pick<OfferRow, "price" | "votes" | "differing" | "freshness"> {
  const { witnesses: _, ...shown } = price;
  const differing = witnessDifferences(offer.history, price).map(({ witness }) => witness.list);
  return {
    price: shown,
    votes: votesOn(price, sources),
    differing: new Set(differing.map((list) => sources[list]?.lineage ?? list)).size,
    freshness: freshnessOn({ reviewBy, retrieved: price.source.retrieved }, asOf),
  };
}

/** The votes on an entry, each with the list's name. */
export function votesOn(price: Price, sources: PriceBook["sources"]): readonly ListVote[] {
  return lineageVotes(price, sources).map(({ lineage, witness, agrees }) => ({
    lineage,
    list: witness.list,
    title: sources[witness.list]?.title ?? witness.list,
    observed: witness.observed,
    agrees,
  }));
}

/** What holds from each day on which an entry begins or ends; after a promotion that is the price before it. */
function stepsOf(history: readonly Price[], knownOn: string): readonly PriceStep[] {
  const known = history.filter((entry) => knownOf(entry) <= knownOn);
  const days = known.flatMap(({ from, until }) =>
    until === undefined ? [from] : [from, dayAfter(until)],
  );
  return [...new Set(days)].toSorted().map((from) => {
    const { input, output } = priceOn(history, from, knownOn) ?? {};
    return {
      from,
      ...(input === undefined ? {} : { input }),
      ...(output === undefined ? {} : { output }),
    };
  });
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
