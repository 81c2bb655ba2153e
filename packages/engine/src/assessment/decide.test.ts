import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { longestPlan } from "../plan/search-plans.ts";
import { anyEconomy, anyOptions, everyPlan, worthOf } from "../testing/any-plans.ts";
import { rule } from "../testing/small-rules.ts";
import { contextWith, smallCase, smallContext } from "../testing/small-world.ts";
import type { Case } from "../vocabulary/case.ts";
import type { OptionId } from "../vocabulary/option.ts";
import { situationOf } from "./context.ts";
import { decide } from "./decide.ts";
import { endPointOf, firstStepOf, type Decision } from "./decision.ts";
import { bestPlan } from "../plan/best-plan.ts";

const decided = (given: Case, context = smallContext): Decision =>
  decide(situationOf(given, context));
const passes = (option: OptionId, passed: number, of = 100) => ({ option, passed, of });
const stepsOf = ({ plan, options }: Decision): OptionId[] =>
  (plan?.steps ?? []).map(({ option }) => options[option].id);

/** A task for which a tuned model is made: a tone, many examples, many requests. */
const tone = {
  gap: "behaviour",
  labelledExamples: 5000,
  requestsPerMonth: 2e7,
  minimumPassRate: 90,
  tuningProjectCost: 200_000,
};
const promptFailed = { tests: [passes("api-prompting", 60)] };
const tunedAt = (passed: number) => ({
  tests: [passes("api-prompting", 40, 60), passes("open-fine-tuning", passed)],
});
const cases: readonly (readonly [string, Case])[] = [
  ["nothing answered", smallCase()],
  ["a tone to learn", smallCase(tone)],
  ["a tone to learn after a prompt failed", smallCase(tone, promptFailed)],
  ["a tuned model that passed", smallCase(tone, { tests: [passes("open-fine-tuning", 97)] })],
  ["a tuned model just under the bar", smallCase(tone, tunedAt(89))],
  ["a tuned model just at the bar", smallCase(tone, tunedAt(90))],
  ["knowledge", smallCase({ gap: "knowledge", requestsPerMonth: 5e4 })],
  ["own machines", smallCase({ ...tone, isolation: 5 })],
  ["a value too small", smallCase({ valuePerResult: 0.0001 })],
  ["no budget", smallCase({ oneOffBudget: 5000 })],
];

/** P and A counted world by world, as the decision model words them. */
function counted({ options, outcome }: Decision): { p: number; a: number } {
  const ends = [...(outcome?.adopted ?? [])].filter((index) => index >= 0);
  const custom = ends.filter((index) => options[index].custom);
  const cheapest = [...(options[0]?.suffices ?? []).keys()].flatMap((world) => {
    const sufficing = options.filter(({ suffices }) => suffices[world] === 1);
    const costs = sufficing.map(({ building, running }) => building[world] + running[world]);
    return sufficing.length === 0 ? [] : [sufficing[costs.indexOf(Math.min(...costs))]];
  });
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    p: share(custom.length, ends.length),
    a: share(cheapest.filter((option) => option.custom).length, cheapest.length),
  };
}

