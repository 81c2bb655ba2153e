import { describe, expect, test } from "vitest";

import { resultOf } from "../testing/result-of.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { defaultWorlds } from "../assessment/context.ts";
import { explored, knownToBe, sameAdvice } from "./advice-at.ts";
import { findFlips } from "./find-flips.ts";
import { findPairFlips } from "./find-pair-flips.ts";
import type { PairFlip } from "../vocabulary/explore.ts";
import type { FactId } from "../vocabulary/facts.ts";

const given = smallCase();
const single = resultOf(findFlips(given, smallContext)).result;
const { steps, result: pairs } = resultOf(findPairFlips(given, smallContext, single));
const full = explored(given, smallContext, defaultWorlds);
const factOf = (id: FactId) => full.base.facts.of(id);

describe("the flips of two facts", () => {
  test("flip together where neither does alone", () => {
    expect(pairs.length).toBeGreaterThan(3);
    for (const {
      facts: [a, b],
      at,
      becomes,
    } of pairs) {
      const one = knownToBe(factOf(a), at[0]);
      const other = knownToBe(factOf(b), at[1]);
      expect(full.at([one, other])).toEqual(becomes);
      expect(sameAdvice(becomes, full.advice)).toBe(false);
      expect(full.at([one])).toEqual(full.advice);
      expect(full.at([other])).toEqual(full.advice);
    }
  });

  test("are sought among the six nearest facts that are uncertain, each pair once", () => {
    const nearest = single
      .map(({ fact }) => factOf(fact))
      .filter(({ interval }) => interval !== undefined && interval.low < interval.high)
      .slice(0, 6)
      .map(({ id }) => id);
    const seen = pairs.map(({ facts }) => facts.toSorted().join(" "));
    expect(new Set(seen).size).toBe(seen.length);
    for (const { facts } of pairs) for (const fact of facts) expect(nearest).toContain(fact);
  });

  test("are the nearest first, at most two σ away", () => {
    const distances = pairs.map(({ distance }) => distance);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    for (const distance of distances) expect([1, 2]).toContain(distance);
  });

  test("are told as they are found, and counted up to the last pair", () => {
    const told = steps.filter((step): step is PairFlip => "facts" in step);
    expect(new Set(told)).toEqual(new Set(pairs));
    const counted = steps.filter((step) => "done" in step);
    expect(counted.at(-1)).toMatchObject({ done: 15, total: 15 });
  });

  test("stop at any yield and leave nothing behind", () => {
    for (const stopAfter of [0, 1, 5]) {
      const search = findPairFlips(given, smallContext, single);
      for (let step = 0; step < stopAfter; step++) search.next();
      expect(search.return([]).done).toBe(true);
      expect(search.next().done).toBe(true);
    }
    expect(resultOf(findPairFlips(given, smallContext, single)).result).toEqual(pairs);
  });

  test("are none where fewer than two facts are uncertain", () => {
    expect(resultOf(findPairFlips(given, smallContext, single.slice(0, 1))).result).toEqual([]);
  });
});
