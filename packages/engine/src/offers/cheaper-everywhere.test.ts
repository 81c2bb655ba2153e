import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { smallPrices } from "../testing/small-prices.ts";
import { apiOffers } from "./api-offers.ts";
import { withoutUndercut, type PricedOffer } from "./cheaper-everywhere.ts";
import { inOwnHands, type ApiOffer, type PlainOffer, type RateSegment } from "./offer.ts";

const [template] = apiOffers({
  prices: smallPrices,
  asOf: "2026-11-24",
  knownOn: "2026-11-24",
}).offers;

const price = fc.integer({ min: 1, max: 6 });
/** Rates as they are sold: cached no dearer than fresh, long no cheaper than usual. */
const rates = fc
  .record({ input: price, output: price, cached: price, long: fc.integer({ min: 1, max: 3 }) })
  .chain(({ input, output, cached, long }) =>
    fc.constantFrom(2000, 4000, Infinity).map((longFrom) => ({
      input,
      output,
      cachedInput: Math.min(input, cached),
      longFrom,
      longInput: input * long,
      longOutput: output * long,
      longCachedInput: Math.min(input, cached) * long,
    })),
  );
const anyOffer: fc.Arbitrary<Omit<ApiOffer, "id">> = fc
  .record({
    first: rates,
    later: fc.array(fc.record({ fromMonth: fc.integer({ min: 1, max: 5 }), rates }), {
      maxLength: 2,
    }),
    batchFactor: fc.constantFrom(0.5, 1),
    offerClass: fc.constantFrom("small" as const, "top" as const),
  })
  .map(({ first, later, batchFactor, offerClass }) => ({
    ...template,
    class: offerClass,
    batchFactor,
    segments: [
      { fromMonth: 0, ...first },
      ...later
        .toSorted((a, b) => a.fromMonth - b.fromMonth)
        .map(({ fromMonth, rates: of }) => ({ fromMonth, ...of })),
    ],
  }));
const anyOffers: fc.Arbitrary<PricedOffer[]> = fc
  .array(fc.record({ offer: anyOffer, priceFactor: fc.constantFrom(1, 1.1) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) =>
    all.map(({ offer, priceFactor }, index) => ({
      offer: { ...offer, id: `offer-${index}` },
      priceFactor,
    })),
  );

/** What is used: tokens of a request and how many requests there are month by month. */
const anyUse = fc.record({
  input: fc.constantFrom(100, 2000, 3000, 9000),
  cachedShare: fc.constantFrom(0, 0.5, 0.9),
  output: fc.constantFrom(10, 500, 4000),
  deferrable: fc.constantFrom(0, 0.4, 1),
  requests: fc.array(fc.nat({ max: 10 }), { minLength: 8, maxLength: 8 }),
});
type Use = typeof anyUse extends fc.Arbitrary<infer T> ? T : never;

/** The bill, told month by month. */
function billOf({ offer, priceFactor }: PricedOffer, use: Use): number {
  const { segments, batchFactor } = offer as ApiOffer;
  let sum = 0;
  use.requests.forEach((requests, month) => {
    const at: RateSegment = segments.findLast(({ fromMonth }) => fromMonth <= month)!;
    const long = use.input > at.longFrom;
    const fresh = use.input * (1 - use.cachedShare) * (long ? at.longInput : at.input);
    const cached = use.input * use.cachedShare * (long ? at.longCachedInput : at.cachedInput);
    const output = use.output * (long ? at.longOutput : at.output);
    const batched = 1 - use.deferrable * (1 - batchFactor);
    sum += requests * (fresh + cached + output) * batched * priceFactor;
  });
  return sum;
}

describe("the offers that another undercuts in everything", () => {
  test("are never the only cheapest, whatever the tokens", () => {
    let dropped = 0;
    fc.assert(
      fc.property(anyOffers, anyUse, (offers, use) => {
        const kept = withoutUndercut(offers);
        dropped += offers.length - kept.length;
        for (const offerClass of ["small", "top"] as const) {
          const cheapest = (among: readonly PricedOffer[]): number =>
            Math.min(
              ...among
                .filter(({ offer }) => offer.class === offerClass)
                .map((one) => billOf(one, use)),
            );
          const all = cheapest(offers);
          expect(cheapest(kept)).toBeLessThanOrEqual(all * (1 + 1e-12));
        }
      }),
      { numRuns: 3000 },
    );
    expect(dropped).toBeGreaterThan(100);
  });

  test("are left out however the offers are ordered, and nothing is left to leave out", () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const kept = withoutUndercut(offers);
        expect(withoutUndercut(kept)).toEqual(kept);
        expect(withoutUndercut(offers.toReversed())).toHaveLength(kept.length);
      }),
      { numRuns: 1000 },
    );
  });

  test("of two that are alike leave one", () => {
    const twins = ["a", "b"].map((id) => ({ offer: { ...template, id }, priceFactor: 1 }));
    expect(withoutUndercut(twins).map(({ offer }) => offer.id)).toEqual(["a"]);
  });

  test("are hosted: what is bought otherwise is not compared", () => {
    const plain: PlainOffer = {
      kind: "plain",
      id: "plain",
      class: template.class,
      title: "plain",
      vendor: "in house",
      hosting: "none",
      ownHardware: "yes",
      ...inOwnHands,
    };
    const offers = [plain, { ...plain, id: "another" }].map((offer) => ({ offer, priceFactor: 1 }));
    expect(withoutUndercut(offers)).toEqual(offers);
  });
});
