import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { smallPrices } from "../testing/small-prices.ts";
import { apiOffers } from "./api-offers.ts";
import { withoutUndercut, type PricedOffer } from "./cheaper-everywhere.ts";
import { scaled, type CallRates } from "./call-rates.ts";
import { inOwnHands, type ApiOffer, type PlainOffer, type RateSegment } from "./offer.ts";

const [template] = apiOffers({
  prices: smallPrices,
  asOf: "2026-11-24",
  knownOn: "2026-11-24",
}).offers;

const price = fc.integer({ min: 1, max: 6 });
/** Rates as they are sold: cached no dearer than fresh, long no cheaper than usual. */
const rates: fc.Arbitrary<CallRates> = fc
  .record({
    input: price,
    output: price,
    cached: price,
    longer: fc.uniqueArray(fc.constantFrom(2000, 4000), { maxLength: 2 }),
    excess: fc.constantFrom(undefined, undefined, undefined, 1000),
  })
  .map(({ input, output, cached, longer, excess }) => ({
    bands: [0, ...longer.toSorted((a, b) => a - b)].map((above, at) => ({
      above,
      input: input * (at + 1),
      output: output * (at + 1),
      cachedInput: Math.min(input, cached) * (at + 1),
    })),
    excess: excess === undefined ? [] : [{ above: excess, until: Infinity, premium: input }],
  }));
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
    segments: [{ fromMonth: 0, rates: first }, ...later]
      .toSorted((a, b) => a.fromMonth - b.fromMonth)
      .map(({ fromMonth, rates: standard }) => ({
        fromMonth,
        standard,
        batch: batchFactor === 1 ? standard : scaled(standard, batchFactor),
      })),
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

/** A call at one set of rates. */
function callAt(at: CallRates, use: Use): number {
  const band = at.bands.findLast(({ above }) => use.input > above) ?? at.bands[0];
  const fresh = use.input * (1 - use.cachedShare);
  const beyond = at.excess.map(
    ({ above, premium }) => premium * Math.max(0, Math.min(fresh, use.input - above)),
  );
  return (
    fresh * band.input +
    use.input * use.cachedShare * band.cachedInput +
    use.output * band.output +
    beyond.reduce((sum, one) => sum + one, 0)
  );
}

/** The bill, told month by month. */
function billOf({ offer, priceFactor }: PricedOffer, use: Use): number {
  const { segments } = offer as ApiOffer;
  let sum = 0;
  use.requests.forEach((requests, month) => {
    const at: RateSegment = segments.findLast(({ fromMonth }) => fromMonth <= month)!;
    const call =
      (1 - use.deferrable) * callAt(at.standard, use) + use.deferrable * callAt(at.batch, use);
    sum += requests * call * priceFactor;
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

  test("are those that any one of the others would leave out alone", () => {
    const loses = (pair: readonly [PricedOffer, PricedOffer], one: PricedOffer): boolean =>
      !withoutUndercut(pair).includes(one);
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const left = offers.filter((one, index) =>
          offers.every(
            (other, at) => at === index || !loses(at < index ? [other, one] : [one, other], one),
          ),
        );
        expect(withoutUndercut(offers)).toEqual(left);
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
