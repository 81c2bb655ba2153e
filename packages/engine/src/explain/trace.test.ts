import { describe, expect, test } from "vitest";

import { rule } from "../testing/small-rules.ts";
import { contextWith, smallCase } from "../testing/small-world.ts";
import { assess } from "../assess.ts";

/** Holds on one's own machines, unless somebody said that this is a wish. */
const named = rule("privacy/named", {
  kind: "gate",
  when: {
    all: [
      { isolation: { atLeast: 5 } },
      { not: { isolationSource: { answered: true, is: "wish" } } },
    ],
  },
  whenUnknown: "not-met",
  hard: true,
  exclude: ["api-prompting"],
});
const context = contextWith(named);
const nearly = (answers: object): boolean =>
  assess(smallCase({ ...answers }), { ...context, worlds: 64 }).nearMisses.some(
    ({ rule: id }) => id === named.id,
  );

describe("a rule that nearly holds", () => {
  test("is stopped by one fact, however many comparisons that fact fails", () => {
    expect(nearly({ isolation: 5, isolationSource: "wish" })).toBe(true);
  });

  test("is not brought nearer by a question that may stay open", () => {
    expect(nearly({ isolation: 3 })).toBe(false);
  });

  test("is far where two facts stand against it", () => {
    expect(nearly({ isolation: 3, isolationSource: "wish" })).toBe(false);
  });
});
