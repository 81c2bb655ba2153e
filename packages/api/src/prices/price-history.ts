import {
  knownOf,
  witnessDifferences,
  type Embedding,
  type Gpu,
  type ListSource,
  type Model,
  type Offer,
  type Price,
  type PriceBook,
  type PurchasePrice,
  type Rental,
  type RentalPrice,
  type Reranker,
  type WitnessDifference,
} from "@tapeline/pricing";

import { votesOn, type ListVote } from "./offer-rows.ts";
import { offerOnDay, type Days, type OfferOnDay } from "./offers-on-day.ts";

/** An entry of an offer's history with what the lists say of it. */
export interface SupportedPrice {
  readonly price: Price;
  readonly votes: readonly ListVote[];
  readonly differences: readonly WitnessDifference[];
}

/** How a price came to be what it is, entry by entry as far as known on a day. */
export type PriceHistory =
  | {
      readonly kind: "offer";
      readonly offer: OfferOnDay;
      readonly name: string;
      readonly capacityNote?: string;
      readonly entries: readonly SupportedPrice[];
      /** Deprecations and shutdowns that concern this provider. */
      readonly lifecycle: NonNullable<Model["lifecycle"]>;
      /** The lists that are named, by their ids. */
      readonly lists: Readonly<Record<string, Pick<ListSource, "title" | "url" | "lineage">>>;
      readonly reviewBy: string;
    }
  | {
      readonly kind: "rental";
      readonly rental: Omit<Rental, "history">;
      readonly entries: readonly RentalPrice[];
    }
  | {
      readonly kind: "purchase";
      readonly gpu: string;
      readonly entries: readonly PurchasePrice[];
      readonly reviewBy: string;
    };

/** The history of an offer. */
export function offerHistory(
  seller: Model | Embedding | Reranker,
  offer: Offer,
  { sources }: PriceBook,
  days: Days,
): PriceHistory {
  const known = offer.history.filter((entry) => knownOf(entry) <= days.knownOn);
  const named = new Set(known.flatMap(({ witnesses = [] }) => witnesses.map(({ list }) => list)));
  const lifecycle = ("lifecycle" in seller ? seller.lifecycle : undefined) ?? [];
  return {
    kind: "offer",
    offer: offerOnDay(seller, offer, days),
    name: seller.name,
    ...(offer.capacityNote === undefined ? {} : { capacityNote: offer.capacityNote }),
    entries: known.map((price) => ({
      price,
      votes: votesOn(price, sources),
      differences: witnessDifferences(offer.history, price),
    })),
    lifecycle: lifecycle.filter(
      ({ provider, known: since }) =>
        since <= days.knownOn && (provider === undefined || provider === offer.provider),
    ),
    lists: Object.fromEntries(
      Object.values(sources)
        .filter(({ id }) => named.has(id))
        .map(({ id, title, url, lineage }) => [id, { title, url, lineage }]),
    ),
    reviewBy: seller.reviewBy,
  };
}

/** The history of a way to rent. */
export function rentalHistory({ history, ...rental }: Rental, { knownOn }: Days): PriceHistory {
  return {
    kind: "rental",
    rental,
    entries: history.filter((entry) => knownOf(entry) <= knownOn),
  };
}

/** What an accelerator was sold for, quote by quote. */
export function purchaseHistory({ id, purchase, reviewBy }: Gpu, { knownOn }: Days): PriceHistory {
  return {
    kind: "purchase",
    gpu: id,
    entries: (purchase?.history ?? []).filter((entry) => knownOf(entry) <= knownOn),
    reviewBy,
  };
}
