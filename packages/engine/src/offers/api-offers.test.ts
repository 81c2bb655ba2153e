import { priceOn, type Model, type Offer as BookOffer, type PriceBook } from "@tapeline/pricing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addMonths, nextDay } from "../facts/calendar.ts";
import { smallPrices } from "../testing/small-prices.ts";
import { apiOffers, tunedApiOffers } from "./api-offers.ts";
import type { MarketDay } from "./answering.ts";
import type { RateBand } from "./call-rates.ts";
import type { ApiOffer, RateSegment } from "./offer.ts";

const asOf = "2026-11-24";
type Entry = BookOffer["history"][number];
type Lifecycle = NonNullable<Model["lifecycle"]>[number];

const small = smallPrices.models["example/small"]!;
const source = small.offers[0].history[0].source;
const entry = (from: string, input: number, output: number, more: Partial<Entry> = {}): Entry => ({
  from,
  input,
  output,
  source,
  standing: "read-once",
  ...more,
});

/** A hosted model of which a test says only what it is about. */
function model(
  id: string,
  history: readonly Entry[],
  more: Partial<Model> = {},
  sale: Partial<BookOffer> = {},
): Model {
  const offer = { ...small.offers[0], id: `${id}@example`, model: id, history: [...history] };
  return { ...small, id, name: `Model ${id}`, offers: [{ ...offer, ...sale }], ...more };
}
const marketOf = (models: readonly Model[], more: Partial<PriceBook> = {}): MarketDay => ({
  prices: {
    ...smallPrices,
    ...more,
    models: Object.fromEntries(models.map((one) => [one.id, one])),
  },
  asOf,
  knownOn: asOf,
});
const shutdown = (on: string, more: Partial<Lifecycle> = {}): Lifecycle => ({
  event: "shutdown",
  on,
  known: "2026-10-01",
  source,
  ...more,
});
function offerOf(id: string, market: MarketDay): ApiOffer {
  const found = apiOffers(market).offers.find(({ model: of }) => of.id === id);
  expect(found, `an offer of ${id}`).toBeDefined();
  return found!;
}
const segmentIn = ({ segments }: ApiOffer, month: number): RateSegment =>
  segments.findLast(({ fromMonth }) => fromMonth <= month)!;
/** Rates of a short call at once. */
const ratesIn = (offer: ApiOffer, month: number): RateBand =>
  segmentIn(offer, month).standard.bands[0];

