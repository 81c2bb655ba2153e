import type { Context } from "../assessment/context.ts";
import { caseSchema, type Case } from "../vocabulary/case.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Rule } from "../vocabulary/rule.ts";
import { smallOptions } from "./small-options.ts";
import { smallPrices } from "./small-prices.ts";
import { smallQuestions } from "./small-questions.ts";
import { smallRules } from "./small-rules.ts";

/** What is known in the tests of this package: five options, a question for each fact and a few rules. */
export const smallKnowledge: Knowledge = {
  version: "2026.11.0",
  digest: "0".repeat(64),
  options: smallOptions,
  questions: smallQuestions,
  rules: smallRules,
};

/** The small knowledge at the small prices, on one day. */
export const smallContext: Context = {
  knowledge: smallKnowledge,
  prices: smallPrices,
  asOf: "2026-11-24",
};

/** The small context with more rules than the small ones. */
export const contextWith = (...rules: readonly Rule[]): Context => ({
  ...smallContext,
  knowledge: { ...smallKnowledge, rules: [...smallRules, ...rules] },
});

/** A case as its file would hold it: only what the test is about. */
export const smallCase = (
  answers: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
): Case => caseSchema(smallKnowledge).parse({ title: "A case of a test", answers, ...more });
