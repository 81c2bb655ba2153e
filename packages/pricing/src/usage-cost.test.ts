import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dollarsOf, exactDollars } from "./exact-money.ts";
import type { Price } from "./price.ts";
import { priceWith } from "./testing/builders.ts";
import type { Usage } from "./usage-cost.ts";
import { usageCost } from "./usage-cost.ts";

function exact(price: Price, usage: Usage, factor?: number): string {
  const result = usageCost(price, usage, factor);
  return result.priced ? exactDollars(result.cost) : `missing ${result.missing.join(", ")}`;
}

const request = { inputTokens: 1_000, outputTokens: 100 };

describe("the cost of a request", () => {
  test("adds input and output", () => {
    expect(exact(priceWith(), request)).toBe("0.003");
  });

  test("bills cached input apart from fresh input", () => {
    expect(exact(priceWith({ cachedInput: 0.2 }), { ...request, cachedInputTokens: 400 })).toBe(
      "0.00228",
    );
  });

  test("bills cached input as fresh where there is no discount", () => {
    expect(exact(priceWith(), { ...request, cachedInputTokens: 400 })).toBe("0.003");
  });

  test("bills what is written to the cache at its own rate", () => {
    const price = priceWith({ cacheWrite: 2.5, cacheWriteOneHour: 4 });
    const usage = { ...request, cacheWriteTokens: 500, cacheWriteOneHourTokens: 100 };
    expect(exact(price, usage)).toBe("0.00345");
  });

  test("takes a tier for the whole request above its threshold and not at it", () => {
    const price = priceWith({
      longContext: [{ aboveInputTokens: 1_000, input: 4, output: 15, covers: "wholeRequest" }],
    });
    expect(exact(price, request)).toBe("0.003");
    expect(exact(price, { ...request, inputTokens: 1_001 })).toBe("0.005504");
  });

  test("takes a tier for the excess only, where it covers no more", () => {
    const price = priceWith({
      longContext: [{ aboveInputTokens: 1_000, input: 4, output: 15, covers: "excess" }],
    });
    expect(exact(price, { ...request, inputTokens: 1_500 })).toBe("0.005");
  });

  test("takes the highest tier that is exceeded", () => {
    const tier = (above: number, input: number) =>
      ({ aboveInputTokens: above, input, output: 10, covers: "wholeRequest" }) as const;
    const price = priceWith({ longContext: [tier(100, 3), tier(500, 4)] });
    expect(exact(price, { inputTokens: 1_000, outputTokens: 0 })).toBe("0.004");
  });

  test("bills each stretch of the input at its own rate where several tiers cover the excess", () => {
    const price = priceWith({
      input: 1,
      longContext: [
        { aboveInputTokens: 100, input: 2, output: 9, covers: "excess" },
        { aboveInputTokens: 300, input: 5, output: 9, covers: "excess" },
      ],
    });
    const input = { inputTokens: 400, outputTokens: 0 };
    expect(exact(price, input)).toBe(String((100 * 1 + 200 * 2 + 100 * 5) / 1e6));
    // Of the stretches only what is fresh: the last hundred are at 5, and fifty before them at 2.
    expect(exact(price, { ...input, cachedInputTokens: 250 })).toBe(
      String((250 * 1 + 50 * 2 + 100 * 5) / 1e6),
    );
  });

  test("begins anew where a tier of the whole request follows one of the excess", () => {
    const price = priceWith({
      input: 1,
      longContext: [
        { aboveInputTokens: 100, input: 2, output: 9, covers: "excess" },
        { aboveInputTokens: 300, input: 5, output: 9, covers: "wholeRequest" },
        { aboveInputTokens: 500, input: 6, output: 9, covers: "excess" },
      ],
    });
    expect(exact(price, { inputTokens: 300, outputTokens: 0 })).toBe("0.0005");
    expect(exact(price, { inputTokens: 400, outputTokens: 0 })).toBe("0.002");
    expect(exact(price, { inputTokens: 600, outputTokens: 0 })).toBe("0.0031");
  });

  test("takes the rates of the hour, also over midnight", () => {
    const price = priceWith({
      dailyWindows: [{ fromUtc: "22:00", untilUtc: "01:00", input: 1, output: 5 }],
    });
    expect(exact(price, request)).toBe("0.003");
    expect(exact(price, { ...request, minuteUtc: 12 * 60 })).toBe("0.003");
    expect(exact(price, { ...request, minuteUtc: 22 * 60 })).toBe("0.0015");
    expect(exact(price, { ...request, minuteUtc: 59 })).toBe("0.0015");
    expect(exact(price, { ...request, minuteUtc: 60 })).toBe("0.003");
  });

  test("halves a batch exactly", () => {
    expect(exact(priceWith({ input: 0.003625 }), { inputTokens: 1, outputTokens: 0 }, 0.5)).toBe(
      "0.000000001813",
    );
  });

  test("bills searches, pages, images and audio", () => {
    const price = priceWith({
      perThousandSearches: 2.5,
      perThousandPages: 1,
      perImage: 0.04,
      perAudioMinute: 0.006,
    });
    const usage = {
      inputTokens: 0,
      outputTokens: 0,
      searches: 3,
      pages: 2,
      images: 1,
      audioSeconds: 90,
    };
    expect(exact(price, usage)).toBe("0.0585");
  });

  test("is not priced where a needed rate is missing, and names it", () => {
    const { output: _output, ...rest } = priceWith();
    expect(exact(rest, request)).toBe("missing output");
    expect(exact(rest, { inputTokens: 1_000, outputTokens: 0 })).toBe("0.002");
    expect(exact(priceWith(), { ...request, images: 2, searches: 1 })).toBe(
      "missing perThousandSearches, perImage",
    );
    expect(exact(priceWith(), { ...request, cacheWriteOneHourTokens: 5 })).toBe(
      "missing cacheWriteOneHour",
    );
  });

  test("refuses more cached input than there is input", () => {
    expect(() => usageCost(priceWith(), { ...request, cachedInputTokens: 1_001 })).toThrow(
      "expected at most 1000 cached and cache-written input tokens (all the input), found 1001",
    );
  });
});

