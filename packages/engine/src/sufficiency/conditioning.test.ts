import { describe, expect, test } from "vitest";

import { situationOf } from "../assessment/context.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { TestResult } from "../vocabulary/case.ts";
import type { OptionId } from "../vocabulary/option.ts";
import { logistic, logit, normalQuantile } from "../uncertainty/functions.ts";
import { barLogOdds, optionScores, promptHeadroom } from "./pass-rates.ts";
import { baseLogOdds } from "./prior.ts";

const { options } = smallContext.knowledge;
const indexOf = (id: OptionId): number => options.findIndex((option) => option.id === id);
const bar = 90;
const rho = 0.5;
/** So near a moment over the worlds comes to the exact one. */
const near = 0.03;

const { worlds } = situationOf(smallCase({ minimumPassRate: bar }), smallContext, 8192);
const result = (option: OptionId, passed: number, of: number, more: Partial<TestResult> = {}) => ({
  option,
  passed,
  of,
  class: "top" as const,
  promptMaturity: 4,
  ...more,
});
const scoresAfter = (...tests: readonly TestResult[]) => optionScores(options, [], tests, worlds);

const meanOf = (column: Float64Array): number =>
  column.reduce((sum, one) => sum + one, 0) / column.length;
function covariance(one: Float64Array, other: Float64Array): number {
  const [a, b] = [meanOf(one), meanOf(other)];
  return one.reduce((sum, x, world) => sum + (x - a) * (other[world] - b), 0) / one.length;
}
const priorMean = (id: OptionId): number =>
  normalQuantile(logistic(baseLogOdds(options[indexOf(id)], worlds)));

/** What a test says and how sure it is, by the decision model's §4 and decision 4. */
function reading({ passed: k, of: n, ...test }: TestResult, headroom: number) {
  const offset = options[indexOf(test.option)].offsets[test.class];
  const rate = Math.max(0.5, Math.min(bar / 100, 1 - 5 / n));
  return {
    y: logit((k + 0.5) / (n + 1)) - logit(bar / 100) - offset + headroom,
    // As in a score test: with the rate at the bar, or where the test expects five failures if it expects fewer there.
    v: 1 / (n * rate * (1 - rate)) + headroom * headroom,
  };
}

describe("two options", () => {
  const scores = scoresAfter();

  test("are correlated by a half, each with the spread of a standard normal", () => {
    for (const one of scores) {
      expect(covariance(one, one)).toBeCloseTo(1, 1);
      for (const other of scores.filter((column) => column !== one))
        expect(Math.abs(covariance(one, other) - rho)).toBeLessThan(near);
    }
  });

  test("fail together more often than by chance", () => {
    const failing = scores.map((score) => score.map((x) => (x < 0 ? 1 : 0)));
    for (const one of failing)
      for (const other of failing.filter((column) => column !== one)) {
        const together = meanOf(one.map((fails, world) => fails * other[world]));
        expect(together).toBeGreaterThan(meanOf(one) * meanOf(other) + 0.01);
      }
  });
});

describe("one measured result", () => {
  test.each([
    result("api-prompting", 60, 100),
    result("api-prompting", 95, 100),
    result("open-fine-tuning", 29, 30),
    result("api-retrieval", 7, 10),
    result("no-llm", 450, 500),
  ])("moves every option to its exact Gaussian posterior: $option $passed of $of", (test_) => {
    const { y, v } = reading(test_, 0);
    const prior = priorMean(test_.option);
    const scores = scoresAfter(test_);
    options.forEach(({ id }, index) => {
      const shared = id === test_.option ? 1 : rho;
      const gain = shared / (1 + v);
      expect(Math.abs(meanOf(scores[index]) - (priorMean(id) + gain * (y - prior)))).toBeLessThan(
        near,
      );
      const variance = covariance(scores[index], scores[index]);
      expect(Math.abs(variance - (1 - shared * gain))).toBeLessThan(near);
    });
  });

  test("of more items settles more", () => {
    const spreads = [10, 100, 1000, 10_000].map((of) => {
      const score = scoresAfter(result("api-prompting", of * 0.9, of))[indexOf("api-prompting")];
      return covariance(score, score);
    });
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
    expect(spreads[3]).toBeLessThan(0.01);
  });

  test("far over the bar lets nearly every world suffice, far under it nearly none", () => {
    const share = (passed: number): number =>
      scoresAfter(result("api-prompting", passed, 1000))[indexOf("api-prompting")].filter(
        (x) => x >= 0,
      ).length / worlds.count;
    expect(share(970)).toBeGreaterThan(0.99);
    expect(share(800)).toBeLessThan(0.01);
    expect(Math.abs(share(900) - 0.5)).toBeLessThan(0.1);
  });
});

