import {
  priceOn,
  scheduledAfter,
  stateOn,
  type Embedding,
  type Gpu,
  type Model,
  type Offer,
  type OfferState,
  type Price,
  type PriceBook,
  type PurchasePrice,
  type Rental,
  type RentalPrice,
  type Reranker,
} from "@tapeline/pricing";

/** The two clocks of a price: the day it holds on, and the day by which it was known. */
export interface Days {
  readonly asOf: string;
  readonly knownOn: string;
}

/** An offer as it stands on a day. */
export interface OfferOnDay {
  readonly id: string;
  readonly model: string;
  readonly provider: string;
  readonly region: string;
  readonly mode: Offer["mode"];
  readonly state: OfferState["state"];
  /** First day without the model, where a shutdown is known. */
  readonly endsOn?: string;
  readonly successor?: string;
  /** Absent = not priced on that day. */
  readonly price?: Price;
  /** Changes that were known to come. */
  readonly scheduled: readonly Price[];
}

/** A way to rent an accelerator as it stands on a day; without a price it is not priced. */
export interface RentalOnDay extends Omit<Rental, "history" | "reviewBy"> {
  readonly price?: RentalPrice;
  readonly scheduled: readonly RentalPrice[];
}

/** An accelerator with what it costs on a day; without a purchase price that is not priced. */
export interface AcceleratorOnDay extends Omit<Gpu, "purchase"> {
  readonly purchasePrice?: PurchasePrice;
  readonly rentals: readonly RentalOnDay[];
}

/** An offer of a model as it stands on a day. */
export function offerOnDay(
  model: Model | Embedding | Reranker,
  offer: Offer,
  { asOf, knownOn }: Days,
): OfferOnDay {
  const { state, endsOn, successor } = stateOn(model, offer, asOf, knownOn);
  const price = priceOn(offer.history, asOf, knownOn);
  return {
    id: offer.id,
    model: offer.model,
    provider: offer.provider,
    region: offer.region,
    mode: offer.mode,
    state,
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(successor === undefined ? {} : { successor }),
    ...(price === undefined ? {} : { price }),
    scheduled: scheduledAfter(offer.history, asOf, knownOn),
  };
}

/** A way to rent an accelerator as it stands on a day. */
export function rentalOnDay(rental: Rental, { asOf, knownOn }: Days): RentalOnDay {
  const { history, reviewBy: _, ...rest } = rental;
  const price = priceOn(history, asOf, knownOn);
  return {
    ...rest,
    ...(price === undefined ? {} : { price }),
    scheduled: scheduledAfter(history, asOf, knownOn),
  };
}

/** All accelerators with what renting and buying them costs on a day, in the order of their ids. */
export function acceleratorsOnDay(book: PriceBook, days: Days): readonly AcceleratorOnDay[] {
  return Object.values(book.gpus).map(({ purchase, ...gpu }) => {
    const bought = purchase && priceOn(purchase.history, days.asOf, days.knownOn);
    return {
      ...gpu,
      ...(bought === undefined ? {} : { purchasePrice: bought }),
      rentals: Object.values(book.rentals)
        .filter((rental) => rental.gpu === gpu.id)
        .map((rental) => rentalOnDay(rental, days)),
    };
  });
}