const rate = fc.integer({ min: 1, max: 600_000_000 }).map((millionths) => millionths / 1e6);
const tokens = fc.oneof(fc.nat({ max: 2_000_000 }), fc.integer({ min: 0, max: 1_000_000_000_000 }));

describe("exact money", () => {
  test("is what whole-number arithmetic gives, however large the record", () => {
    fc.assert(
      fc.property(
        rate,
        rate,
        rate,
        tokens,
        tokens,
        fc.nat({ max: 100 }),
        (input, output, cachedInput, ins, outs, share) => {
          const cached = Math.floor((ins / 100) * share);
          const price = priceWith({ input, output, cachedInput });
          const result = usageCost(price, {
            inputTokens: ins,
            outputTokens: outs,
            cachedInputTokens: cached,
          });
          const micro = (amount: number) => BigInt(Math.round(amount * 1e6));
          const picos =
            BigInt(ins - cached) * micro(input) +
            BigInt(cached) * micro(cachedInput) +
            BigInt(outs) * micro(output);
          expect(result.priced).toBe(true);
          if (!result.priced) return;
          const { microdollars, picodollars } = result.cost;
          expect(BigInt(microdollars) * 1_000_000n + BigInt(picodollars)).toBe(picos);
          expect(picodollars).toBeGreaterThanOrEqual(0);
          expect(picodollars).toBeLessThan(1_000_000);
        },
      ),
    );
  });

  test("never falls as more is used", () => {
    const price = priceWith({
      longContext: [{ aboveInputTokens: 200_000, input: 4, output: 18, covers: "wholeRequest" }],
    });
    const cost = (inputTokens: number) => {
      const result = usageCost(price, { inputTokens, outputTokens: 10 });
      return result.priced ? dollarsOf(result.cost) : Number.NaN;
    };
    fc.assert(
      fc.property(fc.nat({ max: 500_000 }), fc.nat({ max: 500_000 }), (some, more) => {
        expect(cost(some + more)).toBeGreaterThanOrEqual(cost(some));
      }),
    );
  });
});