describe("a prompt that was hardly worked on", () => {
  test.each(promptHeadroom.map((headroom, promptMaturity) => ({ headroom, promptMaturity })))(
    "may still gain $headroom, and says that much less surely (maturity $promptMaturity)",
    ({ headroom, promptMaturity }) => {
      const test_ = result("api-prompting", 85, 100, { promptMaturity });
      const { y, v } = reading(test_, headroom);
      const score = scoresAfter(test_)[indexOf("api-prompting")];
      const prior = priorMean("api-prompting");
      expect(Math.abs(meanOf(score) - (prior + (y - prior) / (1 + v)))).toBeLessThan(near);
      expect(Math.abs(covariance(score, score) - v / (1 + v))).toBeLessThan(near);
    },
  );

  test("takes the case's maturity where the test says none", () => {
    const { worlds: ofCase } = situationOf(
      smallCase({ minimumPassRate: bar, promptMaturity: 3 }),
      smallContext,
      8192,
    );
    const { promptMaturity: _, ...silent } = result("api-prompting", 85, 100);
    expect(optionScores(options, [], [silent], ofCase)).toEqual(
      scoresAfter(result("api-prompting", 85, 100, { promptMaturity: 3 })),
    );
  });

  test.each(["open-fine-tuning", "no-llm"])(
    "is no matter for what was trained or has no prompt: %s",
    (id) => {
      const at = (promptMaturity: number) => scoresAfter(result(id, 85, 100, { promptMaturity }));
      expect(at(0)).toEqual(at(4));
    },
  );
});

describe("the class that was tested", () => {
  test("counts: passing with a small model promises more of a large one", () => {
    for (const id of ["api-prompting", "open-as-is", "open-fine-tuning"]) {
      const means = (["small", "mid", "top"] as const).map((offerClass) =>
        meanOf(scoresAfter(result(id, 90, 100, { class: offerClass }))[indexOf(id)]),
      );
      expect(means).toEqual(means.toSorted((a, b) => b - a));
      const { y, v } = reading(result(id, 90, 100, { class: "small" }), 0);
      expect(Math.abs(means[0] - (priorMean(id) + (y - priorMean(id)) / (1 + v)))).toBeLessThan(
        near,
      );
    }
  });
});

describe("several measured results", () => {
  const first = result("api-prompting", 25, 30);
  const second = result("api-prompting", 33, 40);

  test("of one option add their precisions", () => {
    const [a, b] = [reading(first, 0), reading(second, 0)];
    const precision = 1 + 1 / a.v + 1 / b.v;
    const mean = (priorMean("api-prompting") + a.y / a.v + b.y / b.v) / precision;
    const score = scoresAfter(first, second)[indexOf("api-prompting")];
    expect(Math.abs(meanOf(score) - mean)).toBeLessThan(near);
    expect(Math.abs(covariance(score, score) - 1 / precision)).toBeLessThan(near);
  });

  test("add their precisions though there are many, since each errs by itself", () => {
    const one = result("api-prompting", 9, 10);
    const { v } = reading(one, 0);
    for (const many of [16, 32, 80]) {
      const score = scoresAfter(...Array.from({ length: many }, () => one))[
        indexOf("api-prompting")
      ];
      const exact = 1 / (1 + many / v);
      expect(covariance(score, score) / exact).toBeGreaterThan(0.9);
      expect(covariance(score, score) / exact).toBeLessThan(1.1);
    }
  });

  test("say the same in whatever order they are told", () => {
    const other = result("open-as-is", 20, 40);
    const moments = (...tests: readonly TestResult[]) =>
      scoresAfter(...tests).flatMap((score) => [meanOf(score), covariance(score, score)]);
    const forth = moments(first, other);
    const back = moments(other, first);
    forth.forEach((one, index) => expect(Math.abs(one - back[index])).toBeLessThan(near));
  });
});

describe("more passes", () => {
  test("never lower any option's chance", () => {
    const chancesAt = (passed: number, of: number): number[] =>
      scoresAfter(result("api-prompting", passed, of)).map((score) =>
        meanOf(score.map((x) => (x >= 0 ? 1 : 0))),
      );
    for (const of of [16, 40, 200]) {
      const step = Math.max(1, Math.floor(of / 20));
      let before = chancesAt(0, of);
      for (let passed = step; passed <= of; passed += step) {
        const after = chancesAt(passed, of);
        after.forEach((one, index) => expect(one).toBeGreaterThanOrEqual(before[index]));
        before = after;
      }
    }
  });
});

test("a bar of all is held against 99.5 %: no test can show more", () => {
  const { worlds: strict } = situationOf(smallCase({ minimumPassRate: 100 }), smallContext, 4);
  expect(barLogOdds(strict)).toEqual(new Float64Array(4).fill(logit(0.995)));
});
