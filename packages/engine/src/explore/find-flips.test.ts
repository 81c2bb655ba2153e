import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { defaultWorlds, whatIfWorlds } from "../assessment/context.ts";
import { resultOf } from "../testing/result-of.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { AnswerValue, Case } from "../vocabulary/case.ts";
import type { Advice, Flip } from "../vocabulary/explore.ts";
import { kindOf, type FactId } from "../vocabulary/facts.ts";
import { explored, knownToBe, sameAdvice } from "./advice-at.ts";
import { findFlips } from "./find-flips.ts";
import { searchScale } from "./search-points.ts";

const cases: Readonly<Record<string, Case>> = {
  "hardly anything answered": smallCase(),
  "many requests and labels": smallCase({
    gap: "behaviour",
    labelledExamples: 5000,
    requestsPerMonth: { low: 2e6, base: 5e6, high: 1e7 },
    minimumPassRate: 90,
  }),
  "a stated value": smallCase({ gap: "knowledge", requestsPerMonth: 50_000, valuePerResult: 0.5 }),
};
const found = Object.entries(cases).map(([title, given]) => {
  const { steps, result: flips } = resultOf(findFlips(given, smallContext));
  return { title, given, steps, flips };
});

const adviceOn = (given: Case): Advice => {
  const { answer, firstStep, endPoint } = assess(given, smallContext);
  return {
    answer,
    ...(firstStep === undefined ? {} : { firstStep: firstStep.option }),
    ...(endPoint === undefined ? {} : { endPoint: endPoint.option }),
  };
};
const answered = (given: Case, fact: FactId, value: AnswerValue): Case => ({
  ...given,
  answers: { ...given.answers, [fact]: value },
});
/** The value of a flip as an answer would hold it. */
const asAnswer = ({ fact, at }: Flip): AnswerValue =>
  typeof at === "number"
    ? { low: at, base: at, high: at }
    : kindOf(fact) === "boolean"
      ? at === "yes"
      : at!;
const isFlip = (flip: Flip): boolean => flip.at !== undefined;
const distanceOf = ({ distance }: Flip): number =>
  distance === undefined ? Infinity : "sigmas" in distance ? distance.sigmas : NaN;

// A search tries hundreds of advices, so that few cases are searched whole. What each of its tries rests on, that a fact changed
// beside the others is advised on as the case answered so, is held ten thousand times in assessment/neighbours.test.ts.
describe.each(found)("the flips of a case with $title", ({ given, steps, flips }) => {
  test("flip: the fact answered so, the advice becomes what was said", () => {
    const now = adviceOn(given);
    const real = flips.filter(isFlip);
    expect(real.length).toBeGreaterThan(10);
    for (const flip of real) {
      const after = adviceOn(answered(given, flip.fact, asAnswer(flip)));
      expect(after, flip.fact).toEqual(flip.becomes);
      expect(sameAdvice(after, now), flip.fact).toBe(false);
    }
  });

  test("lie on the side that they name, within what is allowed, at numbers that people can enter", () => {
    const { facts } = explored(given, smallContext, 2).base;
    for (const { fact, now, at, direction } of flips) {
      if (typeof at !== "number") continue;
      const { min, max } = facts.of(fact).question.allowed!;
      const today = Math.abs(at - Number(now)) <= 1e-5 * Math.abs(Number(now));
      expect(direction, fact).toBe(today ? "to" : at > Number(now) ? "up" : "down");
      expect(at, fact).toBeGreaterThanOrEqual(min);
      expect(at, fact).toBeLessThanOrEqual(max);
      expect(at, fact).toBe(Number(at.toPrecision(6)));
    }
  });

  test("of facts without effect say that no allowed value flips the advice", () => {
    expect(flips.find(({ fact }) => fact === "pretrainTokens")).toEqual({
      fact: "pretrainTokens",
      now: 1.4e11,
    });
  });

  test("name each fact once, the nearest first and those that nothing flips last", () => {
    expect(new Set(flips.map(({ fact }) => fact)).size).toBe(flips.length);
    const last = flips.findLastIndex(isFlip);
    expect(flips.slice(0, last).every(isFlip)).toBe(true);
    const sigmas = flips.map(distanceOf).filter(Number.isFinite);
    expect(sigmas).toEqual(sigmas.toSorted((a, b) => a - b));
  });

  test("are told as they are found", () => {
    const told = steps.filter((step): step is Flip => "fact" in step);
    expect(new Set(told)).toEqual(new Set(flips.filter(isFlip)));
  });
});

