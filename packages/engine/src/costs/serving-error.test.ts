import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { situationOf } from "../assessment/context.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import { servingErrorOf } from "./serving-error.ts";

const worldsOf = (answers: object) =>
  situationOf(smallCase({ ...answers }), smallContext, 2048).worlds;
const errorOf = (errorFactor: number, answers: object = {}) =>
  servingErrorOf({ errorFactor }, worldsOf(answers));

describe("the error of an offer's speed", () => {
  test("lies within its own factor both ways in eight worlds of ten", () => {
    for (const factor of [1.45, 1.65, 2.3]) {
      const { p10, p50, p90 } = spreadOf(errorOf(factor));
      expect(p10 * factor).toBeCloseTo(1, 1);
      expect(p50).toBeCloseTo(1, 2);
      expect(p90 / factor).toBeCloseTo(1, 1);
    }
  });

  test("is one draw for all offers: who is slower than predicted here is so everywhere", () => {
    const worlds = worldsOf({});
    const narrow = servingErrorOf({ errorFactor: 1.45 }, worlds);
    const wide = servingErrorOf({ errorFactor: 2.3 }, worlds);
    for (let world = 0; world < worlds.count; world++)
      expect(wide[world] > 1).toBe(narrow[world] > 1);
  });

  test("is what the case says, however wide predictions err", () => {
    expect([...errorOf(2.3, { servingError: 1.2 })].every((error) => error === 1.2)).toBe(true);
  });
});

describe("where the speed comes from", () => {
  const rented = (answers: object) =>
    assess(smallCase({ isolation: 1, ...answers }), { ...smallContext, worlds: 64 }).options.find(
      ({ id }) => id === "open-as-is",
    )!;
  const told = (answers: object) => ({
    from: rented(answers).offers.map(({ accelerators }) => accelerators?.speedFrom),
    line: rented(answers).lines.find(({ id }) => id.endsWith("-accelerators"))!.basis,
  });

  test("is the formula, with its error in the cost line", () => {
    const { from, line } = told({});
    expect(new Set(from)).toEqual(new Set(["formula"]));
    expect(line).toMatch(/; speed by formula, ×\/÷ [\d.]+$/);
  });

  test("is the case's own measurement where it has one", () => {
    const { from, line } = told({ servingError: { low: 1.1, high: 1.2, measured: true } });
    expect(new Set(from)).toEqual(new Set(["measured"]));
    expect(line).toMatch(/; speed as the case measured it$/);
  });
});