describe("the answer", () => {
  test.each(cases)("counts custom LLMs among ends and cheapest options: %s", (_, given) => {
    const decision = decided(given);
    const { p, a } = counted(decision);
    expect(decision.customChance).toBeCloseTo(p, 12);
    expect(decision.customShare).toBeCloseTo(a, 12);
  });

  test.each(cases)("is no, yes or not yet by P, A and the first step: %s", (_, given) => {
    const decision = decided(given);
    const { customChance: p, customShare: a, options, plan } = decision;
    const firstIsCustom = plan !== undefined && options[plan.steps[0].option].custom;
    const wanted =
      plan === undefined || (p < 0.25 && a < 0.5)
        ? "no"
        : p >= 0.5 && firstIsCustom
          ? "yes"
          : "not yet";
    expect(decision.answer).toBe(wanted);
    expect(decision.waitingFor).toBe(wanted === "not yet" ? "test" : undefined);
  });

  test("comes out as each of the three among these cases", () => {
    expect(new Set(cases.map(([, given]) => decided(given).answer))).toEqual(
      new Set(["no", "yes", "not yet"]),
    );
  });

  test("is yes from one half of the ends on, where the first step is custom", () => {
    // Retrieval failed as well, so that it is no step to begin with where the tuned model just fails.
    const better = Array.from({ length: 12 }, (_, more) => {
      const { tests } = tunedAt(82 + more);
      return decided(smallCase(tone, { tests: [...tests, passes("api-retrieval", 40)] }));
    }).filter((decision) => firstStepOf(decision) === "open-fine-tuning");
    const turn = better.findIndex(({ customChance }) => customChance >= 0.5);
    const [under, at] = [better[turn - 1], better[turn]];
    expect(under.customChance).toBeGreaterThan(0.25);
    expect(under.answer).toBe("not yet");
    expect(at.customChance).toBeLessThan(0.75);
    expect(at.answer).toBe("yes");
  });

  test.each(cases)("has the likeliest option to be adopted as its end point: %s", (_, given) => {
    const decision = decided(given);
    const { end, options, outcome, plan } = decision;
    expect(end === undefined).toBe(plan === undefined);
    const chances = options.map(
      (__, index) =>
        (outcome?.adopted ?? []).filter((one) => one === index).length /
        (outcome?.adopted.length ?? 1),
    );
    expect(end?.chance ?? 0).toBeCloseTo(Math.max(0, ...chances), 12);
  });

  test("keeps today's process where no plan pays, and says that nothing fits where no option is left", () => {
    const poor = decided(smallCase({ valuePerResult: 0.0001 }));
    expect([poor.answer, poor.kind, poor.plan]).toEqual(["no", "keep-today", undefined]);
    expect(poor.options.length).toBeGreaterThan(0);
    const broke = decided(smallCase({ oneOffBudget: 5000 }));
    expect([broke.answer, broke.kind, broke.plan]).toEqual(["no", "nothing-fits", undefined]);
    expect(broke.options).toEqual([]);
  });

  test("keeps today's process exactly as long as the best plan is worth no more", () => {
    const kinds = [0.0001, 0.001, 0.01, 0.1, 1, 10].map(
      (valuePerResult) => decided(smallCase({ valuePerResult, requestsPerMonth: 1e5 })).kind,
    );
    const turn = kinds.indexOf("adopt");
    expect(turn).toBeGreaterThan(0);
    expect(kinds.slice(0, turn).every((kind) => kind === "keep-today")).toBe(true);
    expect(kinds.slice(turn).every((kind) => kind === "adopt")).toBe(true);
  });
});

describe("the ladder gate", () => {
  const customAt = (decision: Decision): number =>
    stepsOf(decision).indexOf("open-fine-tuning" satisfies OptionId);
  const precedes = (decision: Decision, wanted: OptionId): boolean => {
    const at = customAt(decision);
    const before = stepsOf(decision).indexOf(wanted);
    return at < 0 || (before >= 0 && before < at);
  };
  const tuned = { tests: [passes("open-fine-tuning", 97)] };

  test("puts a required test before any custom LLM, even one that has passed its own", () => {
    for (const more of [{}, tuned]) {
      const decision = decided(smallCase(tone, more));
      expect(customAt(decision)).toBeGreaterThan(0);
      expect(precedes(decision, "api-prompting")).toBe(true);
    }
  });

  test("asks for a retrieval test too unless the gap is purely behaviour", () => {
    const requiredWith = (gap: string) =>
      decided(smallCase({ ...tone, gap }, tuned))
        .options.filter(({ required }) => required)
        .map(({ id }) => id);
    expect(requiredWith("behaviour")).toEqual(["api-prompting"]);
    expect(requiredWith("knowledge")).toEqual(["api-prompting", "api-retrieval"]);
    expect(requiredWith("both")).toEqual(["api-prompting", "api-retrieval"]);
  });

  test("is opened by a recorded test, and not by one of fewer than 30 items", () => {
    const recorded = decided(
      smallCase(tone, { tests: [passes("api-prompting", 18, 30), ...tuned.tests] }),
    );
    expect(firstStepOf(recorded)).toBe("open-fine-tuning");
    expect(recorded.answer).toBe("yes");
    const fewer = decided(
      smallCase(tone, { tests: [passes("api-prompting", 17, 29), ...tuned.tests] }),
    );
    expect(firstStepOf(fewer)).toBe("api-prompting");
    expect(fewer.answer).toBe("not yet");
  });

  test("is opened by a waiver", () => {
    const waived = decided(
      smallCase(tone, {
        tests: [passes("no-llm", 10), ...tuned.tests],
        waive: { "api-prompting": "no request may leave the house" },
      }),
    );
    expect(waived.options.every(({ required }) => !required)).toBe(true);
    expect(firstStepOf(waived)).toBe("open-fine-tuning");
  });

  test("does not ask for the test of an option that is not eligible", () => {
    const offline = decided(smallCase({ ...tone, isolation: 5 }, tuned));
    expect(offline.options.map(({ id }) => id)).not.toContain("api-prompting");
    expect(firstStepOf(offline)).toBe("open-fine-tuning");
  });

  test("falls back on another test only where none of the named options is eligible", () => {
    const context = contextWith(
      rule("ladder/open", {
        kind: "ladder",
        when: { worksOffline: false },
        requireTest: "open-as-is",
        onlyIfNoneOf: ["api-prompting", "api-retrieval"],
      }),
    );
    const requiredWith = (isolation: number) =>
      decided(smallCase({ ...tone, isolation }), context)
        .options.filter(({ required }) => required)
        .map(({ id }) => id);
    expect(requiredWith(1)).toEqual(["api-prompting"]);
    expect(requiredWith(5)).toEqual(["open-as-is"]);
  });
});

