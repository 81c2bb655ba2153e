import {
  assess,
  caseSchema,
  isGuidance,
  isScoring,
  matches,
  type Case,
  type Context,
  type GuidanceRule,
  type Verdict,
} from "@tapeline/engine";
import { describe, expect, test } from "vitest";

import { examples, realCases } from "./real-cases.ts";
import { release } from "./release.ts";

const { knowledge } = release;
const silent: Context = {
  ...release,
  knowledge: { ...knowledge, rules: knowledge.rules.filter(isScoring) },
};

/** All that a verdict says but its guidance, which is what rules that score nothing may change. */
function scored({ guidance, guidanceMisses, reviewBy, ...rest }: Verdict): unknown {
  return rest;
}

describe.each(examples.map(({ id, given }) => [id, given] as const))("%s", (_, given) => {
  const verdict = assess(given, release);

  test("is told the same by an engine without guidance", () => {
    expect(scored(verdict)).toEqual(scored(assess(given, silent)));
  });

  test("is given guidance with its sources, and a day of review after today", () => {
    expect(verdict.guidance.length).toBeGreaterThan(3);
    expect(verdict.reviewBy! > release.asOf).toBe(true);
    const unfounded = verdict.guidance.filter(
      ({ sources, claims, evidence }) =>
        evidence !== "editorial" && sources.length + claims.length === 0,
    );
    expect(unfounded.map(({ rule }) => rule)).toEqual([]);
  });
});

/** The firing examples of a rule, each answered on top of a case: what the rule is about in the setting of a whole case. */
function examplesOn({ examples: own }: GuidanceRule, given: Case): Case[] {
  return own
    .filter(({ fires }) => fires)
    .map(({ facts }) => ({
      ...given,
      answers: {
        ...given.answers,
        ...schema.parse({ title: "An example", answers: facts }).answers,
      },
    }));
}
const schema = caseSchema(knowledge);
const quick: Context = { ...release, worlds: 256 };
const verdicts: readonly Verdict[] = realCases.map(({ given }) => assess(given, quick));
const says = ({ guidance }: Verdict, id: string): boolean =>
  guidance.some(({ rule }) => rule === id);

// Tuning at a vendor has no price on the day of the proofs, so that no plan holds it and nothing is said of it there.
const planned = new Set(
  verdicts.flatMap(({ plan }) => plan?.steps.map(({ option }) => option) ?? []),
);
const reachable = ({ onlyIf, options: match }: GuidanceRule): boolean =>
  onlyIf === "any" ||
  knowledge.options.some((option) => matches(match!, option) && planned.has(option.id));

describe.each(
  knowledge.rules
    .filter(isGuidance)
    .filter(reachable)
    .map((rule) => [rule.id, rule] as const),
)("%s", (id, rule) => {
  test("is said in a real case, or in one that is answered as an example of its own", () => {
    const given =
      verdicts.some((verdict) => says(verdict, id)) ||
      realCases.some((real) =>
        examplesOn(rule, real.given).some((changed) => says(assess(changed, quick), id)),
      );
    expect(given).toBe(true);
  });

  test("is silent in another", () => {
    expect(verdicts.every((verdict) => says(verdict, id))).toBe(false);
  });
});

test("nothing is out of reach but what waits for tuning at a vendor", () => {
  const unreachable = knowledge.rules.filter(isGuidance).filter((rule) => !reachable(rule));
  for (const { options } of unreachable) expect(options).toEqual(["api-fine-tuning"]);
});
