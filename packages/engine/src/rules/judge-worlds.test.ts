import { describe, expect, test } from "vitest";

import { situationOf } from "../assessment/context.ts";
import { rule } from "../testing/small-rules.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { Condition } from "../vocabulary/condition.ts";
import { isUnknown, judgeWorlds, shareOf, type Judgement } from "./judge-worlds.ts";
import { compileRules } from "./rule-set.ts";

function judge(when: Condition, answers: object, unknown: "assume" | "keep") {
  const [{ holds, slots }] = compileRules([
    rule("rule/one", { kind: "evidence", when, weigh: { "no-llm": 1 } }),
  ]).rules;
  const { worlds } = situationOf(smallCase({ ...answers }), smallContext, 256);
  return { worlds, judgement: judgeWorlds("rule/one", holds, slots, worlds, unknown) };
}
const large: Condition = { requestsPerMonth: { above: 1e5 } };

describe("a condition judged in the worlds", () => {
  test("is one number where it is the same in all of them", () => {
    expect(judge(large, { requestsPerMonth: 2e5 }, "keep").judgement).toBe(1);
    expect(judge(large, { requestsPerMonth: 5e4 }, "keep").judgement).toBe(0);
  });

  test("is the truth of each world where an answered number is a range", () => {
    const { worlds, judgement } = judge(
      large,
      { requestsPerMonth: { low: 5e4, base: 1e5, high: 1e6 } },
      "keep",
    );
    const requests = worlds.number("requestsPerMonth");
    expect(Array.from(judgement as Float64Array)).toEqual(
      Array.from(requests, (one) => (one > 1e5 ? 1 : 0)),
    );
  });

  test("stays unknown where nobody answered, or takes the assumption, as it is asked to", () => {
    expect(judge(large, {}, "keep").judgement).toBeNaN();
    const { worlds, judgement } = judge(large, {}, "assume");
    const requests = worlds.number("requestsPerMonth");
    expect(shareOf(judgement)).toBe(requests.filter((one) => one > 1e5).length / worlds.count);
  });

  test("draws a choice that nobody settled by its chances", () => {
    const { judgement } = judge({ gap: "behaviour" }, {}, "assume");
    expect(shareOf(judgement)).toBeCloseTo(0.4, 2);
  });

  test("is settled in the worlds where the rest of it settles it", () => {
    const either: Condition = { any: [large, { trainingRights: "no" }] };
    const { worlds, judgement } = judge(
      either,
      { requestsPerMonth: { low: 5e4, base: 1e5, high: 1e6 } },
      "keep",
    );
    const requests = worlds.number("requestsPerMonth");
    (judgement as Float64Array).forEach((truth, world) =>
      expect(truth).toBe(requests[world] > 1e5 ? 1 : NaN),
    );
    expect(isUnknown(judgement)).toBe(true);
  });
});

test("the share of a judgement counts what is true, not what is unknown", () => {
  const judgements: readonly (readonly [Judgement, number, boolean])[] = [
    [1, 1, false],
    [0, 0, false],
    [NaN, 0, true],
    [Float64Array.of(1, 0, NaN, 1), 0.5, true],
    [Float64Array.of(1, 0, 0, 0), 0.25, false],
  ];
  for (const [judgement, share, unknown] of judgements) {
    expect(shareOf(judgement)).toBe(share);
    expect(isUnknown(judgement)).toBe(unknown);
  }
});
