import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { questionsToldByOthers } from "../testing/small-derivations.ts";
import { smallContext, smallKnowledge } from "../testing/small-world.ts";
import { caseSchema, type Case } from "../vocabulary/case.ts";
import type { BudgetFit, CardsFit, DeviceFit } from "../vocabulary/fit.ts";
import { acceleratorNamed } from "../offers/accelerator-named.ts";
import { fitBudget } from "./fit-budget.ts";
import { fitCards } from "./fit-cards.ts";
import { fitDevice } from "./fit-device.ts";

const knowledge = { ...smallKnowledge, questions: questionsToldByOthers };
const context = { ...smallContext, knowledge };
const { gpus } = smallContext.prices;
const caseWith = (answers: Readonly<Record<string, unknown>>): Case =>
  caseSchema(knowledge).parse({ title: "A case of a test", answers: { isolation: 0, ...answers } });
/** Nothing uncertain, so that every world is this one. */
const sure = {
  inputTokens: 2000,
  outputTokens: 300,
  reasoningMultiplier: 1,
  callsPerRequest: 1,
  peakToAverage: 4,
  activeHoursPerMonth: 500,
  servingError: 1,
  cacheableInput: 0,
  deferrable: 0,
};
const onCards = (
  id: string,
  count: number,
  answers: Readonly<Record<string, unknown>> = sure,
): CardsFit => fitCards(caseWith(answers), gpus[id], count, context);
const forMoney = (dollars: number, answers: Readonly<Record<string, unknown>> = sure): BudgetFit =>
  fitBudget(caseWith(answers), dollars, context);
const onDevice = (memoryGb: number, more: object = {}): DeviceFit =>
  fitDevice(caseWith(sure), { memoryGb, ...more }, context);

describe("cards that one owns", () => {
  test("hold what their memory allows, the strongest first, and say what is too large", () => {
    const little = onCards("example/little", 1);
    expect(little.models.map(({ model }) => model)).toEqual(["open/eight"]);
    expect(little.leftOut).toMatchObject([{ model: "open/seventy", because: "memory" }]);
    expect(little.leftOut[0].needsGb).toBeGreaterThan(24);
    const large = onCards("example/large", 2);
    expect(large.models.map(({ model }) => model)).toEqual(["open/seventy", "open/eight"]);
  });

  test("carry in proportion to their copies, and never less for more cards", () => {
    const eight = (count: number) =>
      onCards("example/large", count).models.find(({ model }) => model === "open/eight")!;
    expect(eight(4).replicas).toBe(4);
    expect(eight(4).requestsPerMonth.p50 / eight(1).requestsPerMonth.p50).toBeCloseTo(4, 3);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 9 }), (few, more) => {
        expect(eight(few + more).requestsPerMonth.p50).toBeGreaterThanOrEqual(
          eight(few).requestsPerMonth.p50,
        );
      }),
      { numRuns: 10 },
    );
  });

  test("carry what a month of their time allows at peak, with the headroom kept", () => {
    const { requestsPerMonth, replicas } = onCards("example/large", 1).models.at(-1)!;
    const seconds = 500 * 3600 * 0.9;
    const perRequest = (seconds * replicas) / 4 / requestsPerMonth.p50;
    expect(perRequest).toBeGreaterThan(0.001);
    expect(perRequest).toBeLessThan(2);
    const once = onCards("example/large", 1, { ...sure, oneOff: true }).models.at(-1)!;
    expect(once.requestsPerMonth.p50 / requestsPerMonth.p50).toBeCloseTo(4, 3);
  });

  test("cost power, space and people, and not what was paid for them", () => {
    const { powerAndSpacePerMonth, peoplePerMonth, rentedPerMonth, models } = onCards(
      "example/large",
      2,
    );
    const power = (2 * (700 + 450 / 8) * 1.4 * 730 * 0.12) / 1000 + (2 * 200) / 8;
    expect(powerAndSpacePerMonth?.p50).toBeCloseTo(power, 2);
    expect(peoplePerMonth.p50).toBe(18_000 * (0.2 + 0.3));
    expect(rentedPerMonth?.p50).toBe(2 * 3 * 730);
    const [{ perThousandRequests, requestsPerMonth }] = models;
    expect(perThousandRequests!.p50).toBeCloseTo(((power + 9000) * 1000) / requestsPerMonth.p50, 2);
  });

  test("are slower at full load than alone, and as uncertain as the serving error", () => {
    const { servingError: _sure, ...shape } = sure;
    for (const one of onCards("example/large", 2, shape).models) {
      expect(one.secondsAtLoad.p50).toBeGreaterThan(one.secondsAlone.p50);
      expect(one.tokensPerSecondAlone.p50).toBeGreaterThan(one.tokensPerSecondAtLoad.p50);
    }
    const wide = onCards("example/large", 2, { ...shape, servingError: { low: 0.5, high: 2 } });
    const { p10, p90 } = wide.models[0].tokensPerSecondAlone;
    expect(p90 / p10).toBeGreaterThan(3.5);
    expect(p90 / p10).toBeLessThan(4.5);
  });

  test("carry more where requests begin alike", () => {
    const carried = (cacheableInput: number) =>
      onCards("example/large", 2, { ...sure, cacheableInput }).models[0]!.requestsPerMonth.p50;
    expect(carried(80)).toBeGreaterThan(carried(0));
  });

  test("serve the people of the case, and say how often they carry its volume", () => {
    const told = { ...sure, requestsPerMonth: { from: "users", users: 200, usesPerDay: 2 } };
    const { models, usesPerPersonMonth } = onCards("example/large", 1, told);
    expect(usesPerPersonMonth?.p50).toBe(40);
    for (const { people, requestsPerMonth, carries } of models) {
      expect((people!.p50 * 40) / requestsPerMonth.p50).toBeCloseTo(1, 4);
      expect(carries).toBe(requestsPerMonth.p50 >= 8000 ? 1 : 0);
    }
    expect(onCards("example/large", 1).models[0].carries).toBeUndefined();
  });

  test("take fewer bits where more do not fit", () => {
    expect(onCards("example/large", 1).models.map(({ precision }) => precision)).toContain("int4");
    expect(onCards("example/large", 8).models.map(({ precision }) => precision)).toEqual([
      "fp8",
      "fp8",
    ]);
  });
});

