import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { resultOf } from "../testing/result-of.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { costCurves } from "./cost-curves.ts";

const context = { ...smallContext, worlds: 256 };
const everyday = smallCase({
  requestsPerMonth: { low: 50_000, base: 200_000, high: 900_000 },
  horizonMonths: 24,
  gap: "behaviour",
});
const curvesOf = (given: ReturnType<typeof smallCase>) =>
  resultOf(costCurves(given, context)).result;

describe("what options have cost by each month", () => {
  const found = curvesOf(everyday);
  const verdict = assess(everyday, context);

  test("ends at the cost of the verdict", () => {
    expect(found.curves.length).toBeGreaterThan(1);
    for (const { option, spent } of found.curves)
      expect(spent.at(-1)).toEqual(verdict.options.find(({ id }) => id === option)!.cost);
  });

  test("begins with testing and building", () => {
    for (const { option, spent } of found.curves) {
      const { lines } = verdict.options.find(({ id }) => id === option)!;
      const before = lines
        .filter(({ phase }) => phase === "test" || phase === "build")
        .reduce((sum, { amount }) => sum + amount.mean, 0);
      expect(spent[0]!.mean / before).toBeCloseTo(1, 4);
    }
  });

  test("never falls", () => {
    for (const { spent } of found.curves)
      for (const quantile of ["p10", "p25", "p50", "p75", "p90"] as const)
        for (let at = 1; at < spent.length; at++)
          expect(spent[at]![quantile]).toBeGreaterThanOrEqual(spent[at - 1]![quantile]);
  });

  test("has a point for each month, and fewer than all for a long horizon", () => {
    expect(found.months).toEqual(Array.from({ length: 25 }, (_, month) => month));
    const long = curvesOf(smallCase({ requestsPerMonth: 1000, horizonMonths: 84 })).months;
    expect(long.slice(0, 3)).toEqual([0, 3, 6]);
    expect(long.at(-1)).toBe(84);
  });

  test("spreads a job that runs once evenly", () => {
    const { curves } = curvesOf(
      smallCase({ requestsPerMonth: 1e6, horizonMonths: 10, oneOff: true, gap: "behaviour" }),
    );
    const [{ spent }] = curves as [(typeof curves)[number]];
    const first = spent[1]!.mean - spent[0]!.mean;
    expect((spent.at(-1)!.mean - spent[0]!.mean) / first).toBeCloseTo(10, 1);
  });
});
