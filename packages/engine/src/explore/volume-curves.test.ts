import { describe, expect, test } from "vitest";

import { resultOf } from "../testing/result-of.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { volumeCurves } from "./volume-curves.ts";

const everyday = smallCase({
  requestsPerMonth: { low: 100_000, base: 200_000, high: 400_000 },
  horizonMonths: 36,
  gap: "behaviour",
});
const found = resultOf(volumeCurves(everyday, { ...smallContext, worlds: 128 })).result;

describe("what options cost a month at other volumes", () => {
  test("covers two decades below the case's volume and three above", () => {
    expect(found.requestsPerMonth[0]).toBe(1000);
    expect(found.requestsPerMonth.at(-1)).toBe(1e8);
    for (const { monthly } of found.curves)
      expect(monthly.length).toBe(found.requestsPerMonth.length);
  });

  test("never falls as requests grow where tokens are bought", () => {
    const hosted = found.curves.filter(({ option }) => option.startsWith("api-"));
    expect(hosted.length).toBeGreaterThan(0);
    for (const { monthly } of hosted)
      for (let at = 1; at < monthly.length; at++)
        expect(monthly[at]!.mean).toBeGreaterThanOrEqual(monthly[at - 1]!.mean * (1 - 1e-6));
  });

  test("says where the medians cross, and on which side another is cheaper", () => {
    const leading = found.curves.find(({ option }) => option === found.leader)!;
    expect(found.undercuts.length).toBeGreaterThan(0);
    for (const { option, cheaper, requestsPerMonth, share } of found.undercuts) {
      if (share < 0.9) continue;
      const { monthly } = found.curves.find((curve) => curve.option === option)!;
      const end = cheaper === "above" ? -1 : 0;
      expect(monthly.at(end)!.p50).toBeLessThan(leading.monthly.at(end)!.p50);
      expect(requestsPerMonth.p50).toBeGreaterThan(found.requestsPerMonth[0]!);
    }
  });

  test("is empty for a job that runs once", () => {
    const once = smallCase({ requestsPerMonth: 1e6, oneOff: true });
    expect(resultOf(volumeCurves(once, smallContext)).result).toEqual({
      requestsPerMonth: [],
      curves: [],
      undercuts: [],
    });
  });
});
