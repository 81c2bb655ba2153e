import { describe, expect, test } from "vitest";

import { situationOf, type Context } from "../assessment/context.ts";
import { decide } from "../assessment/decide.ts";
import { resultOf } from "../testing/result-of.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Sensitivity } from "../vocabulary/explore.ts";
import { explainedShare, sensitivity } from "./sensitivity.ts";

const sensitivityOf = (given: Case, context: Context = smallContext): Sensitivity =>
  resultOf(sensitivity(given, context)).result;
const factsOf = ({ bars }: Sensitivity): string[] => bars.map(({ fact }) => fact);

const everyday = smallCase({
  requestsPerMonth: { low: 50_000, base: 200_000, high: 900_000 },
  valuePerResult: { low: 0.2, base: 0.5, high: 1 },
  gap: "behaviour",
});

describe("the tornado", () => {
  const found = sensitivityOf(everyday);

  test("is of the advised plan", () => {
    const { plan } = decide(situationOf(everyday, smallContext));
    expect(found.utility / plan!.utility).toBeCloseTo(1, 5);
  });

  test("has its widest bars first", () => {
    const widths = found.bars.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(factsOf(found).slice(0, 2).toSorted()).toEqual(["requestsPerMonth", "valuePerResult"]);
  });

  test("leaves out facts that the plan does not feel", () => {
    const options = smallKnowledge.options.filter(({ traits }) => traits.hosting === "provider");
    const knowledge = { ...smallKnowledge, options };
    const facts = factsOf(sensitivityOf(everyday, { ...smallContext, knowledge }));
    // A plan that buys tokens feels their price, and nothing of accelerators.
    expect(facts).toContain("apiPriceDecline");
    expect(facts).not.toContain("gpuPriceDecline");
    expect(facts).not.toContain("servingError");
    expect(found.bars.every(({ atLow, atHigh }) => atLow !== atHigh)).toBe(true);
  });

  test("has the plan's worth in the case with the fact settled at either end", () => {
    const bar = found.bars.find(({ fact }) => fact === "valuePerResult")!;
    for (const [valuePerResult, worth] of [
      [0.2, bar.atLow],
      [1, bar.atHigh],
    ] as const) {
      const settled = smallCase({
        requestsPerMonth: { low: 50_000, base: 200_000, high: 900_000 },
        valuePerResult,
        gap: "behaviour",
      });
      const { plan } = decide(situationOf(settled, smallContext));
      // The same plan is advised at both ends.
      expect(plan!.utility / worth).toBeCloseTo(1, 5);
    }
  });

  test("goes from the worst to the best value of a choice", () => {
    const { bars } = sensitivityOf(smallCase({ requestsPerMonth: 1e5 }));
    const gap = bars.find(({ fact }) => fact === "gap")!;
    expect(gap.atHigh).toBeGreaterThan(gap.atLow);
  });

  test("reads no bar wider for a narrower interval", () => {
    const width = (low: number, high: number): number => {
      const { bars } = sensitivityOf(
        smallCase({
          requestsPerMonth: { low, base: 1e5, high },
          valuePerResult: 1,
          gap: "behaviour",
        }),
      );
      const bar = bars.find(({ fact }) => fact === "requestsPerMonth")!;
      return Math.abs(bar.atHigh - bar.atLow);
    };
    expect(width(9e4, 1.1e5)).toBeLessThan(width(5e4, 2e5));
  });
});

describe("the variance share", () => {
  test("is one where the bin says all, none where it says nothing", () => {
    const bins = { of: Uint8Array.of(0, 0, 1, 1), counts: [2, 2] };
    expect(explainedShare(Float64Array.of(1, 1, 5, 5), bins)).toBe(1);
    expect(explainedShare(Float64Array.of(1, 5, 1, 5), bins)).toBe(0);
    expect(explainedShare(Float64Array.of(3, 3, 3, 3), bins)).toBe(0);
  });

  test("is largest for what matters most", () => {
    const { bars } = sensitivityOf(everyday);
    for (const { varianceShare } of bars) {
      expect(varianceShare).toBeGreaterThanOrEqual(0);
      expect(varianceShare).toBeLessThanOrEqual(1);
    }
    const [first] = bars.toSorted((a, b) => b.varianceShare - a.varianceShare);
    expect(["requestsPerMonth", "valuePerResult"]).toContain(first.fact);
  });
});

test("where no plan pays the best of them is looked at", () => {
  const { utility, bars } = sensitivityOf(
    smallCase({ requestsPerMonth: 1000, valuePerResult: 0.01 }),
  );
  expect(utility).toBeLessThan(0);
  expect(bars.length).toBeGreaterThan(0);
});

test("where nothing fits there is nothing to look at", () => {
  const options = smallKnowledge.options.filter(({ id }) => id === "api-prompting");
  const context = { ...smallContext, knowledge: { ...smallKnowledge, options } };
  expect(sensitivityOf(smallCase({ isolation: 5 }), context)).toEqual({ utility: 0, bars: [] });
});

test("counts what was measured, also of an option outside the plan", () => {
  const tests = [{ option: "open-as-is", passed: 10, of: 100 }];
  const { bars } = sensitivityOf(smallCase({ requestsPerMonth: 1e5 }, { tests }));
  expect(bars.length).toBeGreaterThan(5);
});

test("says how far it is, and ends at its total", () => {
  const { steps } = resultOf(sensitivity(everyday, smallContext));
  const dones = steps.map(({ done }) => done);
  expect(dones).toEqual(dones.toSorted((a, b) => a - b));
  expect(steps.every(({ done, total }) => done < total)).toBe(true);
});
