import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createLocalClient } from "../local-client.ts";
import { errorOf } from "../testing/contract.ts";
import { contractRelease } from "../testing/release.ts";

const { calculators, prices } = createLocalClient(contractRelease);

const load = { requests: 100_000, inputTokens: 2000, outputTokens: 300 };
const llama = "meta/llama-3.3-70b";

describe("the cost of a month at a provider", () => {
  test("is that of the price list where every figure is a point", async () => {
    const { offers } = await calculators.apiCost.query(load);
    const listed = await prices.cost.query({
      usage: { inputTokens: 2000, outputTokens: 300, requests: 100_000 },
      mode: "standard",
    });
    const [first] = listed;
    if (first?.priced !== true) throw new Error("expected a price");
    expect(offers[0]?.total.p50).toBeCloseTo(first.total.usd, 6);
    expect(offers[0]?.total.p10).toBe(offers[0]?.total.p90);
    expect(offers).toHaveLength(listed.filter(({ priced }) => priced).length);
  });

  test("grows with the requests, and with every range around its middle", async () => {
    const figure = fc.integer({ min: 1, max: 1_000_000 });
    await fc.assert(
      fc.asyncProperty(figure, fc.integer({ min: 1, max: 50 }), async (requests, factor) => {
        const { offers } = await calculators.apiCost.query({
          ...load,
          provider: "openai",
          requests: { low: requests, high: requests * factor },
        });
        const [{ total } = { total: undefined }] = offers;
        if (total === undefined) throw new Error("expected an offer");
        expect(total.p10).toBeLessThanOrEqual(total.p50);
        expect(total.p50).toBeLessThanOrEqual(total.p90);
      }),
      { numRuns: 5 },
    );
  });

  test("tells its formula with the numbers in it", async () => {
    const { formula } = await calculators.apiCost.query({ ...load, cacheableInput: 50 });
    expect(formula).toMatch(
      /^100k requests × \(1,000 fresh input tokens × \$[\d.]+ \+ 1,000 cached × \$[\d.]+ \+ 300 output tokens × \$[\d.]+\) ÷ 1,000,000 = \$[\d.k]+$/,
    );
  });

  test("is refused where an interval is the wrong way round", async () => {
    const wrong = calculators.apiCost.query({ ...load, requests: { low: 5, high: 1 } });
    expect((await errorOf(wrong)).data?.problems).toMatchObject([{ field: "requests" }]);
  });
});

describe("a model on accelerators", () => {
  const on = (count: 1 | 2 | 4 | 8) =>
    calculators.serving.query({
      model: llama,
      accelerator: "H100 SXM",
      count,
      precision: "bf16",
      inputTokens: 2000,
      outputTokens: 300,
    });

  test("fits or not, and says how many hold it", async () => {
    const one = await on(1);
    expect(one.memory.fits).toBe("does-not-fit");
    expect(one.speed).toBeUndefined();
    expect(one.perThousandRequests).toBeUndefined();
    expect(one.memory.needed).toBe(4);
    const four = await on(4);
    expect(four.memory.fits).toBe("fits");
    expect(four.memory.byCount.map(({ count }) => count)).toEqual([1, 2, 4, 8, 16]);
  });

  test("serves within an interval that says what it rests on", async () => {
    const { speed } = await on(4);
    if (speed === undefined) throw new Error("expected a speed");
    expect(speed.from).toBe("accelerator");
    expect(speed.tokensPerSecond.p90 / speed.tokensPerSecond.p50).toBeCloseTo(speed.errorFactor, 9);
  });

  test("has no price where nobody rents the accelerator by the hour, and not a price of zero", async () => {
    const gpus = await prices.accelerators.query();
    const gpu = gpus.find(({ rentals, memoryGb }) => rentals.length === 0 && memoryGb >= 80);
    if (gpu === undefined) throw new Error("expected an accelerator without rentals");
    const served = await calculators.serving.query({
      model: "meta/llama-3.1-8b",
      accelerator: gpu.id,
      inputTokens: 100,
      outputTokens: 100,
    });
    expect(served.speed).toBeDefined();
    expect(served.hour).toBeUndefined();
    expect(served.perThousandRequests).toBeUndefined();
  });

  test("is refused where model or accelerator are not on record, with those that were meant", async () => {
    const small = { inputTokens: 1, outputTokens: 1 };
    const model = calculators.serving.query({
      model: "meta/llama-3.3",
      accelerator: "l4",
      ...small,
    });
    await expect(model).rejects.toThrow("meta/llama-3.3-70b");
    const gpu = calculators.serving.query({ model: llama, accelerator: "a100", ...small });
    await expect(gpu).rejects.toThrow("say which");
    const closed = calculators.serving.query({
      model: "openai/gpt-5",
      accelerator: "l4",
      ...small,
    });
    await expect(closed).rejects.toThrow("an open model whose size is known");
  });
});

