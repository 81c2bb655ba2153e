import type { OfferClass } from "./option.ts";
import type { SpeedFrom, Spread } from "./verdict.ts";

/** How an open model lies on cards or a device, and what its licence allows. */
interface ModelFit {
  readonly model: string;
  readonly title: string;
  readonly class: OfferClass;
  readonly released: string;
  readonly licence: string;
  readonly commercial: "yes" | "no" | "unknown";
  /** How its weights are stored: fewer bits take less memory and cost some quality, which is not predicted here. */
  readonly precision: string;
  readonly weightsGb: number;
  /** The longest request that fits, in tokens of input and output together. */
  readonly contextTokens: number;
  readonly fits: "fits" | "too-close";
}

/** An open model that does not fit, or may not be used, and why. */
export interface LeftOut {
  readonly model: string;
  readonly title: string;
  readonly because: "memory" | "licence" | "size-unknown";
  /** Gigabytes that it needs at least, where memory is short. */
  readonly needsGb?: number;
}

/** How long a user request takes and how fast its answer comes, with the error of the prediction. */
export interface Speed {
  readonly speedFrom: SpeedFrom;
  /** Tokens a second that one reader sees, alone on the machine and at full load. */
  readonly tokensPerSecondAlone: Spread;
  readonly tokensPerSecondAtLoad: Spread;
  /** Seconds of a user request over all its calls, alone and at full load; queues are not predicted. */
  readonly secondsAlone: Spread;
  readonly secondsAtLoad: Spread;
}

/** What an open model makes of cards that one owns. */
export interface ModelOnCards extends ModelFit, Speed {
  /** What is left of the memory beyond one such request, as a share of it; below 0.03 it is too close to call. */
  readonly margin: number;
  readonly cardsPerReplica: number;
  readonly replicas: number;
  /** Requests a month at the case's shape, peaks and headroom kept; of a job done once, what a month of it gets through. */
  readonly requestsPerMonth: Spread;
  /** People served, at the uses a month that the case says or that are assumed. */
  readonly people?: Spread;
  /** Dollars for a thousand requests at full use: power, space and the people who run it. */
  readonly perThousandRequests?: Spread;
  /** Share of the worlds in which it carries what the case asks for; absent where the volume is not answered. */
  readonly carries?: number;
}

/** What fits on cards that one owns. */
export interface CardsFit {
  readonly kind: "cards";
  readonly accelerator: string;
  readonly title: string;
  readonly count: number;
  readonly memoryGb: number;
  /** What the cards cost a month although they are there; no power draw on record: absent. */
  readonly powerAndSpacePerMonth?: Spread;
  readonly peoplePerMonth: Spread;
  /** What the same cards cost a month where they are rented: what one could earn or save with them. */
  readonly rentedPerMonth?: Spread;
  readonly usesPerPersonMonth?: Spread;
  /** The strongest class first, then the largest. */
  readonly models: readonly ModelOnCards[];
  readonly leftOut: readonly LeftOut[];
}

/** What an offer carries for a sum of money a month. */
export interface OfferForBudget {
  readonly offer: string;
  readonly title: string;
  readonly vendor: string;
  readonly class: OfferClass;
  readonly option: string;
  readonly perThousandRequests?: Spread;
  /** Requests a month that the money pays for; of a job done once, in all. */
  readonly requestsPerMonth: Spread;
  readonly people?: Spread;
  readonly carries?: number;
  /** Cards that the money rents, where it is paid by the hour. */
  readonly cards?: Spread;
}

/** What a sum of money a month buys. */
export interface BudgetFit {
  readonly kind: "budget";
  readonly dollarsPerMonth: number;
  /** What those who run it cost besides, by the option: not taken from the money. */
  readonly peoplePerMonth: { readonly hosted: Spread; readonly rented: Spread };
  readonly usesPerPersonMonth?: Spread;
  readonly offers: readonly OfferForBudget[];
  /** Options without an offer that may be used: by which rules. */
  readonly shut: readonly { readonly option: string; readonly rules: readonly string[] }[];
}

/** What an open model makes of a device such as a phone. */
export interface ModelOnDevice extends ModelFit {
  /** Tokens a second, where the device's memory bandwidth is known, and where that comes from. */
  readonly tokensPerSecond?: Spread;
  readonly speedFrom?: SpeedFrom;
}

/** What fits on a device. */
export interface DeviceFit {
  readonly kind: "device";
  readonly memoryGb: number;
  /** Share of the memory that an app may take: low, base, high. */
  readonly usableShare: { readonly low: number; readonly base: number; readonly high: number };
  readonly models: readonly ModelOnDevice[];
  readonly leftOut: readonly LeftOut[];
}

export type Fit = CardsFit | BudgetFit | DeviceFit;
