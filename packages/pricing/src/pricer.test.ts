import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { priceBook } from "./book.ts";
import type { Offer } from "./price-book.ts";
import { priceOn } from "./price-on.ts";
import { createPricer } from "./pricer.ts";
import { usageCost } from "./usage-cost.ts";

const knownOn = "2026-11-24";
const pricer = createPricer(priceBook, knownOn);
const offers: readonly Offer[] = [
  ...Object.values(priceBook.models),
  ...Object.values(priceBook.rerankers),
].flatMap((record) => record.offers);

const usage = fc
  .record(
    {
      inputTokens: fc.oneof(fc.nat({ max: 400_000 }), fc.nat({ max: 3_000_000 })),
      outputTokens: fc.nat({ max: 1_200_000 }),
      cachedShare: fc.nat({ max: 100 }),
      minuteUtc: fc.nat({ max: 1439 }),
      searches: fc.nat({ max: 3 }),
      written: fc.boolean(),
    },
    { requiredKeys: ["inputTokens", "outputTokens", "cachedShare"] },
  )
  .map(({ cachedShare, written, ...rest }) => {
    const part = Math.floor((rest.inputTokens / 100) * cachedShare);
    return written === true
      ? { ...rest, cacheWriteTokens: part }
      : { ...rest, cachedInputTokens: part };
  });

describe("a pricer", () => {
  test("gives what the price of the day and the cost of the record give, for every offer", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...offers),
        fc.constantFrom(
          "2025-06-01",
          "2026-08-20",
          "2026-09-30",
          "2026-11-24",
          "2026-12-15",
          "2027-02-01",
        ),
        usage,
        (offer, day, record) => {
          const price = priceOn(offer.history, day, knownOn);
          const expected = price === undefined ? undefined : usageCost(price, record);
          expect(pricer.cost(offer.id, day, record)).toEqual(
            expected?.priced === true ? expected.cost : undefined,
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("does not price an offer that the book does not hold", () => {
    expect(
      pricer.cost("nobody/nothing@nowhere:global:standard", knownOn, {
        inputTokens: 1,
        outputTokens: 1,
      }),
    ).toBeUndefined();
  });
});
