import { assess, isScoring, type Context, type Verdict } from "@tapeline/engine";
import { describe, expect, test } from "vitest";

import { examples } from "./real-cases.ts";
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
