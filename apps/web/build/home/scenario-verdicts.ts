import { knowledge, scenarios, type Scenario } from "@tapeline/content";
import { assess, type Context, type Verdict } from "@tapeline/engine";

import { priceBook } from "@tapeline/pricing";

import type { Scenarios } from "../../src/features/home/home-figures.ts";

/** A scenario with its verdict. */
export interface Assessed {
  readonly scenario: Scenario;
  readonly verdict: Verdict;
}

/** Scenarios with their verdicts; all of them, if none are named. */
export const assessAll = (
  context: Context,
  some: readonly Scenario[] = scenarios,
): readonly Assessed[] =>
  some.map((scenario) => ({ scenario, verdict: assess(scenario.case, context) }));

/** Which plans most likely end at each option. */
export function endsOf(all: readonly Assessed[], { knowledge }: Context): Scenarios {
  const at = (id: string | undefined): readonly string[] =>
    all.filter(({ verdict }) => verdict.endPoint?.option === id).map(({ scenario }) => scenario.id);
  return {
    total: all.length,
    ends: knowledge.options
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ id, code, short }) => ({ code, short, cases: at(id) })),
    none: at(undefined),
  };
}

const sampled = 12;

/** Verdicts on a few scenarios, evenly taken: an engine that answers these alike has not changed what it says. */
export function sampleVerdicts(): readonly Verdict[] {
  const context: Context = { knowledge, prices: priceBook, asOf: priceBook.recordedUntil };
  const every = Math.ceil(scenarios.length / sampled);
  return scenarios
    .filter((_, place) => place % every === 0)
    .map((scenario) => assess(scenario.case, context));
}
