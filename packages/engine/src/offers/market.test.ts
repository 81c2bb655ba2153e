import type { Model } from "@tapeline/pricing";
import { describe, expect, test } from "vitest";

import { smallPrices } from "../testing/small-prices.ts";
import { smallOptions } from "../testing/small-options.ts";
import type { Option } from "../vocabulary/option.ts";
import { longestCommitment } from "./accelerator-offers.ts";
import { Market } from "./market.ts";

const asOf = "2026-11-24";
const need = {
  contextTokens: 8192,
  targets: {},
  usualInputTokens: 2048,
  usualOutputTokens: 512,
  commitment: 36,
};
const withModels = (change: (model: Model) => Partial<Model>) => ({
  ...smallPrices,
  models: Object.fromEntries(
    Object.entries(smallPrices.models).map(([id, model]) => [id, { ...model, ...change(model) }]),
  ),
});
const modelsOf = (offers: readonly { readonly title: string }[]) =>
  new Set(offers.map(({ title }) => title));

describe("the market of a day", () => {
  const market = new Market(smallPrices, asOf, asOf);
  const offersFor = (offers: Option["offers"]) =>
    market.offersFor({ ...smallOptions[1], offers }, need, 7e9, 36, true);

  test("gives each option the kind of offers that it asks for", () => {
    const kinds = (["none", "api", "open-model", "own-model"] as const).map(
      (offers) => new Set(offersFor(offers).offers.map(({ kind }) => kind)),
    );
    expect(kinds.map((kind) => [...kind])).toEqual([
      ["plain"],
      ["api"],
      ["accelerators"],
      ["accelerators"],
    ]);
  });

  test("lays an offer out once and then keeps it", () => {
    expect(market.api()).toBe(market.api());
    expect(market.open(need)).toBe(market.open({ ...need }));
    expect(market.open({ ...need, contextTokens: 16_384 })).not.toBe(market.open(need));
  });

  test("offers what is made for code only where code is written", () => {
    const named = (writesCode: boolean) => {
      const ofCode = new Market(
        withModels(({ id }) => (id.endsWith("small") ? { madeFor: "code" } : {})),
        asOf,
        asOf,
      );
      const by = (offers: Option["offers"]) =>
        ofCode.offersFor({ ...smallOptions[1], offers }, need, 7e9, 36, writesCode).offers;
      return [...modelsOf([...by("api"), ...by("open-model")])].filter((title) =>
        title.includes("small"),
      );
    };
    expect(named(true).length).toBeGreaterThan(0);
    expect(named(false)).toEqual([]);
  });

  test("passes over models of more than two years", () => {
    const at = (released: string) =>
      new Market(
        withModels(() => ({ released })),
        asOf,
        asOf,
      ).api().offers.length;
    expect(at("2024-11-24")).toBe(3);
    expect(at("2024-11-23")).toBe(0);
  });

  test("serves no open model that is not out yet, is too small, or too short of context", () => {
    const titles = (change: Partial<Model>) =>
      modelsOf(
        new Market(
          withModels(() => change),
          asOf,
          asOf,
        ).open(need),
      ).size;
    expect(titles({})).toBeGreaterThan(0);
    expect(titles({ released: "2026-11-25" })).toBe(0);
    expect(titles({ contextTokens: 4000 })).toBe(0);
    const tiny = withModels(({ openWeights }) =>
      openWeights === undefined
        ? {}
        : { openWeights: { ...openWeights, parameters: 2e9, activeParameters: 2e9 } },
    );
    expect(new Market(tiny, asOf, asOf).open(need)).toEqual([]);
  });
});

