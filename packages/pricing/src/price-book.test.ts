import { describe, expect, test } from "vitest";
import { availableOn, stateOn, tuningOpenOn } from "./availability.ts";
import { priceBook } from "./book.ts";
import { canonicalJson, sha256 } from "./digest.ts";
import type { Model, Offer } from "./price-book.ts";
import { priceBookSchema } from "./price-book.ts";
import { priceOn, scheduledAfter } from "./price-on.ts";
import { usageCost } from "./usage-cost.ts";

const today = "2026-11-24";
const models = Object.values(priceBook.models);

function model(id: string): Model {
  const found = priceBook.models[id];
  if (found === undefined) throw new Error(`no model ${id}`);
  return found;
}

function offerOf(id: string, provider: string, mode: Offer["mode"] = "standard"): Offer {
  const found = model(id).offers.find(
    (offer) => offer.provider === provider && offer.mode === mode && offer.region === "global",
  );
  if (found === undefined) throw new Error(`no ${mode} offer of ${id} at ${provider}`);
  return found;
}

/** Input price on a day as far as known today. */
function inputOn(id: string, provider: string, day: string): number | undefined {
  return priceOn(offerOf(id, provider).history, day, today)?.input;
}

describe("the price book", () => {
  test("fits its schema, and its digest is that of its records", () => {
    expect(priceBookSchema.safeParse(priceBook).error).toBeUndefined();
    const { digest, recordedUntil: _recordedUntil, ...records } = priceBook;
    expect(digest).toBe(`sha256:${sha256(canonicalJson(records))}`);
  });

  test("holds a hundred hosted models and more", () => {
    const sold = models.filter((one) =>
      one.offers.some(
        (offer) => availableOn(one, offer, today) && priceOn(offer.history, today) !== undefined,
      ),
    );
    expect(sold.length).toBeGreaterThanOrEqual(100);
  });

  test("holds 25 open models with two hosts or more, each with size and licence", () => {
    const hosted = models.filter(
      ({ openWeights, offers }) =>
        openWeights?.parameters !== undefined &&
        new Set(offers.map(({ provider }) => provider)).size >= 2,
    );
    expect(hosted.length).toBeGreaterThanOrEqual(25);
    const shaped = hosted.filter(({ openWeights }) => openWeights?.architecture !== undefined);
    expect(shaped.length).toBeGreaterThanOrEqual(25);
  });

  test("holds embeddings, rerankers, accelerators, people and facilities", () => {
    expect(Object.keys(priceBook.embeddings)).toHaveLength(7);
    expect(Object.keys(priceBook.rerankers).length).toBeGreaterThanOrEqual(4);
    expect(Object.keys(priceBook.gpus).length).toBeGreaterThanOrEqual(20);
    const bought = Object.values(priceBook.gpus).filter(({ purchase }) => purchase !== undefined);
    expect(bought.length).toBeGreaterThanOrEqual(15);
    const billings = new Set(Object.values(priceBook.rentals).map(({ billing }) => billing));
    expect([...billings].toSorted()).toEqual(["on-demand", "reserved-1y", "reserved-3y"]);
    expect(Object.keys(priceBook.people)).toEqual([
      "data-scientist",
      "loading",
      "software-engineer",
    ]);
    expect(Object.keys(priceBook.facilities)).toContain("electricity-industrial");
  });

  test("prices every offer that is sold today, or says that only training is priced", () => {
    const unpriced = models.flatMap((one) =>
      one.offers
        .filter((offer) => offer.mode !== "fineTuned" && availableOn(one, offer, today))
        .filter((offer) => {
          const price = priceOn(offer.history, today);
          return (
            price === undefined || !usageCost(price, { inputTokens: 1, outputTokens: 1 }).priced
          );
        })
        .map(({ id }) => id),
    );
    expect(unpriced).toEqual([]);
  });

  test("sells the newest models in the European Union through a cloud account", () => {
    const regional = ["claude-opus-5-5", "claude-sonnet-5-5", "claude-haiku-5-5"].map((name) =>
      model(`anthropic/${name}`).offers.find(({ region }) => region === "eu"),
    );
    expect(regional.map((offer) => offer?.provider)).toEqual(Array(3).fill("amazon-bedrock"));
    const global =
      offerOf("anthropic/claude-opus-5-5", "amazon-bedrock").history.at(-1)?.input ?? 0;
    expect(regional[0]?.history.at(-1)?.input).toBeCloseTo(global * 1.1, 9);
  });
});

