import type { ExactMoney } from "./exact-money.ts";
import { picosPerMicro } from "./exact-money.ts";
import type { Offer, PriceBook } from "./price-book.ts";
import { knownOf } from "./price-on.ts";
import type { Price } from "./price.ts";
import type { Usage } from "./usage-cost.ts";
import { usageCost } from "./usage-cost.ts";

/** Prices many usage records quickly and exactly. */
export interface Pricer {
  /** The exact cost of a request to an offer on a day; undefined = not priced (`usageCost` says why). */
  cost(offerId: string, day: string, usage: Usage): ExactMoney | undefined;
}

/** Picodollars for a token; −1 = not priced. Whole numbers: rates have at most six decimals. */
interface WholeRates {
  readonly input: number;
  readonly output: number;
  readonly cached: number;
  readonly write: number;
}

interface Entry {
  readonly from: string;
  readonly until: string;
  readonly promotion: boolean;
  readonly rates: WholeRates;
  /** Above this many input tokens `longRates` hold; without a tier, never. */
  readonly above: number;
  readonly longRates: WholeRates;
  /** More than one tier, excess tiers or times of day: left to `usageCost`. */
  readonly intricate: boolean;
  readonly price: Price;
}

interface Timeline {
  readonly entries: readonly Entry[];
  /** The last question: usage comes in by the day. */
  day: string;
  entry: Entry | undefined;
}

const million = 1_000_000;
/** Beyond any request; a small integer, which is quicker to compare than Infinity. */
const noThreshold = 2_147_483_647;
/** Two thousand dollars: below it the microdollars are a small integer. */
const smallPicos = 2e15;
/** Later than any day. */
const forever = "9999-12-31";

function whole(rate: number | undefined, otherwise: number): number {
  return rate === undefined ? otherwise : Math.round(rate * million);
}

function wholeRates(stated: {
  readonly input?: number;
  readonly output?: number;
  readonly cachedInput?: number;
  readonly cacheWrite?: number;
}): WholeRates {
  const input = whole(stated.input, -1);
  return {
    input,
    output: whole(stated.output, -1),
    cached: whole(stated.cachedInput, input),
    write: whole(stated.cacheWrite, input),
  };
}

function entryOf(price: Price): Entry {
  const rates = wholeRates(price);
  const tiers = price.longContext ?? [];
  const tier = tiers[0];
  return {
    from: price.from,
    until: price.until ?? forever,
    promotion: price.promotion === true,
    rates,
    above: tier?.aboveInputTokens ?? noThreshold,
    longRates: tier === undefined ? rates : wholeRates(tier),
    intricate: price.dailyWindows !== undefined || tiers.length > 1 || tier?.covers === "excess",
    price,
  };
}

/** As `priceOn`, with what is known on the pricer's day already sorted out. */
function entryOn(entries: readonly Entry[], day: string): Entry | undefined {
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at] as Entry;
    if (entry.from > day) continue;
    if (entry.until >= day) return entry;
    if (!entry.promotion) return undefined;
  }
  return undefined;
}

/** Counts too large for one product, or things that are rare: the general way. */
function general(price: Price, usage: Usage): ExactMoney | undefined {
  const result = usageCost(price, usage);
  return result.priced ? result.cost : undefined;
}

function isPlain(usage: Usage): boolean {
  return (
    usage.cacheWriteOneHourTokens === undefined &&
    usage.searches === undefined &&
    usage.pages === undefined &&
    usage.images === undefined &&
    usage.audioSeconds === undefined
  );
}

/**
 * A pricer for all offers of a book, as far as its prices were known on a day. The same amounts as
 * `usageCost(priceOn(…), usage)`, in a fraction of the time: rates are made whole numbers once.
 */
export function createPricer(book: PriceBook, knownOn: string): Pricer {
  const timelines = new Map<string, Timeline>();
  for (const records of [book.models, book.embeddings, book.rerankers]) {
    const offersOf: readonly { readonly offers: readonly Offer[] }[] = Object.values(records);
    for (const { offers } of offersOf) {
      for (const { id, history } of offers) {
        const entries = history.filter((price) => knownOf(price) <= knownOn).map(entryOf);
        timelines.set(id, { entries, day: "", entry: undefined });
      }
    }
  }
  return {
    cost(offerId, day, usage) {
      const timeline = timelines.get(offerId);
      if (timeline === undefined) return undefined;
      if (timeline.day !== day) {
        timeline.entry = entryOn(timeline.entries, day);
        timeline.day = day;
      }
      const { entry } = timeline;
      if (entry === undefined) return undefined;
      const { inputTokens, outputTokens } = usage;
      const rates = inputTokens > entry.above ? entry.longRates : entry.rates;
      const cached = usage.cachedInputTokens ?? 0;
      const written = usage.cacheWriteTokens ?? 0;
      const fresh = inputTokens - cached - written;
      if (
        entry.intricate ||
        inputTokens >= million ||
        outputTokens >= million ||
        fresh < 0 ||
        rates.input < 0 ||
        rates.output < 0 ||
        !isPlain(usage)
      ) {
        return general(entry.price, usage);
      }
      const picos =
        fresh * rates.input +
        cached * rates.cached +
        written * rates.write +
        outputTokens * rates.output;
      if (picos >= smallPicos) return general(entry.price, usage);
      const microdollars = (picos / picosPerMicro) | 0;
      return { microdollars, picodollars: (picos - microdollars * picosPerMicro) | 0 };
    },
  };
}