describe("the rates of an offer month by month", () => {
  test("are one segment where nothing changes", () => {
    const { segments, changes } = offerOf("a", marketOf([model("a", [entry("2026-01-01", 1, 4)])]));
    expect(segments).toHaveLength(1);
    expect(segments[0].fromMonth).toBe(0);
    expect(segments[0].standard).toEqual({
      bands: [{ above: 0, input: 1, output: 4, cachedInput: 1 }],
      excess: [],
    });
    expect(changes).toEqual([]);
  });

  test("bill a rise inside a month by the day", () => {
    const market = marketOf([
      model("a", [entry("2026-01-01", 1, 4), entry("2026-12-04", 2, 8, { known: "2026-11-01" })]),
    ]);
    const offer = offerOf("a", market);
    const { segments, changes } = offer;
    // From 24 November to 24 December: ten days before the rise and twenty after it.
    expect(ratesIn(offer, 0).input).toBeCloseTo((10 * 1 + 20 * 2) / 30, 12);
    expect(ratesIn(offer, 0).output).toBeCloseTo((10 * 4 + 20 * 8) / 30, 12);
    expect(segments[1].fromMonth).toBe(1);
    expect(ratesIn(offer, 1)).toMatchObject({ input: 2, output: 8 });
    expect(changes).toEqual([
      "Model a changes from $1/$4 to $2/$8 per million tokens on 4 Dec 2026",
    ]);
  });

  test("change with the month where the price does", () => {
    const market = marketOf([
      model("a", [entry("2026-01-01", 1, 4), entry("2027-01-24", 2, 8, { known: "2026-11-01" })]),
    ]);
    const offer = offerOf("a", market);
    expect(
      offer.segments.map(({ fromMonth }) => [fromMonth, ratesIn(offer, fromMonth).input]),
    ).toEqual([
      [0, 1],
      [2, 2],
    ]);
  });

  test("know nothing of a rise that was not known yet", () => {
    const market = marketOf([
      model("a", [entry("2026-01-01", 1, 4), entry("2026-12-04", 2, 8, { known: "2026-11-25" })]),
    ]);
    expect(offerOf("a", market).segments).toHaveLength(1);
    const later = offerOf("a", { ...market, knownOn: "2026-11-25" });
    expect(later.segments.length).toBeGreaterThan(1);
  });

  test("are those before a promotion once it ends", () => {
    const market = marketOf([
      model("a", [
        entry("2026-01-01", 4, 16),
        entry("2026-11-01", 1, 4, { until: "2026-12-23", promotion: true }),
      ]),
    ]);
    const offer = offerOf("a", market);
    expect(ratesIn(offer, 0).input).toBe(1);
    expect(ratesIn(offer, 1).input).toBe(4);
    expect(offer.changes).toEqual([
      "Model a changes from $1/$4 to $4/$16 per million tokens on 24 Dec 2026",
    ]);
  });

  test("are in every month the mean of the rates of its days", () => {
    const days = fc.integer({ min: 1, max: 400 }).map((ahead) => {
      let day = asOf;
      for (let at = 0; at < ahead; at++) day = nextDay(day);
      return day;
    });
    const change = fc.record({ from: days, price: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(change, { maxLength: 4, selector: ({ from }) => from }),
        (changes) => {
          const history = [
            entry("2026-01-01", 10, 40),
            ...changes
              .toSorted((a, b) => (a.from < b.from ? -1 : 1))
              .map(({ from, price }) => entry(from, price, 4 * price, { known: "2026-11-01" })),
          ];
          const offer = offerOf("a", marketOf([model("a", history)]));
          for (let month = 0; month < 16; month++) {
            const end = addMonths(asOf, month + 1);
            let sum = 0;
            let count = 0;
            for (let day = addMonths(asOf, month); day < end; day = nextDay(day)) {
              sum += priceOn(history, day, asOf)!.input!;
              count++;
            }
            expect(ratesIn(offer, month).input).toBeCloseTo(sum / count, 9);
            expect(ratesIn(offer, month).output).toBeCloseTo((4 * sum) / count, 9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("hold the rates of long requests beside the usual ones", () => {
    const tier = {
      aboveInputTokens: 128_000,
      input: 2,
      output: 6,
      covers: "wholeRequest",
    } as const;
    const long = { longContext: [tier] };
    const { segments } = offerOf("a", marketOf([model("a", [entry("2026-01-01", 1, 4, long)])]));
    expect(segments[0].standard.bands).toMatchObject([
      { above: 0, input: 1, output: 4 },
      { above: 128_000, input: 2, output: 6 },
    ]);
  });

  test("follow the batch's own price of each kind, day by day, and never pay more for waiting", () => {
    const standard = model("a", [entry("2026-01-01", 2, 8)]);
    const [sale] = standard.offers;
    const batch: BookOffer = {
      ...sale,
      id: "a@example:batch",
      mode: "batch",
      history: [entry("2026-01-01", 1, 2), entry("2027-01-24", 3, 4, { known: "2026-11-01" })],
    };
    const offer = offerOf("a", marketOf([{ ...standard, offers: [sale, batch] }]));
    expect(segmentIn(offer, 0).batch.bands[0]).toMatchObject({ input: 1, output: 2 });
    expect(segmentIn(offer, 2).batch.bands[0]).toMatchObject({ input: 2, output: 4 });
    expect(ratesIn(offer, 2)).toMatchObject({ input: 2, output: 8 });
  });

  test("give the discount for waiting of whoever answers on the day", () => {
    const old = model("old", [entry("2026-01-01", 1, 4)], {
      lifecycle: [shutdown("2026-12-24", { successor: "next" })],
    });
    const next = model("next", [entry("2026-01-01", 3, 12)], {
      capabilities: { ...small.capabilities, batch: "no" },
    });
    const offer = offerOf("old", marketOf([old, next]));
    expect(segmentIn(offer, 0).batch.bands[0].input).toBe(0.5);
    expect(segmentIn(offer, 1).batch).toBe(segmentIn(offer, 1).standard);
  });
});

describe("a model that ends", () => {
  const ending = (more: Partial<Lifecycle> = {}) =>
    model("old", [entry("2026-01-01", 1, 4)], { lifecycle: [shutdown("2026-12-24", more)] });
  const next = model("next", [entry("2026-01-01", 3, 12)]);
  const dear = model("dear", [entry("2026-01-01", 5, 20)]);
  const large = model("large", [entry("2026-01-01", 2, 8)], { class: "top" });

  test("is billed as its successor from that day on, and says so", () => {
    const offer = offerOf("old", marketOf([ending({ successor: "dear" }), next, dear]));
    expect(ratesIn(offer, 0).input).toBe(1);
    expect(ratesIn(offer, 1).input).toBe(5);
    expect(offer.changes).toEqual([
      "Model old ends on 24 Dec 2026; from then on billed as Model dear at $5/$20 per million tokens",
    ]);
  });

  test("is billed likewise where its name is routed to the successor, of whatever class", () => {
    const offer = offerOf(
      "old",
      marketOf([ending({ successor: "large", routed: true }), next, large]),
    );
    expect(ratesIn(offer, 1)).toMatchObject({ input: 2, output: 8 });
  });

  test("without a successor is billed as its provider's cheapest of its class", () => {
    const offer = offerOf("old", marketOf([ending(), dear, next, large]));
    expect(ratesIn(offer, 1)).toMatchObject({ input: 3, output: 12 });
  });

  test("follows the successor's own rises", () => {
    const rising = model("next", [
      entry("2026-01-01", 3, 12),
      entry("2027-02-24", 4, 16, { known: "2026-11-01" }),
    ]);
    const offer = offerOf("old", marketOf([ending({ successor: "next" }), rising]));
    expect([0, 1, 2, 3].map((month) => ratesIn(offer, month).input)).toEqual([1, 3, 3, 4]);
  });

  test("ends inside a month by the day", () => {
    const mid = { ...ending(), lifecycle: [shutdown("2026-12-09", { successor: "next" })] };
    const offer = offerOf("old", marketOf([mid, next]));
    expect(ratesIn(offer, 0).input).toBeCloseTo((15 * 1 + 15 * 3) / 30, 12);
  });

  const endsOn = (id: string, on: string, successor?: string) =>
    model(id, [entry("2026-01-01", id.length, 4 * id.length)], {
      lifecycle: [shutdown(on, successor === undefined ? {} : { successor })],
    });

  test("is billed along the chain of its successors, each from the day on which the one before ends", () => {
    const offer = offerOf(
      "o",
      marketOf([
        endsOn("o", "2026-12-24", "oo"),
        endsOn("oo", "2027-02-24", "ooo"),
        endsOn("ooo", "2027-02-24", "dear"),
        next,
        dear,
      ]),
    );
    expect([0, 1, 2, 3].map((month) => ratesIn(offer, month).input)).toEqual([1, 2, 2, 5]);
    expect(offer.changes).toEqual([
      "Model o ends on 24 Dec 2026; from then on billed as Model oo at $2/$8 per million tokens",
      "Model oo ends on 24 Feb 2027; from then on billed as Model dear at $5/$20 per million tokens",
    ]);
  });

  test("whose successors name each other is billed as its provider's cheapest of its class", () => {
    const offer = offerOf(
      "o",
      marketOf([endsOn("o", "2026-12-24", "oo"), endsOn("oo", "2026-12-24", "o"), next, dear]),
    );
    expect(ratesIn(offer, 1).input).toBe(3);
  });

  test("whose named successor is not sold there is billed as its provider's cheapest of its class", () => {
    const offer = offerOf("o", marketOf([endsOn("o", "2026-12-24", "unheard-of"), next, dear]));
    expect(ratesIn(offer, 1).input).toBe(3);
  });

  test("whose price is withdrawn without another is billed as one that has ended", () => {
    const withdrawn = model("o", [entry("2026-01-01", 1, 4, { until: "2026-12-23" })]);
    expect(ratesIn(offerOf("o", marketOf([withdrawn, dear])), 1).input).toBe(5);
  });

  describe("and whose provider sells nothing else of its class", () => {
    const { example } = smallPrices.providers;
    const providers = {
      ...smallPrices.providers,
      other: { ...example!, id: "other", name: "Other", ownCloudAccount: "no" as const },
    };
    const elsewhere = (id: string, input: number, region = "global") =>
      model(id, [entry("2026-01-01", input, 4 * input)], {}, { provider: "other", region });

    test("moves to the cheapest of its class elsewhere, in its region before any other", () => {
      const regional = { ...ending(), offers: [{ ...ending().offers[0], region: "eu" }] };
      const market = marketOf([regional, elsewhere("near", 7, "eu"), elsewhere("far", 3)], {
        providers,
      });
      expect(ratesIn(offerOf("old", market), 1).input).toBe(7);
      const global = marketOf([ending(), elsewhere("near", 7, "eu"), elsewhere("far", 3)], {
        providers,
      });
      expect(ratesIn(offerOf("old", global), 1).input).toBe(3);
    });

    test("is no better for the gates than where it moves to", () => {
      const own = { example: { ...example!, ownCloudAccount: "yes" as const } };
      const market = marketOf([ending(), elsewhere("far", 3)], {
        providers: { ...providers, ...own },
      });
      expect(offerOf("old", market).ownAccount).toBe("no");
      const lasting = marketOf([ending(), next], { providers: { ...providers, ...own } });
      expect(offerOf("old", lasting).ownAccount).toBe("yes");
    });
  });

  test("with nothing of its class to move to is not priced, and the day is named", () => {
    const { offers, notPriced } = apiOffers(marketOf([ending(), large]));
    expect(offers.map(({ model: of }) => of.id)).toEqual(["large"]);
    expect(notPriced).toEqual([
      "old@example (ends on 24 Dec 2026; nothing of its class is sold from then on)",
    ]);
  });

  test("is no offer any more once it has ended", () => {
    const gone = model("old", [entry("2026-01-01", 1, 4)], { lifecycle: [shutdown("2026-11-24")] });
    expect(apiOffers(marketOf([gone, next])).offers.map(({ model: of }) => of.id)).toEqual([
      "next",
    ]);
  });
});

describe("what is offered", () => {
  test("is what is on sale that day and priced", () => {
    const later = model(
      "later",
      [entry("2026-01-01", 1, 4)],
      {},
      {
        available: { from: "2026-11-25" },
      },
    );
    const withdrawn = model("withdrawn", [entry("2026-01-01", 1, 4, { until: "2026-11-01" })]);
    const { output: _, ...half } = entry("2026-01-01", 1, 4);
    const incomplete = model("incomplete", [half]);
    const { offers, notPriced } = apiOffers(marketOf([later, withdrawn, incomplete]));
    expect(offers).toEqual([]);
    expect(notPriced).toEqual(["withdrawn@example", "incomplete@example"]);
  });

  test("bills cached input as fresh where there is no cache price", () => {
    const cached = model("cached", [entry("2026-01-01", 1, 4, { cachedInput: 0.1 })]);
    const plain = model("plain", [entry("2026-01-01", 1, 4)]);
    const market = marketOf([cached, plain]);
    expect(ratesIn(offerOf("cached", market), 0).cachedInput).toBe(0.1);
    expect(ratesIn(offerOf("plain", market), 0).cachedInput).toBe(1);
  });

  test("is no reseller's, and of an open model a class lower", () => {
    const { openWeights } = smallPrices.models["open/seventy"]!;
    const open = (own: Model["class"]) =>
      model(`open-${own}`, [entry("2026-01-01", 1, 4)], {
        weights: "open",
        class: own,
        ...(openWeights === undefined ? {} : { openWeights }),
      });
    const market = marketOf([open("small"), open("mid"), open("top")]);
    expect(apiOffers(market).offers.map((one) => [one.model.id, one.class])).toEqual([
      ["open-mid", "small"],
      ["open-top", "mid"],
    ]);
    const reseller = { ...smallPrices.providers["example"]!, kind: "reseller" as const };
    expect(
      apiOffers(
        marketOf([model("a", [entry("2026-01-01", 1, 4)])], { providers: { example: reseller } }),
      ).offers,
    ).toEqual([]);
  });

  test("takes the provider's batch discount unless the model has none", () => {
    const with_ = model("with", [entry("2026-01-01", 1, 4)]);
    const without = model("without", [entry("2026-01-01", 1, 4)], {
      capabilities: { ...small.capabilities, batch: "no" },
    });
    const market = marketOf([with_, without]);
    const { standard, batch } = segmentIn(offerOf("with", market), 0);
    expect(batch.bands).toEqual([
      { ...standard.bands[0], input: 0.5, cachedInput: 0.5, output: 2 },
    ]);
    const full = segmentIn(offerOf("without", market), 0);
    expect(full.batch).toBe(full.standard);
  });
});

describe("tuning at a provider", () => {
  const tuned = (sale: Partial<BookOffer> = {}, more: Partial<Model> = {}) =>
    model(
      "tuned",
      [
        entry("2026-01-01", 1, 4, {
          fineTuning: { method: "supervised", trainingPerMillionTokens: 25 },
        }),
      ],
      more,
      { mode: "fineTuned", ...sale },
    );
  const closedOf = (one: Model): string | undefined => {
    const { offers, unpriced } = tunedApiOffers(marketOf([one]), "2027-01-24", "2029-01-24");
    expect(offers).toHaveLength(1 - unpriced.length);
    return unpriced[0]?.closed;
  };

  test("is open where a job can start after the test and the model lasts", () => {
    const { offers } = tunedApiOffers(marketOf([tuned()]), "2027-01-24", "2029-01-24");
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({ trainingPerMillionTokens: 25, hostingPerHour: 0 });
  });

  test("is closed even where it has no price: nobody could buy it at any", () => {
    const available = { from: "2026-01-01", newJobsUntil: "2027-01-06" };
    const untrained = model(
      "tuned",
      [entry("2026-01-01", 1, 4)],
      {},
      { mode: "fineTuned", available },
    );
    expect(closedOf(untrained)).toMatch(/^no new tuning job can be started/);
    expect(tunedApiOffers(marketOf([untrained]), "2027-01-24", "2029-01-24").notPriced).toEqual([]);
  });

  test("is closed with the reason once no new job can start", () => {
    const available = { from: "2026-01-01", newJobsUntil: "2027-01-06" };
    expect(closedOf(tuned({ available }))).toBe(
      "no new tuning job can be started after 6 Jan 2027",
    );
    const known = { ...available, newCustomersUntil: "2026-05-07" };
    expect(closedOf(tuned({ available: known }))).toBe(
      "no new tuning job can be started by a new customer after 7 May 2026",
    );
    const early = { from: "2027-02-01" };
    expect(closedOf(tuned({ available: early }))).toBe(
      "no tuning job can be started before 1 Feb 2027",
    );
    const lasting = { from: "2026-01-01", newJobsUntil: "2027-01-24" };
    expect(closedOf(tuned({ available: lasting }))).toBeUndefined();
  });

  test("is closed where tuned models end within the time of use", () => {
    expect(closedOf(tuned({}, { lifecycle: [shutdown("2028-06-01")] }))).toBe(
      "tuned models end on 1 Jun 2028",
    );
    expect(closedOf(tuned({}, { lifecycle: [shutdown("2029-01-25")] }))).toBeUndefined();
  });

  test("without a price for its tokens is not priced, whatever else of its class is tuned there", () => {
    const fineTuning = { method: "supervised", trainingPerMillionTokens: 25 } as const;
    const { input: _, output: __, ...rest } = entry("2026-01-01", 1, 4, { fineTuning });
    const half = model("half", [rest], {}, { mode: "fineTuned" });
    const found = tunedApiOffers(marketOf([half, tuned()]), "2027-01-24", "2029-01-24");
    expect(found.offers.map(({ model: of }) => of.id)).toEqual(["tuned"]);
    expect(found.notPriced).toEqual(["half@example (without a price of the tuned model's tokens)"]);
  });

  test("without a price for training is not priced", () => {
    const untrained = model("tuned", [entry("2026-01-01", 1, 4)], {}, { mode: "fineTuned" });
    const found = tunedApiOffers(marketOf([untrained]), "2027-01-24", "2029-01-24");
    expect(found).toMatchObject({
      offers: [],
      notPriced: ["tuned@example (without a price of its training)"],
    });
  });

  test("is priced with hosting by the hour for the model, and not for each of unknown accelerators", () => {
    const hosted = (hostingPer: "model" | "accelerator") =>
      tunedApiOffers(
        marketOf([
          model(
            "tuned",
            [
              entry("2026-01-01", 1, 4, {
                fineTuning: {
                  method: "supervised",
                  trainingPerMillionTokens: 25,
                  hostingPerHour: 7,
                  hostingPer,
                },
              }),
            ],
            {},
            { mode: "fineTuned" },
          ),
        ]),
        "2027-01-24",
        "2029-01-24",
      );
    expect(hosted("model").offers.map(({ hostingPerHour }) => hostingPerHour)).toEqual([7]);
    expect(hosted("accelerator")).toMatchObject({
      offers: [],
      notPriced: ["tuned@example (without the number of accelerators that it is hosted on)"],
    });
  });

  test("does not know what is kept of training files", () => {
    const { offers } = tunedApiOffers(marketOf([tuned()]), "2027-01-24", "2029-01-24");
    expect(offers[0].zeroRetention).toBe("unknown");
  });
});
