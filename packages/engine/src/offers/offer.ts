import type { Model, Offer as BookOffer, Gpu, Price, Rental } from "@tapeline/pricing";

import type { MemoryFit } from "../memory/memory-fit.ts";
import type { OfferClass } from "../vocabulary/option.ts";
import type { ServingCapacity } from "../serving/prepare-serving.ts";
import type { CallRates } from "./call-rates.ts";

/** Yes, no or not known: what a gate asks of an offer. */
export type Known = "yes" | "no" | "unknown";

/** What every offer tells the gates. */
interface Shared {
  readonly id: string;
  readonly class: OfferClass;
  readonly title: string;
  readonly vendor: string;
  readonly zeroRetention: Known;
  readonly ownAccount: Known;
  readonly ownHardware: Known;
  readonly soldIn: (region: string) => { readonly answer: Known; readonly factor: number };
  readonly licence: { readonly commercial: Known; readonly permissive: Known };
}

/** What calls cost in the months from `fromMonth` on: at once, and in a batch. */
export interface RateSegment {
  readonly fromMonth: number;
  readonly standard: CallRates;
  /** For requests that can wait; the very same object where there is no discount. */
  readonly batch: CallRates;
}

/** A hosted model at a provider. */
export interface ApiOffer extends Shared {
  readonly kind: "api";
  readonly model: Model;
  readonly sale: BookOffer;
  readonly price: Price;
  readonly segments: readonly RateSegment[];
  readonly hosting: "provider";
  readonly changes: readonly string[];
}

/** A hosted model tuned at its provider. */
export interface TunedApiOffer extends Omit<ApiOffer, "kind"> {
  readonly kind: "tuned-api";
  readonly trainingPerMillionTokens: number;
  readonly hostingPerHour: number;
}

/** An open or own model on a number of accelerators, rented or owned. */
export interface AcceleratorOffer extends Shared {
  readonly kind: "accelerators";
  readonly model: Model | undefined;
  readonly gpu: Gpu;
  /** Accelerators that one replica needs. */
  readonly count: number;
  /** Whether a replica holds the model and its longest requests, and what is left beyond them as a share of the memory. */
  readonly fit: Pick<MemoryFit, "fits" | "margin">;
  readonly hosting: "rented" | "owned";
  readonly billing: Rental["billing"] | "owned";
  readonly rental?: Rental;
  /** Rented: dollars per accelerator-hour; owned: dollars per accelerator bought. */
  readonly unitPrice: number;
  /** Power of one accelerator that one pays for: none where it is rented. */
  readonly watts: number;
  readonly gpusPerInstance: number;
  /** Accelerators of this kind that the case owns already: only what it takes to run them is billed, and only more are bought. */
  readonly atHand?: number;
  readonly priceFrom: string;
  readonly standing: string;
  readonly source: string;
  /** What has to be settled before it is taken. */
  readonly condition?: string;
  /**
   * Seconds of one replica's time that a request costs, before the model's error; `cachedTokens` of the input begin as every
   * request does and are kept from the one before.
   */
  readonly secondsPerRequest: (
    inputTokens: number,
    outputTokens: number,
    cachedTokens?: number,
  ) => number;
  /** What a replica does with requests of one length, before the model's error. */
  readonly capacity: (inputTokens: number, outputTokens: number) => ServingCapacity;
  /** How far that may be off, ×/÷ at the ends of an 80 % interval. */
  readonly errorFactor: number;
}

/** An option realised without anything to buy by use. */
export interface PlainOffer extends Shared {
  readonly kind: "plain";
  readonly hosting: "none";
}

/** What cannot be bought at a known price: it may pass the gates all the same, or its time may be over. */
export interface UnpricedOffer extends Shared {
  readonly kind: "unpriced";
  /** Why it cannot be bought any more, where it cannot. */
  readonly closed?: string;
}

export type Offer = ApiOffer | TunedApiOffer | AcceleratorOffer | PlainOffer;

const yes = { answer: "yes", factor: 1 } as const;

/** An offer that is wholly in one's own hands. */
export const inOwnHands = {
  zeroRetention: "yes",
  ownAccount: "yes",
  soldIn: () => yes,
  licence: { commercial: "yes", permissive: "yes" },
} as const;
