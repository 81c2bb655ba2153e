import { expect, test } from "vitest";

import { situationOf } from "../assessment/context.ts";
import { withFact } from "../facts/derive-facts.ts";
import { settleNumber } from "../explore/settle-fact.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import { carried } from "./carried.ts";

const tuning = { low: 10, base: 23, high: 45 };
const { worlds } = situationOf(smallCase(), smallContext, 2048);

test("what nobody answered lies in the interval of the thing at hand", () => {
  const { p10, p50, p90 } = spreadOf(carried("trainingUtilisation", tuning, worlds));
  expect(p10 / tuning.low).toBeCloseTo(1, 1);
  expect(p50 / tuning.base).toBeCloseTo(1, 1);
  expect(p90 / tuning.high).toBeCloseTo(1, 1);
});

test("an end of what is assumed is the same end there", () => {
  const { low, high } = worlds.facts.of("trainingUtilisation").interval!;
  const at = (value: number): number => {
    const settled = settleNumber(worlds.facts.of("trainingUtilisation"), value);
    return carried("trainingUtilisation", tuning, worlds.with(withFact(worlds.facts, settled)))[0]!;
  };
  expect(at(low)).toBeCloseTo(tuning.low, 9);
  expect(at(high)).toBeCloseTo(tuning.high, 9);
});

test("what a case states holds as it is stated", () => {
  const stated = situationOf(smallCase({ trainingUtilisation: "33 %" }), smallContext, 8).worlds;
  expect([...carried("trainingUtilisation", tuning, stated)]).toEqual(Array(8).fill(33));
});
