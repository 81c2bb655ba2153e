import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import type { Context } from "../assessment/context.ts";
import { rule } from "../testing/small-rules.ts";
import { contextWith, smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { Rule } from "../vocabulary/rule.ts";
import type { Guidance, Verdict } from "../vocabulary/verdict.ts";
import { explainIn } from "./explain.ts";
import { numberPaths } from "./number-paths.ts";

const say = "This is what the reader is told about it.";
const knowledgeGap = { gap: { isOneOf: ["knowledge", "both"] } };

const watch = rule("watch/weekly", {
  kind: "warning",
  when: { ...knowledgeGap, knowledgeChange: "weekly" },
  say,
});
const order = rule("cause/format", {
  kind: "diagnosis",
  when: { symptoms: { includes: "format" } },
  say,
  tries: [
    { do: "state the format with an example", option: "api-prompting" },
    { do: "tune on examples of it", option: "open-fine-tuning" },
  ],
});
const people = rule("need/people", {
  kind: "prerequisite",
  when: { skillMl: { below: 2 } },
  whenUnknown: "met",
  say,
  options: ["open-fine-tuning"],
  needs: [{ what: "somebody who has tuned before", owner: "engineering" }],
});
const planned = rule("advice/in-the-plan", {
  kind: "advice",
  when: knowledgeGap,
  say,
  options: ["api-retrieval"],
  onlyIf: "planned",
});
const soon = rule("expiry/soon", {
  kind: "expiry",
  when: knowledgeGap,
  say,
  reviewWithinMonths: 6,
});
const later = rule("expiry/later", {
  kind: "expiry",
  when: knowledgeGap,
  say,
  reviewWithinMonths: 12,
});
const all: readonly Rule[] = [planned, soon, later, people, order, watch];

const context = (...rules: readonly Rule[]): Context => ({ ...contextWith(...rules), worlds: 256 });
const asked = {
  gap: "knowledge",
  isolation: 1,
  requestsPerMonth: "100k",
  knowledgeChange: "weekly",
  symptoms: ["format"],
};
const given = smallCase(asked);
const told = (verdict: Verdict): string[] => verdict.guidance.map((one) => one.rule);
const one = (verdict: Verdict, id: string): Guidance =>
  verdict.guidance.find((guidance) => guidance.rule === id)!;

describe("guidance", () => {
  const verdict = assess(given, context(...all));

  test("is told by kind, what warns first and what expires last", () => {
    expect(told(verdict)).toEqual([
      "watch/weekly",
      "cause/format",
      "need/people",
      "advice/in-the-plan",
      "expiry/later",
      "expiry/soon",
    ]);
  });

  test("carries its text, its options and what belongs to its kind", () => {
    expect(one(verdict, "cause/format")).toMatchObject({
      text: say,
      share: 1,
      tries: [
        { do: "state the format with an example", option: "api-prompting" },
        { do: "tune on examples of it", option: "open-fine-tuning" },
      ],
      readings: [{ fact: "symptoms", found: "format", holds: true }],
    });
    expect(one(verdict, "need/people")).toMatchObject({
      concerns: ["open-fine-tuning"],
      needs: [{ what: "somebody who has tuned before", owner: "engineering" }],
    });
  });

  test("is silent where an answer is missing, unless it says that it speaks then", () => {
    const bare = assess(smallCase({ requestsPerMonth: "100k" }), context(...all));
    expect(told(bare)).toEqual(["need/people"]);
    expect(told(assess(smallCase({ skillMl: 3 }), context(...all)))).toEqual([]);
  });

  test("on an uncertain number holds in a share of the worlds", () => {
    const busy = rule("watch/busy", {
      kind: "warning",
      when: { requestsPerMonth: { above: 100_000 } },
      say,
    });
    const uncertain = smallCase({ requestsPerMonth: { low: 1e4, base: 1e5, high: 1e6 } });
    expect(one(assess(uncertain, context(busy)), "watch/busy").share).toBeCloseTo(0.5, 1);
    const seldom = smallCase({ requestsPerMonth: { low: 1e3, base: 1e4, high: 5e4 } });
    expect(told(assess(seldom, context(busy)))).toEqual([]);
  });

  test("that waits for the plan is told only of options in it", () => {
    const steps = verdict.plan!.steps.map(({ option }) => option);
    expect(steps).toContain("api-retrieval");
    expect(one(verdict, "advice/in-the-plan").concerns).toEqual(["api-retrieval"]);
    const elsewhere = rule("advice/elsewhere", {
      kind: "advice",
      when: knowledgeGap,
      say,
      options: smallKnowledge.options.map(({ id }) => id).filter((id) => !steps.includes(id)),
      onlyIf: "planned",
    });
    expect(told(assess(given, context(elsewhere)))).toEqual([]);
  });

  test("that one answer keeps from being told is a near miss", () => {
    const monthly = assess(smallCase({ ...asked, knowledgeChange: "monthly" }), context(...all));
    expect(told(monthly)).not.toContain("watch/weekly");
    expect(monthly.guidanceMisses.map((miss) => miss.rule)).toEqual(["watch/weekly"]);
  });

  test("sets the day of review by the shortest time that it names", () => {
    expect(smallContext.asOf).toBe("2026-11-24");
    expect(verdict.reviewBy).toBe("2027-05-24");
    expect(assess(given, context(later)).reviewBy).toBe("2027-11-24");
    expect(assess(given, context(watch)).reviewBy).toBeUndefined();
  });

  test("changes no other part of any verdict", () => {
    fc.assert(
      fc.property(
        fc.subarray([...all]),
        fc.constantFrom("knowledge", "behaviour", "both"),
        fc.constantFrom("1k", "100k", "10M"),
        (rules, gap, requestsPerMonth) => {
          const changed = smallCase({ ...asked, gap, requestsPerMonth });
          const scored = ({ guidance, guidanceMisses, reviewBy, ...rest }: Verdict): unknown =>
            rest;
          expect(scored(assess(changed, context(...rules)))).toEqual(
            scored(assess(changed, context())),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("a yardstick", () => {
  const yardstick = (limit: number, speaks: "above" | "below"): Rule =>
    rule(`law/${speaks}`, {
      kind: "advice",
      when: { region: "eu" },
      say,
      options: { custom: true },
      yardstick: { limit, speaks },
    });
  const inEurope = smallCase({
    region: "eu",
    gap: "behaviour",
    labelledExamples: 5000,
    inputTokens: 1000,
    outputTokens: 1000,
  });
  const met = (limit: number, speaks: "above" | "below"): readonly Guidance[] =>
    assess(inEurope, context(yardstick(limit, speaks))).guidance;

  test("compares the operations of the run that is kept with the limit", () => {
    const [found] = met(1e26, "below");
    const { operations, limit } = found!.compute!;
    expect(limit).toBe(1e26);
    // 5,000 examples of 2,000 tokens three times, at 6 operations for each of some billion parameters, and attention.
    expect(operations.p50).toBeGreaterThan(5000 * 2000 * 3 * 6 * 1e9);
    expect(operations.p50).toBeLessThan(5000 * 2000 * 3 * 6 * 1e12);
    expect(found!.share).toBe(1);
  });

  test("speaks on its own side of the limit alone", () => {
    expect(met(1e26, "above")).toEqual([]);
    expect(met(1, "above").length).toBe(met(1e26, "below").length);
    expect(met(1, "below")).toEqual([]);
  });
});

describe("explaining guidance", () => {
  const all_ = context(...all);
  const explored = assess(given, all_);

  test("says what it tells, when, and what would stop it", () => {
    expect(explainIn(explored, "watch/weekly", all_)).toMatchObject({
      kind: "rule",
      value: "holds in all worlds",
      about: `Warning, which scores nothing: ${say}`,
      formula: "gap: knowledge or both and knowledgeChange: weekly",
    });
  });

  test("says what to try in which order, and who provides what is needed", () => {
    const inputsOf = (id: string): string[] =>
      explainIn(explored, id, all_)!.inputs.map(({ name, value }) => `${name}: ${value}`);
    expect(inputsOf("cause/format").slice(0, 3)).toEqual([
      `what to do: ${say}`,
      expect.stringMatching(/^try 1, .*: state the format with an example$/),
      expect.stringMatching(/^try 2, .*: tune on examples of it$/),
    ]);
    expect(inputsOf("need/people")).toContain(
      "needs: somebody who has tuned before, provided by engineering",
    );
    expect(inputsOf("expiry/soon")).toContain("look again: within 6 months");
  });

  test("resolves every number of it", () => {
    const paths = numberPaths(explored).filter((path) => path.startsWith("guidance"));
    expect(paths).toContain("guidance.expiry/soon.reviewWithinMonths");
    for (const path of paths) expect(explainIn(explored, path, all_)).toBeDefined();
  });
});
