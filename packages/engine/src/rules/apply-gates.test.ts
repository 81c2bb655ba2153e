import { describe, expect, test } from "vitest";

import { situationOf } from "../assessment/context.ts";
import { rule } from "../testing/small-rules.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { Case } from "../vocabulary/case.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { Gate } from "../vocabulary/rule.ts";
import { gatingOf, judgeGate, type GateJudged, type Gating } from "./apply-gates.ts";
import { compileRules } from "./rule-set.ts";

/** A gate that shuts out what runs at a provider, with what a test is about. */
const gate = (given: object): Gate =>
  rule("gate/one", {
    kind: "gate",
    when: { labelledExamples: { below: 100 } },
    hard: false,
    exclude: { hosting: "provider" },
    ...given,
  }) as Gate;

function judged(
  one: Gate,
  given: Case,
  option: OptionId = "api-prompting",
): {
  found: GateJudged;
  gating: Gating;
} {
  const { worlds } = situationOf(given, smallContext, 512);
  const [compiled] = compileRules([one]).rules;
  const found = judgeGate(compiled, worlds);
  const of = smallKnowledge.options.find(({ id }) => id === option)!;
  return { found, gating: gatingOf(of, [found], given.tests, worlds) };
}
type State = "excluded" | "undetermined" | "soft" | "open";
const stateOf = ({ gating }: { gating: Gating }): State =>
  gating.excludedBy.length > 0
    ? "excluded"
    : gating.undeterminedBy.length > 0
      ? "undetermined"
      : gating.soft.length > 0
        ? "soft"
        : "open";

describe("a gate that a range leaves open", () => {
  const bound = gate({
    hard: true,
    whenUnknown: "ask",
    when: {
      all: [{ labelledExamples: { below: 100 } }, { not: { gap: { answered: true, is: "both" } } }],
    },
  });

  test("asks for the number, not for what is not answered beside it", () => {
    const open = judged(bound, smallCase({ labelledExamples: { low: 10, high: 900 } }));
    expect(open.found).toMatchObject({ unknown: true, asks: "labelledExamples" });
    expect(judged(bound, smallCase()).found).toMatchObject({
      unknown: true,
      asks: "labelledExamples",
    });
  });
});

describe("a gate on a number that was answered", () => {
  test.each([
    [true, 50, "excluded"],
    [true, 500, "open"],
    [false, 50, "excluded"],
    [false, 500, "open"],
  ] as const)("is settled where the answer is one number (hard: %s, %d)", (hard, labels, state) => {
    const one = judged(gate({ hard }), smallCase({ labelledExamples: labels }));
    expect(stateOf(one)).toBe(state);
    expect(one.found.share).toBe(state === "excluded" ? 1 : 0);
    expect(one.found.unknown).toBe(false);
  });

  test("is judged world by world where it is soft and the answer a range", () => {
    const around = judged(
      gate({ hard: false }),
      smallCase({ labelledExamples: { low: 20, base: 100, high: 500 } }),
    );
    expect(stateOf(around)).toBe("soft");
    expect(around.found.share).toBeGreaterThan(0.4);
    expect(around.found.share).toBeLessThan(0.6);
  });

  test("excludes from 95 of 100 worlds on", () => {
    // P95 of this range is just over a hundred, then just under it.
    const nearly = judged(
      gate({}),
      smallCase({ labelledExamples: { low: 20, base: 50, high: 89 } }),
    );
    expect(nearly.found.share).toBeLessThan(0.95);
    expect(stateOf(nearly)).toBe("soft");
    const surely = judged(
      gate({}),
      smallCase({ labelledExamples: { low: 20, base: 50, high: 75 } }),
    );
    expect(surely.found.share).toBeGreaterThanOrEqual(0.95);
    expect(surely.found.share).toBeLessThan(1);
    expect(stateOf(surely)).toBe("excluded");
  });

  test("is never sampled where it is hard: it holds for low, middle and high, or is unknown", () => {
    const hard = gate({ hard: true });
    const within = judged(hard, smallCase({ labelledExamples: { low: 10, base: 50, high: 90 } }));
    expect(stateOf(within)).toBe("excluded");
    expect(within.found.judgement).toBe(1);
    const outside = judged(
      hard,
      smallCase({ labelledExamples: { low: 200, base: 300, high: 400 } }),
    );
    expect(stateOf(outside)).toBe("open");
    for (const base of [20, 490]) {
      const across = judged(hard, smallCase({ labelledExamples: { low: 10, base, high: 500 } }));
      expect(stateOf(across)).toBe("undetermined");
      expect(across.found.asks).toBe("labelledExamples");
    }
  });

  test("is a hard one that does not hold where it straddles the limit and nobody is to be asked", () => {
    const hard = gate({ hard: true, whenUnknown: "not-met" });
    const across = judged(hard, smallCase({ labelledExamples: { low: 10, base: 50, high: 500 } }));
    expect(stateOf(across)).toBe("open");
  });
});