describe("scheduled prices", () => {
  test("raise Gemini 4 Argon and Carbon in December 2026", () => {
    for (const id of ["google/gemini-4-argon", "google/gemini-4-carbon"]) {
      expect(inputOn(id, "google", "2026-11-30")).toBe(2);
      expect(inputOn(id, "google", "2026-12-01")).toBe(4);
    }
  });

  test("end the promotions of the Gemini Flash models with the year", () => {
    for (const id of ["gemini-3.6-flash", "gemini-3.7-flash", "gemini-3.8-flash"]) {
      for (const provider of ["google", "google-vertex"]) {
        expect(inputOn(`google/${id}`, provider, "2026-12-31")).toBe(0.75);
        expect(inputOn(`google/${id}`, provider, "2027-01-01")).toBe(1.5);
      }
    }
  });

  test("were not known before they were announced", () => {
    const { history } = offerOf("google/gemini-4-argon", "google");
    expect(scheduledAfter(history, today).map(({ from }) => from)).toEqual(["2026-12-01"]);
    expect(scheduledAfter(history, today, "2026-11-23")).toEqual([]);
  });

  test("bill Gemini 2.5 at its successor's rates once requests are routed", () => {
    const pro = model("google/gemini-2.5-pro");
    const offer = offerOf("google/gemini-2.5-pro", "google");
    expect(stateOn(pro, offer, "2026-12-01", today)).toMatchObject({
      state: "routed",
      successor: "google/gemini-3.8-flash",
    });
    for (const day of ["2026-12-01", "2026-12-31", "2027-01-01", "2027-06-01"]) {
      expect(inputOn("google/gemini-2.5-pro", "google", day)).toBe(
        inputOn("google/gemini-3.8-flash", "google", day),
      );
      expect(inputOn("google/gemini-2.5-flash", "google", day)).toBe(
        inputOn("google/gemini-3.5-flash-lite", "google", day),
      );
    }
    const vertex = offerOf("google/gemini-2.5-pro", "google-vertex");
    expect(stateOn(pro, vertex, "2026-10-20").state).toBe("ended");
  });

  test.each([
    ["openai/gpt-5", "openai", "2026-12-11"],
    ["openai/gpt-5-mini", "openai", "2026-12-11"],
    ["openai/gpt-5-nano", "openai", "2026-12-11"],
    ["openai/gpt-5-pro", "openai", "2026-12-11"],
    ["openai/o3", "openai", "2026-12-11"],
    ["openai/o3-pro", "openai", "2026-12-11"],
    ["openai/gpt-4o", "openai", "2027-01-14"],
    ["openai/gpt-4o-mini", "openai", "2027-01-14"],
    ["openai/gpt-4.1", "openai", "2027-01-14"],
    ["openai/gpt-4.1-mini", "openai", "2027-01-14"],
    ["openai/gpt-5.1", "openai", "2027-04-01"],
    ["google/gemini-3.1-flash-lite", "google", "2027-05-07"],
    ["anthropic/claude-sonnet-4-5", "anthropic", "2026-11-30"],
    ["anthropic/claude-opus-4-5", "anthropic", "2027-01-22"],
  ])("end %s at %s on %s", (id, provider, on) => {
    const offer = offerOf(id, provider);
    const dayBefore = new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000)
      .toISOString()
      .slice(0, 10);
    expect(availableOn(model(id), offer, dayBefore, today)).toBe(true);
    expect(availableOn(model(id), offer, on, today)).toBe(false);
  });

  test.each(["o1", "o3-mini", "o4-mini", "gpt-4", "gpt-3.5-turbo", "gpt-4.1-nano"])(
    "have ended OpenAI's %s already",
    (id) => {
      expect(availableOn(model(`openai/${id}`), offerOf(`openai/${id}`, "openai"), today)).toBe(
        false,
      );
    },
  );

  test("close OpenAI's hosted tuning to new customers and leave its prices on record", () => {
    const tuned = offerOf("openai/gpt-4.1-mini", "openai", "fineTuned");
    expect(tuned.history[0]?.fineTuning?.trainingPerMillionTokens).toBe(5);
    expect(tuningOpenOn(tuned, today)).toBe(false);
    expect(tuningOpenOn(tuned, "2027-01-06", { existing: true })).toBe(true);
    expect(tuningOpenOn(tuned, "2027-01-07", { existing: true })).toBe(false);
    expect(availableOn(model("openai/gpt-4.1-mini"), tuned, "2027-01-14", today)).toBe(false);
  });

  test("sell no tuning at Cohere any more", () => {
    const tuned = models.flatMap(({ offers }) => offers).filter(({ mode }) => mode === "fineTuned");
    expect(tuned.filter(({ provider }) => provider === "cohere")).toEqual([]);
    expect(tuned.length).toBeGreaterThanOrEqual(20);
  });
});