describe("a sum of money a month", () => {
  test("buys tokens in proportion, and cards in whole copies", () => {
    const [one, ten] = [forMoney(100), forMoney(1000)];
    const api = ({ offers }: BudgetFit) => offers.find(({ cards }) => cards === undefined)!;
    expect(api(ten).requestsPerMonth.p50 / api(one).requestsPerMonth.p50).toBeCloseTo(10, 3);
    const rented = forMoney(100_000).offers.filter(({ cards }) => cards !== undefined);
    expect(rented.length).toBeGreaterThan(0);
    for (const { cards } of rented) expect(Number.isInteger(cards!.p50)).toBe(true);
  });

  test("pays the listed price of tokens", () => {
    const { offers } = forMoney(1000);
    const small = offers.find(({ offer }) => offer.startsWith("example/small"))!;
    expect(small.perThousandRequests?.p50).toBeCloseTo((2000 * 0.2 + 300 * 1.2) / 1000, 5);
  });

  test("never carries less where there is more of it", () => {
    const amount = fc.integer({ min: 10, max: 200_000 });
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 50_000 }), (dollars, more) => {
        const [less, greater] = [forMoney(dollars), forMoney(dollars + more)];
        for (const { offer, requestsPerMonth } of less.offers) {
          const same = greater.offers.find((other) => other.offer === offer)!;
          expect(same.requestsPerMonth.p50).toBeGreaterThanOrEqual(requestsPerMonth.p50);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("buys nothing that a limit of the case forbids, and says by which rule", () => {
    const { offers, shut } = forMoney(5000, { ...sure, isolation: 5 });
    expect(offers).toEqual([]);
    expect(shut.find(({ option }) => option === "api-prompting")?.rules).not.toEqual([]);
  });
});

describe("a device", () => {
  test("holds what an app may take of its memory", () => {
    expect(onDevice(4).models).toEqual([]);
    expect(onDevice(4).leftOut.every(({ because }) => because === "memory")).toBe(true);
    expect(onDevice(32).models).toMatchObject([{ model: "open/eight", fits: "fits" }]);
    const sizes = [8, 12, 16, 24, 64, 256].map((size) => onDevice(size).models.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  test("writes as fast as its memory is read, and tells no speed where that is not known", () => {
    const speed = (bandwidthGbPerS: number): number =>
      onDevice(32, { bandwidthGbPerS }).models[0].tokensPerSecond!.p50;
    expect(speed(100) / speed(50)).toBeGreaterThan(1.8);
    expect(speed(50)).toBeLessThan(50 / onDevice(32).models[0].weightsGb);
    expect(onDevice(32).models[0].tokensPerSecond).toBeUndefined();
  });
});

describe("an accelerator", () => {
  test("is found by its id, its words, or not at all", () => {
    expect(acceleratorNamed("example/large", gpus)).toEqual({ gpu: gpus["example/large"] });
    expect(acceleratorNamed("LITTLE", gpus)).toEqual({ gpu: gpus["example/little"] });
    expect(acceleratorNamed("example", gpus)).toEqual({
      several: ["example/large", "example/little"],
    });
    expect(acceleratorNamed("something else", gpus)).toEqual({ near: undefined });
  });
});
