import { describe, expect, test } from "vitest";

import { createLocalClient } from "../local-client.ts";
import { errorOf } from "../testing/contract.ts";
import { smallRelease } from "../testing/release.ts";

const { prices } = createLocalClient(smallRelease);
const round = "example/round@example:global:standard";

describe("the price of an offer", () => {
  test("is that of the day, with what is known to come", async () => {
    const now = await prices.priceOn.query({ offer: round });
    expect(now).toMatchObject({ kind: "offer", state: "sold", price: { input: 1, output: 2 } });
    // On the day of the tests nobody knew of the rise yet.
    expect(now.scheduled).toEqual([]);
    const later = await prices.priceOn.query({ offer: round, asOf: "2026-12-01" });
    expect(later.price).toMatchObject({ input: 3, output: 4 });
  });

  test("is missing, not zero, before it was known", async () => {
    const before = await prices.priceOn.query({ offer: round, knownOn: "2025-12-31" });
    expect(before.price).toBeUndefined();
    expect(before).toMatchObject({ kind: "offer", id: round });
  });

  test("is found for a rental too", async () => {
    const rental = await prices.priceOn.query({ offer: "cloud/example/x1:us:on-demand" });
    expect(rental).toMatchObject({ kind: "rental", gpu: "example/x1", price: { perGpuHour: 2 } });
  });
});

describe("the cost of a usage", () => {
  const usage = { inputTokens: 2000, outputTokens: 300, requests: 1_000_000 };

  test("is exact, cheapest first, and what is not priced says what is missing", async () => {
    const costs = await prices.cost.query({ usage });
    expect(costs).toMatchObject([
      { model: "example/cheap", priced: true, total: { usd: 1300, exact: "1300" } },
      {
        model: "example/round",
        priced: true,
        perRequest: { exact: "0.0026" },
        total: { usd: 2600 },
      },
      { model: "example/half", priced: false, missing: ["output"] },
    ]);
  });

  test("bills cached input apart", async () => {
    const cached = { ...usage, cachedInputTokens: 1000 };
    const [cost] = await prices.cost.query({ usage: cached, model: "example/round" });
    expect(cost).toMatchObject({ total: { usd: 1700, exact: "1700" } });
  });

  test("keeps every digit of very many small requests", async () => {
    const tiny = { inputTokens: 1, outputTokens: 0, requests: 999_999_999 };
    const [cost] = await prices.cost.query({ usage: tiny, model: "example/cheap" });
    expect(cost).toMatchObject({
      perRequest: { exact: "0.0000005" },
      total: { exact: "499.9999995" },
    });
  });

  test("keeps to the offers that are asked for", async () => {
    const costs = await prices.cost.query({ usage, region: "eu" });
    expect(costs.map(({ model }) => model)).toEqual(["example/cheap"]);
  });

  test("is refused where more is cached than there is input", async () => {
    const wrong = { inputTokens: 10, outputTokens: 0, cachedInputTokens: 11 };
    const error = await errorOf(prices.cost.query({ usage: wrong }));
    expect(error.data?.problems).toMatchObject([{ field: "usage.cachedInputTokens", found: "11" }]);
  });
});

