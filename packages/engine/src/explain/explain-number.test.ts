import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import type { Context } from "../assessment/context.ts";
import { questionsToldByOthers } from "../testing/small-derivations.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import { rule } from "../testing/small-rules.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Rule } from "../vocabulary/rule.ts";
import { caseSchema, type Case } from "../vocabulary/case.ts";
import type { Explanation, Explorations, ExploredVerdict } from "../vocabulary/explore.ts";
import { explainIn } from "./explain.ts";
import { explainNumber, numberPatterns } from "./explain-number.ts";
import { findAt, numberPaths } from "./number-paths.ts";

/** A rule that one of its two comparisons can keep from holding. */
const narrow: Rule = {
  ...smallKnowledge.rules.find(({ id }) => id === "labels/many")!,
  id: "task/narrow",
  when: { outputForm: "label", taskVariants: { atMost: 20 } },
} as Rule;
const say = "This is what the reader is told about it.";
const knowledge: Knowledge = {
  ...smallKnowledge,
  questions: questionsToldByOthers,
  rules: [
    ...smallKnowledge.rules,
    narrow,
    rule("privacy/named-limit", {
      kind: "gate",
      when: {
        all: [{ isolation: 4 }, { not: { isolationSource: { answered: true, is: "wish" } } }],
      },
      whenUnknown: "not-met",
      hard: true,
      exclude: ["api-retrieval"],
    }),
    rule("said/within-months", {
      kind: "expiry",
      when: narrow.when,
      say,
      reviewWithinMonths: 6,
    }),
    rule("said/of-operations", {
      kind: "advice",
      when: narrow.when,
      say,
      options: ["open-fine-tuning"],
      yardstick: { limit: 3.3e22, speaks: "below" },
    }),
  ],
};
const context: Context = { ...smallContext, knowledge, worlds: 256 };

const spread = { p10: 1, p50: 2, p90: 3, mean: 2 };
/** Every number that exploring can return, whatever it may be worth. */
const explorations: Required<Explorations> = {
  flips: [
    {
      fact: "requestsPerMonth",
      now: 1e5,
      at: 2e6,
      direction: "up",
      distance: { sigmas: 1.7 },
      chance: 0.05,
    },
    { fact: "horizonMonths", now: 36, at: 12, direction: "down", distance: { factor: 0.333 } },
    { fact: "gap", now: "unknown", at: "behaviour", direction: "to", chance: 0.4 },
  ],
  pairFlips: [
    {
      facts: ["inputTokens", "outputTokens"],
      at: [4000, 600],
      becomes: { answer: "not yet" },
      distance: 2,
    },
  ],
  information: {
    facts: [{ fact: "gap", worth: 12_000, worthAsking: true }],
    tests: [
      { option: "api-prompting", items: 30, worth: 9000, cost: 8000, net: 1000 },
      { option: "api-prompting", items: 100, worth: 11_000, cost: 8000, net: 3000 },
    ],
    noise: 700,
  },
  sensitivity: {
    utility: 2e6,
    bars: [
      { fact: "requestsPerMonth", atLow: 1e6, atHigh: 3e6, varianceShare: 0.4 },
      { fact: "gap", atLow: 1.5e6, atHigh: 2.5e6, varianceShare: 0.1 },
    ],
  },
  breakEvens: [
    {
      between: ["open-as-is", "api-prompting"],
      kind: "running",
      against: "cheapest passing",
      outcome: "reached",
      requestsPerMonth: spread,
      crossingShare: 0.8,
    },
    {
      between: ["open-as-is", "api-prompting"],
      kind: "total",
      against: "frontier",
      outcome: "reached",
      month: spread,
      monthShare: 0.6,
    },
  ],
};

const part = (name: string, share: number, isolation: number) => ({
  name,
  share,
  answers: { isolation },
});

