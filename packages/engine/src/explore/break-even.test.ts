import { describe, expect, test } from "vitest";

import { resultOf } from "../testing/result-of.ts";
import { smallPrices } from "../testing/small-prices.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { Context } from "../assessment/context.ts";
import type { BreakEven } from "../vocabulary/explore.ts";
import { breakEvens } from "./break-even.ts";

type Wanted = Pick<BreakEven, "kind" | "against">;
const allOf = (answers: Record<string, unknown>, context: Context = smallContext) =>
  resultOf(breakEvens(smallCase(answers), context)).result;
const find = (found: readonly BreakEven[], option: string, { kind, against }: Wanted): BreakEven =>
  found.find((one) => one.between[0] === option && one.kind === kind && one.against === against)!;

/** Everything that running cost reads, without any doubt. */
const certain = {
  requestsPerMonth: 2e6,
  inputTokens: 2000,
  outputTokens: 300,
  reasoningMultiplier: 1,
  cacheableInput: 0,
  callsPerRequest: 1,
  deferrable: 0,
  peakToAverage: 3,
  activeHoursPerMonth: 730,
  servingError: 1,
  gap: "behaviour",
};
const running = { kind: "running", against: "frontier" } as const;

describe("the volume from which serving oneself is cheaper", () => {
  const found = allOf(certain);

  test("is found for each open option against both hosted models", () => {
    expect(found.map(({ between, kind, against }) => [between[0], kind, against])).toEqual(
      ["open-as-is", "open-fine-tuning"].flatMap((option) =>
        ["cheapest passing", "frontier"].flatMap((against) =>
          ["running", "total"].map((kind) => [option, kind, against]),
        ),
      ),
    );
    expect(find(found, "open-as-is", running).hostedFor).toBe("api-prompting");
    expect(find(found, "open-as-is", running).between[1]).toBe(
      "example/top@example:global:standard",
    );
  });

  test("is one number where nothing is in doubt", () => {
    const { requestsPerMonth, crossingShare } = find(found, "open-as-is", running);
    expect(crossingShare).toBe(1);
    expect(requestsPerMonth!.p10).toBe(requestsPerMonth!.p90);
  });

  test("is where two replicas and a fifth of an engineer cost as much as the tokens", () => {
    // A promise of 99.5 % wants two replicas: an 8-billion model fits on one large accelerator or one little one.
    const people = (0.2 - 0.05) * 18_000;
    const perRequest = (2000 * 3 + 300 * 15) / 1e6;
    const { requestsPerMonth } = find(found, "open-as-is", running);
    const least = (2 * 0.7 * 730 + people) / perRequest;
    const most = (2 * 2 * 3 * 730 + people) / perRequest;
    expect(requestsPerMonth!.p50).toBeGreaterThanOrEqual(least * 0.995);
    expect(requestsPerMonth!.p50).toBeLessThanOrEqual(most * 1.005);
  });

  test("is higher in total, and has the month in which the outlay is earned back", () => {
    const total = find(found, "open-fine-tuning", { kind: "total", against: "frontier" });
    const daily = find(found, "open-fine-tuning", running);
    expect(total.requestsPerMonth!.p50).toBeGreaterThan(daily.requestsPerMonth!.p50);
    expect(total.month!.p50).toBeGreaterThan(0);
    expect(total.month!.p50).toBeLessThanOrEqual(36);
    // At the case's volume it is earned back in some worlds, within the horizon, and not in all.
    expect(total.monthShare).toBeGreaterThan(0);
    expect(total.monthShare).toBeLessThan(1);
    expect(daily.monthShare).toBeUndefined();
    expect(daily.month).toBeUndefined();
  });

  test("is an interval where inputs are", () => {
    const { requestsPerMonth } = find(
      allOf({ ...certain, inputTokens: { low: 1000, base: 2000, high: 4000 } }),
      "open-as-is",
      running,
    );
    expect(requestsPerMonth!.p10).toBeLessThan(requestsPerMonth!.p50 * 0.9);
    expect(requestsPerMonth!.p90).toBeGreaterThan(requestsPerMonth!.p50 * 1.1);
  });
});

describe("prices", () => {
  const priced = (by: number): Context => {
    const model = smallPrices.models["example/top"];
    const offers = model.offers.map((offer) => ({
      ...offer,
      history: offer.history.map((entry) => ({
        ...entry,
        input: entry.input! * by,
        cachedInput: entry.cachedInput! * by,
        output: entry.output! * by,
      })),
    }));
    const models = { ...smallPrices.models, "example/top": { ...model, offers } };
    return {
      ...smallContext,
      prices: { ...smallPrices, digest: `sha256:${"1".repeat(63)}${by}`, models },
    };
  };

  test("of a hosted model, when they rise, never raise the volume", () => {
    const at = (by: number): number =>
      find(allOf(certain, priced(by)), "open-as-is", running).requestsPerMonth!.p50;
    const rising = [1, 2, 4].map(at);
    expect(rising[1]).toBeLessThan(rising[0]);
    expect(rising[2]).toBeLessThan(rising[1]);
  });

  test("that are missing leave it not verified", () => {
    const prices = { ...smallPrices, digest: `sha256:${"2".repeat(64)}`, rentals: {}, gpus: {} };
    const found = allOf(certain, { ...smallContext, prices });
    expect(found.length).toBeGreaterThan(0);
    for (const { outcome, requestsPerMonth } of found) {
      expect(outcome).toBe("not verified");
      expect(requestsPerMonth).toBeUndefined();
    }
  });
});

test("where hosted models are shut out there is nothing to compare with", () => {
  const [first] = allOf({ ...certain, isolation: 5 });
  expect(first.outcome).toBe("not verified");
});

test("a job that runs once has no monthly volume", () => {
  expect(allOf({ ...certain, oneOff: true })).toEqual([]);
});

test("each is yielded as it is found", () => {
  const { steps, result } = resultOf(breakEvens(smallCase(certain), smallContext));
  expect(steps.filter((step) => "outcome" in step)).toEqual(result);
});