describe("an option that is undetermined", () => {
  const asking = contextWith(
    rule("rights/asked", {
      kind: "gate",
      when: { trainingRights: "no" },
      whenUnknown: "ask",
      hard: true,
      exclude: { custom: true },
    }),
  );

  test("makes it not yet, for want of answers, where letting it in changes the answer", () => {
    const { answer, waitingFor, decidedBy } = decided(smallCase(tone, promptFailed), asking);
    expect([answer, waitingFor]).toEqual(["not yet", "answers"]);
    expect(decidedBy).toEqual([
      { fact: "trainingRights", option: "open-fine-tuning", answerWith: "yes" },
    ]);
  });

  test("changes nothing where letting it in changes nothing", () => {
    const given = smallCase({ gap: "knowledge", requestsPerMonth: 5e4 });
    const { answer, waitingFor, decidedBy, options } = decided(given, asking);
    expect([answer, waitingFor, decidedBy]).toEqual(["no", undefined, []]);
    expect(options.map(({ id }) => id)).not.toContain("open-fine-tuning");
  });

  test("is settled by the answer, one way or the other", () => {
    const answerWith = (trainingRights: string) => {
      const decision = decided(smallCase({ ...tone, trainingRights }, promptFailed), asking);
      return [decision.answer, decision.waitingFor];
    };
    expect(answerWith("yes")).toEqual(["yes", undefined]);
    expect(answerWith("no")).toEqual(["no", undefined]);
  });

  test("shows the first step of all that may be left where it would be another", () => {
    const decision = decided(smallCase(tone, promptFailed), asking);
    expect(firstStepOf(decision)).toBe("open-fine-tuning");
    expect(endPointOf(decision)).toBe("open-fine-tuning");
  });
});

