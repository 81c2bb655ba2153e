import { knowledge } from "@tapeline/content";
import { assess, type Context } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";

import type { RuleScenarios } from "../../src/features/learn/rule-scenarios.ts";
import type { HomeFigures } from "../../src/features/home/home-figures.ts";
import { homeVerdict } from "../../src/features/home/home-verdict.ts";
import { costByMonth, defaultCase, limitsOf, nearestFlips } from "./default-case.ts";
import { latestChanges } from "./price-changes.ts";
import { ruleScenarios } from "./rule-scenarios.ts";
import { assessAll, endsOf } from "./scenario-verdicts.ts";

/** Figures of the release that pages show without computing them. */
export interface BuiltFigures {
  readonly home: HomeFigures;
  readonly rules: RuleScenarios;
}

/** The figures of the first page and of the pages of rules, on the last day on which a price was read. Takes half a minute. */
export function builtFigures(): BuiltFigures {
  const day = priceBook.recordedUntil;
  const context: Context = { knowledge, prices: priceBook, asOf: day };
  const verdict = assess(defaultCase, context);
  const all = assessAll(context);
  const home: HomeFigures = {
    day,
    horizonMonths: Number(verdict.facts.find(({ id }) => id === "horizonMonths")?.base),
    verdict: homeVerdict(verdict),
    worlds: verdict.receipt.worlds,
    scenarios: endsOf(all, context),
    limits: limitsOf(verdict),
    months: costByMonth(verdict, context),
    flips: nearestFlips(verdict, context),
    prices: {
      models: Object.keys(priceBook.models).length,
      changes: latestChanges(all, context),
    },
  };
  return { home, rules: ruleScenarios(all) };
}