describe("lists of prices", () => {
  test("hold the models that fit", async () => {
    const named = async (filter: Parameters<typeof prices.models.query>[0]): Promise<string[]> =>
      (await prices.models.query(filter)).map(({ id }) => id);
    expect(await named({})).toHaveLength(3);
    expect(await named({ words: "model CHEAP" })).toEqual(["example/cheap"]);
    expect(await named({ class: "mid" })).toEqual(["example/cheap"]);
    expect(await named({ region: "eu" })).toEqual(["example/cheap"]);
    expect(await named({ weights: "open" })).toEqual([]);
    expect(await named({ provider: "example", class: "small", weights: "open" })).toEqual([]);
  });

  test.each([
    [{ provider: "exmaple" }, "did you mean example?"],
    [{ provider: "nobody" }, "name one of example"],
    [{ region: "uu" }, "a region of the price book"],
  ])("refuse names that the price book has nothing by: %j", async (filter, says) => {
    await expect(prices.models.query(filter)).rejects.toThrow(says);
    const usage = { inputTokens: 1, outputTokens: 1 };
    await expect(prices.cost.query({ usage, ...filter })).rejects.toThrow(says);
  });

  test("refuse a model that is not on record, and name those near by", async () => {
    const usage = { inputTokens: 1, outputTokens: 1 };
    for (const model of ["chaep", "cheap", "example/cheep"])
      await expect(prices.cost.query({ usage, model })).rejects.toThrow("example/cheap");
  });

  test("hold accelerators with their rentals", async () => {
    const [gpu] = await prices.accelerators.query();
    expect(gpu).toMatchObject({ id: "example/x1", rentals: [{ price: { perGpuHour: 2 } }] });
    expect(gpu?.purchasePrice).toBeUndefined();
  });

  test("say how fresh a model's figures are", async () => {
    const { freshness } = await prices.model.query({ id: "example/round", asOf: "2027-01-11" });
    expect(freshness).toMatchObject({ state: "due", daysPast: 10 });
  });

  test("hold what is due for review", async () => {
    expect(await prices.due.query()).toEqual([
      { record: "rentals/cloud/example/x1:us:on-demand", reviewBy: "2026-10-01", daysPast: 54 },
    ]);
  });
});

describe("lines of a price table", () => {
  test("hold the price of the day, its age and its steps; what is not priced has none", async () => {
    const rows = await prices.offers.query();
    expect(rows.map(({ id }) => id)).toContain(round);
    const row = rows.find(({ id }) => id === round);
    expect(row).toMatchObject({
      kind: "model",
      name: "Model example/round",
      price: { input: 1, output: 2 },
      votes: [],
      differing: 0,
      freshness: { state: "current", ageDays: 23 },
      steps: [{ from: "2026-01-01", input: 1, output: 2 }],
    });
    const [before] = await prices.offers.query({ knownOn: "2025-12-31" });
    expect(before?.price).toBeUndefined();
    expect(before?.freshness).toBeUndefined();
  });

  test("tell what is to come once it is known", async () => {
    const rows = await prices.offers.query({ asOf: "2026-11-24", knownOn: "2026-12-01" });
    expect(rows.find(({ id }) => id === round)).toMatchObject({
      price: { input: 1 },
      scheduled: [{ from: "2026-12-01", input: 3 }],
      steps: [{ from: "2026-01-01" }, { from: "2026-12-01", input: 3, output: 4 }],
    });
  });
});

describe("the history of a price", () => {
  test("holds the entries known on a day", async () => {
    const known = async (knownOn: string): Promise<number> =>
      (await prices.history.query({ id: round, knownOn })).entries.length;
    expect(await known("2026-11-24")).toBe(1);
    expect(await known("2026-12-01")).toBe(2);
  });

  test("is found for a rental and for buying an accelerator", async () => {
    const rental = await prices.history.query({ id: "cloud/example/x1:us:on-demand" });
    expect(rental).toMatchObject({ kind: "rental", entries: [{ perGpuHour: 2 }] });
    expect(await prices.history.query({ id: "example/x1" })).toMatchObject({
      kind: "purchase",
      entries: [],
    });
  });

  test("is refused for what is not on record", async () => {
    const error = await errorOf(prices.history.query({ id: "nothing" }));
    expect(error.data?.code).toBe("NOT_FOUND");
  });
});

test("a retrieval model that is not on record is refused by its name", async () => {
  const error = await errorOf(prices.retrievalModel.query({ id: "no-such-model" }));
  expect(error.data?.code).toBe("NOT_FOUND");
  expect(error.message).toContain('"no-such-model"');
});
