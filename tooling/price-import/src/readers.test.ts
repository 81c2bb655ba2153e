import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Component, Reading } from "./observation.ts";
import { dayOfList, readUpstream } from "./read-upstream.ts";

const upstream = fileURLToPath(new URL("../test/upstream", import.meta.url));
let readings: Reading[] = [];
beforeAll(async () => {
  readings = await readUpstream(upstream);
});

/** The rates that a list has for an offer in standard mode, tiers apart. */
function ratesOf(list: string, model: string): Partial<Record<Component, number>> {
  const reading = readings.find((one) => one.list === list);
  const own = reading?.observations.filter(
    (one) => one.model === model && one.mode === "standard" && one.above === undefined,
  );
  return Object.fromEntries((own ?? []).map(({ component, amount }) => [component, amount]));
}

describe("the readers", () => {
  test("find every list and its day, also where only the file says it", () => {
    expect(readings.map(({ list, observedOn }) => [list, observedOn])).toEqual([
      ["pi-ai", "2026-11-10"],
      ["genai-prices", "2026-09-23"],
      ["ai-sdk-cost-calculator", "2026-09-23"],
      ["pi-catalog", "2026-09-23"],
      ["portkey", "2026-08-21"],
      ["langfuse", "2026-08-20"],
      ["litellm", "2026-08-01"],
      ["models-dev", "2026-07-02"],
      ["flagships", "2026-11-24"],
      ["pi-ai-changes", "2026-11-10"],
    ]);
  });

  test.each(["pi-ai", "genai-prices", "ai-sdk-cost-calculator", "pi-catalog"])(
    "take USD per million tokens as they stand in %s",
    (list) => {
      expect(ratesOf(list, "gpt-5-6-sol")).toMatchObject({
        input: 4,
        output: 20,
        cachedInput: 0.4,
      });
    },
  );

  test.each(["portkey", "langfuse", "litellm"])(
    "turn cents and dollars per token into USD per million in %s",
    (list) => {
      expect(ratesOf(list, "gpt-5-6-sol")).toMatchObject({
        input: 5,
        output: 30,
        cachedInput: 0.5,
      });
    },
  );

  test("drop zeros, which mean not known", () => {
    expect(ratesOf("pi-ai", "gpt-5-4-mini")).toEqual({
      input: 0.75,
      output: 4.5,
      cachedInput: 0.075,
    });
    expect(
      readings.flatMap(({ observations }) => observations).every(({ amount }) => amount > 0),
    ).toBe(true);
  });

  test("keep tiers apart, at one threshold however a list writes it", () => {
    for (const list of ["pi-ai", "genai-prices", "ai-sdk-cost-calculator", "litellm"]) {
      const tier = readings
        .find((one) => one.list === list)
        ?.observations.find((one) => one.model === "gpt-5-6-sol" && one.above !== undefined);
      expect([list, tier?.above]).toEqual([list, 272_000]);
    }
  });

  test("keep batch and tuned prices apart", () => {
    const litellm = readings.find(({ list }) => list === "litellm")?.observations ?? [];
    expect(
      litellm
        .filter(({ mode }) => mode === "fineTuned")
        .map(({ model, component, amount }) => [model, component, amount]),
    ).toContainEqual(["gpt-4-1-mini-2025-04-14", "input", 0.8]);
    expect(
      litellm.find(({ model, mode }) => model === "gpt-5-4-mini" && mode === "batch")?.amount,
    ).toBe(0.375);
  });

  test("price a reranker by searches", () => {
    expect(ratesOf("portkey", "rerank-v3-5")).toEqual({ perThousandSearches: 2 });
    expect(ratesOf("litellm", "rerank-v3-5")).toEqual({ perThousandSearches: 2 });
  });

  test("read dated prices, past and to come", () => {
    const genai = readings.find(({ list }) => list === "genai-prices")?.history ?? [];
    expect(
      genai
        .filter(({ model }) => model === "gpt-5-6-sol")
        .map(({ from, rates }) => [from, rates.input]),
    ).toEqual([
      [undefined, 5],
      ["2026-08-21", 4],
    ]);
    expect(
      genai
        .filter(({ model }) => model === "gemini-3-8-flash")
        .map(({ from, rates }) => [from, rates.input]),
    ).toEqual([
      [undefined, 0.75],
      ["2027-01-01", 1.5],
    ]);
    expect(ratesOf("genai-prices", "gemini-3-8-flash").input).toBe(0.75);
  });

  test("take the day from the file's name before the file, and its end before its beginning", () => {
    expect(dayOfList("prices-2026-01-02.json", "")).toBe("2026-01-02");
    expect(dayOfList("changes-2026-01-02_2026-03-04.json", "")).toBe("2026-03-04");
    expect(dayOfList("a.json", '{"_meta":{"published":"no later than 2026-09-23"}}')).toBe(
      "2026-09-23",
    );
    expect(dayOfList("a.json", "{}")).toBeUndefined();
    expect(() => dayOfList("a.json", "<html>")).toThrow("a.json: expected JSON");
  });
});
