import {
  assess,
  isGuidance,
  isScoring,
  matches,
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

/** Of what speaks, few worlds are enough to know whether it does. */
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
    .map(({ id }) => id),
)("%s", (id) => {
  test("is said in a real case", () => {
    expect(verdicts.some((verdict) => says(verdict, id))).toBe(true);
  });

  test("is silent in another", () => {
    expect(verdicts.every((verdict) => says(verdict, id))).toBe(false);
  });
});

test("nothing is out of reach but what waits for tuning at a vendor", () => {
  const unreachable = knowledge.rules.filter(isGuidance).filter((rule) => !reachable(rule));
  for (const { options } of unreachable) expect(options).toEqual(["api-fine-tuning"]);
});
