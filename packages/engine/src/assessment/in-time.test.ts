import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { OptionResult, Verdict } from "../vocabulary/verdict.ts";

const answers = {
  gap: "knowledge",
  requestsPerMonth: 2e5,
  isolation: 1,
  apiRetrievalBuildMonths: { low: 2, base: 3, high: 5 },
};
const by = (monthsUntilUse?: number): Verdict =>
  assess(
    smallCase(monthsUntilUse === undefined ? answers : { ...answers, monthsUntilUse }),
    smallContext,
  );
const retrieval = ({ options }: Verdict): OptionResult =>
  options.find(({ id }) => id === "api-retrieval")!;

describe("a date by which it must be in use", () => {
  test("is kept more often the later it is", () => {
    const shares = [2, 4, 5, 7, 24].map((months) => retrieval(by(months)).inTime!);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  test("excludes what hardly ever keeps it, and says so", () => {
    const { standing, excludedBy } = retrieval(by(1));
    expect(standing).toBe("excluded");
    expect(excludedBy.map(({ rule }) => rule)).toContain("deadline/months-until-use");
  });

  test("excludes nothing that may keep it, but warns where it is likelier late", () => {
    const before = by();
    const tight = by(4);
    expect(tight.endPoint).toEqual(before.endPoint);
    expect(retrieval(tight).inTime).toBeGreaterThan(0.05);
    expect(retrieval(tight).inTime).toBeLessThan(0.5);
    expect(tight.caution).toContain("later than you need it");
    expect(by(24).caution ?? "").not.toContain("later than");
  });

  test("says nothing of time where no date was named", () => {
    expect(retrieval(by()).inTime).toBeUndefined();
  });
});