/** Cases that between them hold every number that a verdict can have. */
const cases: Readonly<Record<string, Case>> = {
  "nothing answered": smallCase(),
  "own machines only": smallCase({ isolation: 5, requestsPerMonth: 5e6 }),
  "value stated, a test recorded, a budget, a date": smallCase(
    {
      valuePerResult: 2,
      costPerError: 5,
      reviewMinutes: 1,
      oneOffBudget: 60_000,
      monthsUntilUse: 4,
      gap: "knowledge",
      requestsPerMonth: { low: 1e5, high: 4e5, measured: true },
    },
    { tests: [{ option: "api-prompting", passed: 80, of: 100 }] },
  ),
  "no rights to train": smallCase({ trainingRights: "no", gap: "both", isolation: 3 }),
  "parts of two kinds": smallCase({}, { parts: [part("open", 70, 0), part("secret", 30, 5)] }),
  "labels and a broad task": smallCase({
    gap: "behaviour",
    outputForm: "label",
    taskVariants: 300,
    labelledExamples: 5000,
  }),
  "labels and a narrow task": smallCase({
    gap: "behaviour",
    outputForm: "label",
    taskVariants: 3,
    labelledExamples: 20_000,
    requestsPerMonth: 4e7,
  }),
  "own machines that are there": smallCase({
    isolation: 5,
    requestsPerMonth: 1e5,
    ownedAccelerators: "8 example/large",
  }),
  "a job that runs once": smallCase({ oneOff: true, requestsPerMonth: 1e6 }),
  "told by what is known, and too small to analyse": caseSchema(knowledge).parse({
    title: "A case of a test",
    answers: {
      isolation: 0,
      taskTypes: ["generation"],
      gap: "behaviour",
      requestsPerMonth: { from: "users", users: 3 },
      inputTokens: { from: "sample", sample: "A short mail.", language: "german" },
    },
  }),
  "a limit that nobody cites, in euros": smallCase({
    isolation: 4,
    gap: "knowledge",
    currency: "EUR",
    currencyPerDollar: 0.9,
    currencyDay: "2026-11-20",
  }),
};

const explored: Readonly<Record<string, ExploredVerdict>> = Object.fromEntries(
  Object.entries(cases).map(([name, given]) => [
    name,
    { ...assess(given, context), ...explorations },
  ]),
);

/** What a source may be: a page, our own judgement, the case, or a record of the price book. */
const known =
  /https:\/\/|^editorial|^answered in the case|^measured|^price|from \d{4}-|^availability windows/;

const explainedAt = (verdict: ExploredVerdict, path: string): Explanation => {
  const explanation = explainNumber(verdict, path, context);
  if (explanation === undefined) throw new Error(`nothing explains ${path}`);
  return explanation;
};

test("these cases hold every number that there is", () => {
  const seen = new Set(
    Object.values(explored).flatMap((verdict) =>
      numberPaths(verdict).map((path) => findAt(verdict, path)!.pattern),
    ),
  );
  expect([...numberPatterns].filter((pattern) => !seen.has(pattern))).toEqual([]);
});

describe.each(Object.keys(explored))("every number of the verdict on %s", (name) => {
  const verdict = explored[name];
  const explanations = numberPaths(verdict).map((path) => explainedAt(verdict, path));

  test("is explained under its own path, with its own value", () => {
    expect(explanations.map(({ path }) => path)).toEqual(numberPaths(verdict));
    for (const { path, value } of explanations) expect(value).toBe(findAt(verdict, path)!.value);
  });

  test("has a title, a formula and a reason, without a gap in their words", () => {
    for (const explanation of explanations) {
      expect(explanation.title).not.toBe("");
      expect(explanation.formula).not.toBe("");
      expect(explanation.because).not.toBe("");
      expect(JSON.stringify(explanation)).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }
  });

  test("has inputs that can be explained in their turn", () => {
    const broken = explanations.flatMap(({ path, inputs }) =>
      inputs
        .filter(
          (input) =>
            input.path !== undefined && explainIn(verdict, input.path, context) === undefined,
        )
        .map((input) => `${path} → ${input.path}`),
    );
    expect(broken).toEqual([]);
  });

  test("is no input of its own", () => {
    for (const { path, inputs } of explanations)
      expect(inputs.map((input) => input.path)).not.toContain(path);
  });

  test("names a page, the case or our own judgement as its source", () => {
    const nameless = explanations.filter(
      ({ sources }) => sources.length === 0 || !sources.every((source) => known.test(source)),
    );
    expect(nameless.map(({ path, sources }) => ({ path, sources }))).toEqual([]);
    const doubled = explanations.filter(({ sources }) => new Set(sources).size < sources.length);
    expect(doubled.map(({ path }) => path)).toEqual([]);
  });
});