describe("a gate on a fact that nobody answered", () => {
  test.each([true, false])("is unknown, and names the question (hard: %s)", (hard) => {
    const one = judged(gate({ hard }), smallCase());
    expect(stateOf(one)).toBe("undetermined");
    expect(one.found).toMatchObject({ unknown: true, asks: "labelledExamples", share: 0 });
  });

  test("does not hold where the rule says so", () => {
    expect(stateOf(judged(gate({ whenUnknown: "not-met" }), smallCase()))).toBe("open");
  });

  test("never reads an assumption: a range that stands in for an answer excludes nothing", () => {
    const one = judged(gate({ when: { labelledExamples: { atLeast: 0 } } }), smallCase());
    expect(stateOf(one)).toBe("undetermined");
  });

  test("is settled where the rest of its condition settles it", () => {
    const both = gate({
      when: { all: [{ labelledExamples: { below: 100 } }, { trainingRights: "no" }] },
    });
    expect(stateOf(judged(both, smallCase({ trainingRights: "yes" })))).toBe("open");
    const open = judged(both, smallCase({ trainingRights: "no" }));
    expect(stateOf(open)).toBe("undetermined");
    expect(open.found.asks).toBe("labelledExamples");
    const other = judged(both, smallCase({ labelledExamples: 5 }));
    expect(other.found.asks).toBe("trainingRights");
  });
});

describe("whom a gate concerns", () => {
  const strict = smallCase({ labelledExamples: 5 });

  test("is told by traits or ids, with exceptions by id", () => {
    expect(stateOf(judged(gate({}), strict, "open-as-is"))).toBe("open");
    expect(stateOf(judged(gate({ exclude: ["open-as-is"] }), strict, "open-as-is"))).toBe(
      "excluded",
    );
    expect(stateOf(judged(gate({ except: ["api-retrieval"] }), strict, "api-retrieval"))).toBe(
      "open",
    );
    expect(stateOf(judged(gate({ except: ["api-retrieval"] }), strict))).toBe("excluded");
  });

  test("by its offers is every option that has offers, or those that it names", () => {
    const needs = { exclude: undefined, offersMust: { ownHardware: true } };
    const wants = (given: object, option: OptionId, answers: object = { labelledExamples: 5 }) =>
      judged(gate({ ...needs, ...given }), smallCase({ ...answers }), option).gating.offers.map(
        ({ certain }) => certain,
      );
    expect(wants({}, "api-prompting")).toEqual([true]);
    expect(wants({}, "no-llm")).toEqual([]);
    expect(wants({ of: { hosting: "self" } }, "api-prompting")).toEqual([]);
    expect(wants({ of: { hosting: "self" } }, "open-as-is")).toEqual([true]);
    expect(wants({}, "api-prompting", {})).toEqual([false]);
    expect(wants({}, "api-prompting", { labelledExamples: 500 })).toEqual([]);
  });
});

describe("a limit of latency", () => {
  const limit = gate({
    when: { latencyLimit: { below: 0.6 } },
    measuredInstead: "p95Seconds",
    whenUnknown: "not-met",
  });
  const tested = (p95Seconds: number, more: object = {}) => ({
    tests: [{ option: "api-prompting", passed: 50, of: 100, p95Seconds, ...more }],
  });

  test("excludes by rule of thumb where nothing was measured", () => {
    expect(stateOf(judged(limit, smallCase({ latencyLimit: 0.5 })))).toBe("excluded");
    expect(stateOf(judged(limit, smallCase({ latencyLimit: 0.7 })))).toBe("open");
  });

  test("goes by the option's measured P95 first, either way", () => {
    expect(stateOf(judged(limit, smallCase({ latencyLimit: 0.5 }, tested(0.4))))).toBe("open");
    expect(stateOf(judged(limit, smallCase({ latencyLimit: 0.7 }, tested(0.9))))).toBe("excluded");
  });

  test("goes by the latest measurement, and by none of another option", () => {
    const twice = { tests: [...tested(0.9).tests, ...tested(0.4).tests] };
    expect(stateOf(judged(limit, smallCase({ latencyLimit: 0.5 }, twice)))).toBe("open");
    const other = tested(0.4, { option: "api-retrieval" });
    expect(stateOf(judged(limit, smallCase({ latencyLimit: 0.5 }, other)))).toBe("excluded");
  });

  test("is held against a measurement world by world where it is a range", () => {
    const one = judged(
      limit,
      smallCase({ latencyLimit: { low: 0.4, base: 0.5, high: 0.6 } }, tested(0.5)),
    );
    expect(stateOf(one)).toBe("soft");
    expect(one.gating.soft[0].share).toBeGreaterThan(0.4);
    expect(one.gating.soft[0].share).toBeLessThan(0.6);
  });
});
