import type { Case } from "@tapeline/engine";
import { expect, test } from "vitest";

import { nearConditions } from "./near-conditions.ts";
import type { PartChange } from "./part-changes.ts";

const withMinutes = (id: string, reviewMinutes: object | undefined) => {
  const answers = reviewMinutes === undefined ? {} : { reviewMinutes };
  const given = { title: `Case ${id}`, answers, tests: [], waive: {}, parts: [] } as Case;
  return { id, before: given, after: given };
};
const cases = [
  withMinutes("far", { low: 500, high: 500 }),
  withMinutes("unanswered", undefined),
  withMinutes("close", { low: 50, high: 60 }),
  withMinutes("between", { low: 10, base: 65, high: 90 }),
];
const edited = (field: string, before: unknown, after: unknown): PartChange => ({
  kind: "rule",
  id: "gap/knowledge",
  title: "A rule",
  change: "edited",
  decides: true,
  fields: [{ field, before, after }],
});

test("a number that a rule compares with tells who answered closest to what it was or is", () => {
  expect(nearConditions([edited("when.all[1].not.reviewMinutes.above", 60, 70)], cases)).toEqual([
    {
      rule: "gap/knowledge",
      fact: "reviewMinutes",
      was: 60,
      is: 70,
      cases: [
        { id: "close", title: "Case close", value: 55 },
        { id: "between", title: "Case between", value: 65 },
        { id: "far", title: "Case far", value: 500 },
      ],
    },
  ]);
});

test("a number that is new stands alone, and one that no condition holds is passed over", () => {
  const [added, ...rest] = nearConditions(
    [edited("when.reviewMinutes.atMost", undefined, 90), edited("weigh.no-llm", 1, 2)],
    cases,
  );
  expect(added).toMatchObject({ is: 90, fact: "reviewMinutes" });
  expect(added).not.toHaveProperty("was");
  expect(rest).toEqual([]);
});