test("a number without an entry is found by its path and has no explanation", () => {
  const verdict = explored["nothing answered"];
  const grown = { ...verdict, novelty: 0.5 } as ExploredVerdict;
  const unexplained = numberPaths(grown).filter(
    (path) => explainNumber(grown, path, context) === undefined,
  );
  expect(unexplained).toEqual(["novelty"]);
});

test("what is no number has no explanation as one", () => {
  const verdict = explored["nothing answered"];
  for (const path of ["headline", "options", "options.none.cost.p50", "plan", ""])
    expect(explainNumber(verdict, path, context)).toBeUndefined();
});

test("a spread is explained by its median and shown with its ends", () => {
  const verdict = explored["nothing answered"];
  const whole = explainedAt(verdict, "options.open-fine-tuning.lines.tuning-project.amount");
  const median = explainedAt(verdict, `${whole.path}.p50`);
  expect(whole.formula).toBe(median.formula);
  expect(whole.value).toMatch(/^\$[\d,]+ \(P10 \$[\d,]+, P90 \$[\d,]+\)$/);
});

/** Every fact a point, so that a formula's numbers are those of all worlds. */
const certain = smallCase({
  gap: "knowledge",
  requestsPerMonth: 1e5,
  growthPerMonth: 0,
  contingency: 1.5,
  tuningProjectCost: 450_000,
  labelledExamples: 120,
  costPerLabel: 5,
  baseMigrationMonths: 12,
  noLlmSetUp: 80_000,
  costPerError: 5,
  reviewMinutes: 0.5,
  outputForm: "free-text",
});

/** The product of what a formula names: factors joined by ×, divisors by ÷. */
function worthOf(formula: string): number {
  const here = formula.split("\nHere: ")[1].replaceAll(/[,$]/g, "");
  let worth = 1;
  for (const [, sign, digits, percent] of `× ${here}`.matchAll(/([×÷]) (\d+(?:\.\d+)?)( %)?/g)) {
    const factor = Number(digits) / (percent === undefined ? 1 : 100);
    worth = sign === "×" ? worth * factor : worth / factor;
  }
  return worth;
}

test("the case's numbers in a formula come to its amount", () => {
  const verdict = assess(certain, context);
  const products = verdict.options.flatMap(({ id, lines }) =>
    lines
      .filter(({ formula }) => /^[\w ×÷]+$/.test(formula) && formula.includes("×"))
      .map((line) => ({
        path: `options.${id}.lines.${line.id}.amount.p50`,
        amount: line.amount.p50,
      })),
  );
  expect(products.length).toBeGreaterThan(15);
  const off = products
    .map(({ path, amount }) => ({ path, amount, formula: explainedAt(verdict, path).formula }))
    .filter(({ amount, formula }) => Math.abs(worthOf(formula) - amount) > 0.005 * amount);
  expect(off).toEqual([]);
});

test("a line that stands where a condition holds says so, and is nothing where it does not", () => {
  const path = "options.open-as-is.lines.people-retrieval.amount.p50";
  const knowledgeGap = explainedAt(assess(smallCase({ gap: "knowledge" }), context), path);
  expect(knowledgeGap.formula).toMatch(/, where gap: knowledge or both\nHere: 0.1 units × /);
  const behaviourGap = explainedAt(assess(smallCase({ gap: "behaviour" }), context), path);
  expect(behaviourGap.value).toBe(0);
  expect(behaviourGap.formula).toContain("Here: $0, since");
});