describe("a flip that was bisected", () => {
  const bisected = found.flatMap(({ title, given, flips }) => {
    const quick = explored(given, smallContext, whatIfWorlds);
    const full = explored(given, smallContext, defaultWorlds);
    return flips.flatMap(({ fact: id, now, at, direction }) => {
      const fact = quick.base.facts.of(id);
      if (typeof at !== "number" || typeof now !== "number" || fact.question.integer) return [];
      if (direction === "to") return [];
      const { min, max } = fact.question.allowed!;
      const scale = searchScale(fact);
      const points = direction === "up" ? scale.up : scale.down;
      if (points.some((point) => Math.abs(point - at) <= 1e-5 * Math.abs(at))) return [];
      const step = 0.03 * (min >= 0 && now > 0 ? at : max - min);
      const nearer = direction === "up" ? at - step : at + step;
      // So near that today's value lies between: there is nothing between the two to look at.
      if (direction === "up" ? nearer <= now : nearer >= now) return [];
      return [
        { name: `${id} with ${title}`, worlds: [quick, full], nearer: knownToBe(fact, nearer) },
      ];
    });
  });

  test("occurs among the cases", () => {
    expect(bisected.length).toBeGreaterThan(15);
  });

  // It is searched in the few worlds, and in all of them where these do not confirm it.
  test.each(bisected)("has today's advice 3 % nearer to today's value: $name", (flip) => {
    const same = flip.worlds.some(({ at, advice }) => sameAdvice(at([flip.nearer]), advice));
    expect(same).toBe(true);
  });
});

test("a fact whose uncertainty decides flips where it stands: to know it is enough", () => {
  const given = smallCase(
    {
      gap: "behaviour",
      labelledExamples: 5000,
      minimumPassRate: 90,
      requestsPerMonth: 1.5e6,
      callsPerRequest: { low: 1, base: 1.2, high: 8 },
    },
    { tests: [{ option: "api-prompting", passed: 60, of: 100 }] },
  );
  const { result: flips } = resultOf(findFlips(given, smallContext));
  const flip = flips.find(({ fact }) => fact === "callsPerRequest")!;
  expect(flip).toMatchObject({ now: 1.2, at: 1.2, direction: "to", distance: { sigmas: 0 } });
  expect(flip.chance).toBeUndefined();
  const known = adviceOn(answered(given, "callsPerRequest", asAnswer(flip)));
  expect(known).toEqual(flip.becomes);
  expect(sameAdvice(known, adviceOn(given))).toBe(false);
  expect(flips[0].distance).toEqual({ sigmas: 0 });
});

describe("the search for flips", () => {
  const [{ given, steps, flips }] = found;

  test("counts how far it is", () => {
    for (const step of steps.filter((one) => "done" in one)) {
      expect(step.done).toBeLessThanOrEqual(step.total);
      expect(step.what.length).toBeGreaterThan(0);
    }
    expect(steps.length).toBeGreaterThan(flips.length);
  });

  test("stops at any yield and leaves nothing behind", () => {
    for (const stopAfter of [0, 1, 2, 40, 41]) {
      const search = findFlips(given, smallContext);
      for (let step = 0; step < stopAfter; step++) search.next();
      expect(search.return([])).toEqual({ done: true, value: [] });
      expect(search.next().done).toBe(true);
    }
    expect(resultOf(findFlips(given, smallContext)).result).toEqual(flips);
  });

  test("finds choices by every value, and booleans by their names", () => {
    const [, many] = found;
    expect(many.flips.find(({ fact }) => fact === "gap")).toMatchObject({
      now: "behaviour",
      at: "knowledge",
      direction: "to",
    });
    const booleans = found
      .flatMap(({ flips }) => flips)
      .filter((flip) => kindOf(flip.fact) === "boolean" && isFlip(flip));
    expect(booleans.length).toBeGreaterThan(0);
    for (const { now, at } of booleans) expect(at).toBe(now === "no" ? "yes" : "no");
  });

  test("takes the likeliest value of a choice that nobody settled", () => {
    expect(flips.find(({ fact }) => fact === "gap")).toMatchObject({ now: "unknown", chance: 0.4 });
  });

  test("moves a cost that counts only where it is stated only where it is stated", () => {
    expect(flips.some(({ fact }) => fact === "costPerError")).toBe(false);
    const [, , stated] = found;
    expect(stated.flips.some(({ fact }) => fact === "valuePerResult")).toBe(true);
  });
});