describe("a job done once", () => {
  const job = { ...load, model: "meta/llama-3.1-8b", accelerator: "h100-sxm" };

  test("takes more cards the sooner it must be done, and the same hours", async () => {
    const [slow, fast] = await Promise.all([
      calculators.oneOff.query({ ...job, requests: 1e8, days: 60 }),
      calculators.oneOff.query({ ...job, requests: 1e8, days: 2 }),
    ]);
    expect(fast.rented!.cards.p50).toBeGreaterThan(slow.rented!.cards.p50);
    expect(fast.rented!.cardHours.p50).toBe(slow.rented!.cardHours.p50);
    expect(fast.tokensPerMinute.p50).toBeCloseTo(slow.tokensPerMinute.p50 * 30, 3);
  });

  test("is billed as a batch only where the batch is in time", async () => {
    const batched = async (days: number) =>
      (await calculators.oneOff.query({ ...job, days })).offers.filter(({ batch }) => batch);
    expect((await batched(7)).length).toBeGreaterThan(0);
    expect(await batched(0.1)).toEqual([]);
  });
});

describe("training", () => {
  test("by tuning takes no less for more examples", async () => {
    const tune = (examples: number) =>
      calculators.fineTuning.query({
        model: "meta/llama-3.1-8b",
        accelerator: "h100-sxm",
        examples,
        tokensPerExample: 1000,
      });
    const [few, many] = await Promise.all([tune(1000), tune(100_000)]);
    expect(many.cost!.p50).toBeGreaterThan(few.cost!.p50);
    expect(many.offers[0]!.cost.p50).toBeGreaterThan(few.offers[0]!.cost.p50);
    expect(few.tokens.p50).toBe(3_000_000);
  });

  test("from scratch comes to the published hours of a known run within its interval", async () => {
    // Llama 2 70B: 1.72 M A100-hours on 2 T tokens (arXiv 2307.09288, table 2).
    const { finalRun, allRuns } = await calculators.pretraining.query({
      parameters: 69e9,
      tokens: 2e12,
      accelerator: "a100-sxm-80gb",
      count: 2000,
    });
    expect(finalRun.cardHours.p10).toBeLessThan(1_720_320);
    expect(finalRun.cardHours.p90).toBeGreaterThan(1_720_320);
    expect(allRuns.cost!.p50).toBeGreaterThan(finalRun.cost!.p50);
  });

  test("takes the price that one pays", async () => {
    const at = async (perGpuHour: number) =>
      (
        await calculators.pretraining.query({
          parameters: 7e9,
          tokens: 1e12,
          accelerator: "h100-sxm",
          perGpuHour,
        })
      ).finalRun.cost!.p50;
    expect((await at(4)) / (await at(2))).toBeCloseTo(2, 9);
  });
});

describe("the items of an evaluation", () => {
  const asked = { bar: 90, difference: 5, discordant: 20 };

  test("are those of tables of sample sizes", async () => {
    const found = await calculators.sampleSize.query(asked);
    expect(found).toMatchObject({ forDifference: 625, forBar: 35, needed: 625 });
  });

  test("say what was measured, and whether it holds the bar", async () => {
    const { measured } = await calculators.sampleSize.query({ ...asked, items: 200, passed: 190 });
    expect(measured).toMatchObject({ share: 0.95, holds: true });
  });

  test("cannot show a difference larger than the items on which arms differ", async () => {
    const error = await errorOf(calculators.sampleSize.query({ ...asked, difference: 30 }));
    expect(error.data?.problems).toMatchObject([{ field: "difference" }]);
  });
});