test("a job that runs once pays for its hours, a service for its months", () => {
  const formulaFor = (oneOff: boolean): string =>
    explainedAt(
      assess(smallCase({ oneOff }), context),
      "options.open-as-is.lines.rented-accelerators.amount.p50",
    ).formula;
  expect(formulaFor(true)).toMatch(/÷ 3,600 ÷ planningCapacity .*\nHere: 100,000 requests × /);
  expect(formulaFor(false)).toMatch(/Σ over months .*\nHere: \d+ replicas at full volume × /);
});

test("a line that is scaled shows the factor that holds", () => {
  const path = "options.open-fine-tuning.lines.tuning-project.amount.p50";
  const project = { tuningProjectCost: 400_000 };
  const narrow = assess(smallCase({ ...project, outputForm: "label", taskVariants: 3 }), context);
  expect(explainedAt(narrow, path)).toMatchObject({
    value: 180_000,
    formula: expect.stringMatching(/Here: 400,000 units × 0.45$/) as string,
  });
  const wide = assess(smallCase({ ...project, outputForm: "free-text" }), context);
  expect(explainedAt(wide, path)).toMatchObject({
    value: 400_000,
    formula: expect.stringMatching(/Here: 400,000 units × 1$/) as string,
  });
});

test("formula, facts and section of a line read as an engineer would write them", () => {
  const verdict = assess(certain, context);
  expect(explainedAt(verdict, "options.api-prompting.lines.people.amount.p50")).toMatchObject({
    kind: "number",
    title: "api-prompting, The line people: Median over 256 worlds",
    value: verdict.options[1].lines.find(({ id }) => id === "people")!.amount.p50,
    unit: "$",
    formula:
      "Median over 256 worlds of fteApi × engineerMonthCost × present value of the months\nHere: 0.05 units × 18,000 units × 32.25 months",
    because: expect.stringContaining("section 5 (Costs)") as string,
    sources: ["editorial: a round figure for tests"],
  });
});

test("the means of the lines sum to the mean of the whole cost, as its formula says", () => {
  for (const verdict of Object.values(explored))
    for (const { cost, lines } of verdict.options) {
      if (cost === undefined) continue;
      const sum = lines.reduce((total, { amount }) => total + amount.mean, 0);
      expect(Math.abs(sum / cost.mean - 1)).toBeLessThan(1e-4);
    }
});

test("A is the acceptability of the custom options, and the end points sum to the plan's success", () => {
  for (const verdict of Object.values(explored)) {
    const custom = verdict.options.filter((option) => option.custom);
    const share = custom.reduce((sum, { acceptability }) => sum + acceptability, 0);
    expect(share).toBeCloseTo(verdict.customShare, 4);
    const { ends = [], success = 0 } = verdict.plan ?? {};
    expect(ends.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(success, 4);
  }
});

test("a price names its day, its standing and its page", () => {
  const verdict = explored["nothing answered"];
  const { inputs } = explainedAt(verdict, "options.api-prompting.lines.api-tokens.amount.mean");
  const offers = inputs.filter(({ origin }) => origin === "priced");
  expect(offers.length).toBeGreaterThan(0);
  for (const offer of offers) {
    expect(offer.value).toMatch(
      /^\$\S+ in, \$\S+ out per million tokens, from 2026-01-01, read-once$/,
    );
    expect(offer.sources).toEqual(["https://example.com/prices"]);
  }
});

test("the question behind a fact is asked of the small knowledge alone", () => {
  const verdict = explored["nothing answered"];
  const { inputs } = explainedAt(verdict, "facts.inputTokens.high");
  expect(inputs).toEqual([
    {
      name: smallKnowledge.questions.inputTokens.ask,
      value: "2,000 units (500 to 4,000)",
      path: "inputTokens",
      origin: "assumed",
      sources: ["editorial: a round figure for tests"],
    },
  ]);
});