describe("the value of reaching the bar", () => {
  /** Mean over the worlds in which something suffices of the cheapest sufficient option's test and cost. */
  function meanCheapest({ options, situation }: Decision): number {
    const least: number[] = [];
    for (let world = 0; world < situation.worlds.count; world++) {
      const costs = options
        .filter(({ suffices }) => suffices[world] === 1)
        .map(
          ({ recorded, testCost, building, running }) =>
            (recorded ? 0 : testCost) + building[world] + running[world],
        );
      if (costs.length > 0) least.push(Math.min(...costs));
    }
    return least.reduce((sum, cost) => sum + cost, 0) / least.length;
  }

  test("is assumed as 2, 3, 5 or 10 times the cheapest sufficient option, by what is at stake", () => {
    const factors = { low: 2, medium: 3, high: 5, critical: 10 };
    for (const [valueAtStake, factor] of Object.entries(factors)) {
      const decision = decided(smallCase({ valueAtStake }, promptFailed));
      expect(decision.value).toMatchObject({ stated: false, factor });
      expect(decision.value.mean / meanCheapest(decision)).toBeCloseTo(factor, 9);
      expect(decision.economy.value.every((one) => one === decision.value.mean)).toBe(true);
    }
  });

  test("where it is assumed covers the people who review, since a plan's worth takes them off", () => {
    const given = { gap: "knowledge", requestsPerMonth: 5e4 };
    const reviewed = decided(smallCase({ ...given, reviewMinutes: 5 }));
    const review = reviewed.judged.options
      .find(({ option }) => option.id === endPointOf(reviewed))!
      .kept[0].bill.lines.find(({ id }) => id === "review")!.amounts;
    const mean = review.reduce((sum, amount) => sum + amount, 0) / review.length;
    expect(reviewed.value.mean).toBeGreaterThan(3 * mean);
    expect(reviewed.kind).toBe("adopt");
    expect(reviewed.value.mean - 3 * mean).toBeCloseTo(decided(smallCase(given)).value.mean, -5);
  });

  test("is three times where nothing is said of the stakes", () => {
    expect(decided(smallCase()).value.factor).toBe(3);
  });

  test("is what was stated for each result over the bar, discounted", () => {
    const given = { requestsPerMonth: 1e4, growthPerMonth: 0, rampMonths: 0, horizonMonths: 12 };
    const { value } = decided(
      smallCase({ ...given, minimumPassRate: 80, valuePerResult: 2, discountRate: 0 }),
    );
    expect(value.stated).toBe(true);
    expect(value.factor).toBeUndefined();
    expect(value.mean).toBeCloseTo(12 * 1e4 * 0.8 * 2, 6);
    const later = decided(
      smallCase({ ...given, minimumPassRate: 80, valuePerResult: 2, discountRate: 10 }),
    );
    expect(later.value.mean).toBeLessThan(value.mean);
    expect(later.value.mean).toBeGreaterThan(value.mean / 1.1);
  });

  test("is the assumed value that was handed over, for a part of a case", () => {
    const { value } = decide(situationOf(smallCase(), smallContext), 123_456);
    expect(value).toMatchObject({ mean: 123_456, stated: false });
  });
});

describe("ties", () => {
  const { options, economy } = decided(smallCase());
  const one = options.find(({ id }) => id === "api-prompting")!;
  const economyAt = (value: number) => ({
    ...economy,
    value: new Float64Array(economy.value.length).fill(value),
  });

  test("go to fewer steps where another adds less than a hundredth of the value", () => {
    // The second passes where the first does and in one world more.
    const suffices = Uint8Array.from(one.suffices);
    suffices[suffices.indexOf(0)] = 1;
    const longer = { ...one, id: "api-retrieval", rank: one.rank + 1, suffices, testCost: 0 };
    const plan = bestPlan([{ ...one, testCost: 0 }, longer], economyAt(1e8), 1e8);
    expect(plan?.steps).toHaveLength(1);
  });

  test("between equals go to the lower code", () => {
    const twin = { ...one, id: "no-llm", rank: one.rank - 1 };
    for (const pair of [
      [one, twin],
      [twin, one],
    ]) {
      const plan = bestPlan(pair, economyAt(1e7), 1e7)!;
      expect(pair[plan.steps[0].option].id).toBe("no-llm");
    }
  });

  test("go to fewest steps, then to the highest worth, of all plans within a hundredth", () => {
    fc.assert(
      fc.property(anyOptions, anyEconomy, (given, chances) => {
        const mean = chances.value.reduce((sum, value) => sum + value, 0) / chances.value.length;
        const all = [...everyPlan(given, longestPlan)].map((steps) => ({
          length: steps.length,
          worth: worthOf(steps, given, chances),
        }));
        const best = Math.max(0, ...all.map(({ worth }) => worth));
        const least = best - 0.01 * mean;
        // Where rounding decides who ties, nothing is said.
        fc.pre(all.every(({ worth }) => Math.abs(worth - least) > 1e-6 && Math.abs(worth) > 1e-6));
        const [wanted] = all
          .filter(({ worth }) => worth >= least)
          .toSorted((a, b) => a.length - b.length || b.worth - a.worth);
        const plan = bestPlan(given, chances, mean);
        expect(plan?.steps.length).toBe(best > 0 ? wanted.length : undefined);
        expect(plan?.utility ?? 0).toBeCloseTo(best > 0 ? wanted.worth : 0, 5);
      }),
      { numRuns: 500 },
    );
  });

  test("leave no plan where the best is worth nothing", () => {
    expect(bestPlan(options, economyAt(0), 0)).toBeUndefined();
  });
});