describe("accelerators to serve a model on", () => {
  const market = new Market(smallPrices, asOf, asOf);
  const offers = market.open(need);

  test("are rented or owned, each at its price", () => {
    expect(new Set(offers.map(({ hosting }) => hosting))).toEqual(new Set(["rented", "owned"]));
    for (const { hosting, gpu, unitPrice, ownHardware, billing } of offers) {
      const rented = { "example/large": 3, "example/little": 0.7 }[gpu.id];
      expect(unitPrice).toBe(hosting === "owned" ? 25_000 : rented);
      expect(ownHardware).toBe(hosting === "owned" ? "yes" : "no");
      expect(billing).toBe(hosting === "owned" ? "owned" : "on-demand");
    }
  });

  test("hold the weights together", () => {
    for (const { model, gpu, count } of offers) {
      const bytesPerParameter = gpu.fp8DenseTflops === undefined ? 2 : 1;
      const weights = model!.openWeights!.parameters! * bytesPerParameter;
      expect(count * gpu.memoryGb * 1e9).toBeGreaterThan(weights);
      expect(count).toBeLessThanOrEqual(8);
    }
  });

  test("say how much of the memory is left, and call it close below three per cent", () => {
    for (const { fit } of offers) {
      expect(fit.margin).toBeGreaterThanOrEqual(0);
      expect(fit.margin).toBeLessThan(0.9);
      expect(fit.fits).toBe(fit.margin < 0.03 ? "too-close" : "fits");
    }
  });

  test("take less time where requests begin alike", () => {
    for (const { secondsPerRequest } of offers)
      expect(secondsPerRequest(2000, 300, 1000)).toBeLessThan(secondsPerRequest(2000, 300));
  });

  test("take longer for longer requests", () => {
    for (const { secondsPerRequest } of offers) {
      expect(secondsPerRequest(2000, 300)).toBeGreaterThan(0);
      expect(secondsPerRequest(4000, 300)).toBeGreaterThan(secondsPerRequest(2000, 300));
      expect(secondsPerRequest(2000, 600)).toBeGreaterThan(secondsPerRequest(2000, 300));
    }
  });

  test("without a price are named and not offered", () => {
    const { rentals, gpus } = smallPrices;
    const { "cloud/example/little:us:on-demand": _, ...rest } = rentals;
    const found = new Market({ ...smallPrices, rentals: rest, gpus }, asOf, asOf);
    expect(found.supply().notPriced).toEqual(["example/little"]);
    expect(found.open(need).every(({ gpu }) => gpu.id === "example/large")).toBe(true);
  });

  test("that the cloud may take back serve nobody", () => {
    const spot = Object.fromEntries(
      Object.entries(smallPrices.rentals).map(([id, rental]) => [
        id,
        { ...rental, billing: "spot" as const },
      ]),
    );
    const found = new Market({ ...smallPrices, rentals: spot }, asOf, asOf).open(need);
    expect(new Set(found.map(({ hosting }) => hosting))).toEqual(new Set(["owned"]));
  });

  test("are not reserved for longer than they are needed", () => {
    const reserved = (["on-demand", "reserved-1y", "reserved-3y"] as const).flatMap((billing) =>
      Object.entries(smallPrices.rentals).map(
        ([id, rental]) => [`${id} ${billing}`, { ...rental, billing }] as const,
      ),
    );
    const found = new Market({ ...smallPrices, rentals: Object.fromEntries(reserved) }, asOf, asOf);
    const billings = (months: number) =>
      new Set(
        found
          .open({ ...need, commitment: longestCommitment(months) })
          .flatMap(({ billing, hosting }) => (hosting === "rented" ? [billing] : [])),
      );
    expect(billings(0)).toEqual(new Set(["on-demand"]));
    expect(billings(11)).toEqual(new Set(["on-demand"]));
    expect(billings(12)).toEqual(new Set(["on-demand", "reserved-1y"]));
    expect(billings(36)).toEqual(new Set(["on-demand", "reserved-1y", "reserved-3y"]));
  });

  test("are not owned where their power is not known: it would be free", () => {
    const gpus = Object.fromEntries(
      Object.entries(smallPrices.gpus).map(([id, { powerWatts: _, ...gpu }]) => [id, gpu]),
    );
    const found = new Market({ ...smallPrices, gpus }, asOf, asOf).open(need);
    expect(new Set(found.map(({ hosting }) => hosting))).toEqual(new Set(["rented"]));
  });

  test("cost what was known on the day", () => {
    const [id, rental] = Object.entries(smallPrices.rentals)[0];
    const cheaper = {
      ...rental.history[0],
      from: "2026-11-01",
      known: "2026-12-01",
      perGpuHour: 1,
    };
    const rentals = {
      ...smallPrices.rentals,
      [id]: { ...rental, history: [...rental.history, cheaper] },
    };
    const priceKnownOn = (knownOn: string) =>
      new Market({ ...smallPrices, rentals }, "2026-12-02", knownOn)
        .supply()
        .supply.find(({ rental: of }) => of?.id === id)?.unitPrice;
    expect(priceKnownOn("2026-11-30")).toBe(3);
    expect(priceKnownOn("2026-12-01")).toBe(1);
  });

  test("carry the licence of the model that they serve", () => {
    for (const { licence } of offers)
      expect(licence).toEqual({ commercial: "yes", permissive: "yes" });
    const limited = withModels(({ openWeights }) =>
      openWeights === undefined
        ? {}
        : {
            openWeights: {
              ...openWeights,
              licenceTerms: { ...openWeights.licenceTerms, userCap: 1_000_000 },
            },
          },
    );
    for (const { licence } of new Market(limited, asOf, asOf).open(need))
      expect(licence).toEqual({ commercial: "yes", permissive: "no" });
  });
});

test("a model of one's own is served at the size that the case names", () => {
  const market = new Market(smallPrices, asOf, asOf);
  const countsFor = (parameters: number) =>
    market
      .own(parameters, need)
      .filter(({ gpu, hosting }) => gpu.id === "example/large" && hosting === "rented")
      .map(({ count }) => count);
  expect(countsFor(7e9)).toEqual([1]);
  expect(countsFor(2e11)[0]).toBeGreaterThan(1);
  expect(countsFor(2e13)).toEqual([]);
});
