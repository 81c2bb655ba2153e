import { knowledge } from "@tapeline/content";
import { assess, type Context } from "@tapeline/engine";
import { describe, expect, test } from "vitest";

import { randomCase } from "../random-case.ts";
import { release } from "../release.ts";
import { isolated, reorderedRules } from "./on-neighbours.ts";

const few: Context = { ...release, worlds: 128 };

describe("cases that once broke a law", () => {
  // At isolation 3 with the region not stated no offer is known to be sold there.
  const nowhereSold = isolated({ ...randomCase(29), parts: [] }, 3);

  test("an option that nobody is known to sell is no first step", () => {
    const verdict = assess(nowhereSold, few);
    const first = verdict.options.find(({ id }) => id === verdict.firstStep?.option);
    expect(first?.offers).not.toEqual([]);
  });

  test("an option that waits for the region does not wait for the isolation", () => {
    const waitsFor = assess(nowhereSold, few).options.flatMap(
      ({ undeterminedBy }) => undeterminedBy,
    );
    expect(waitsFor.map(({ fact }) => fact)).not.toContain("isolation");
  });

  test("the question that a headline names is the same whatever the order of the rules", () => {
    const given = randomCase(2_438_415);
    const reordered = { ...few, knowledge: reorderedRules(knowledge, 3) };
    expect(assess(given, reordered).headline).toBe(assess(given, few).headline);
  });
});
