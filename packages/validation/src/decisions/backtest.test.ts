import { knowledge } from "@tapeline/content";
import { assess, caseSchema, type Verdict } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { decisionWith } from "../testing/decision-with.ts";
import { backtest, type Backtest } from "./backtest.ts";
import type { DecisionLabels } from "./decision-labels.ts";
import type { DocumentedDecision } from "./documented-decision.ts";
import { rungs } from "./rung.ts";

const schema = caseSchema(knowledge);
// Fewer worlds than a verdict has: what is tested here is what is done with verdicts.
const context = { knowledge, prices: priceBook, asOf: "2026-11-24", worlds: 256 };
const settings = {
  questions: knowledge.questions,
  assess: (written: unknown): Promise<Verdict> =>
    Promise.resolve(assess(schema.parse(written), context)),
};

async function resultOf(decisions: readonly DocumentedDecision[]): Promise<Backtest> {
  for await (const step of backtest(decisions, settings)) if ("result" in step) return step.result;
  throw new Error("no result");
}

const knowledgeCase = {
  task_type: "question answering",
  problem_kind: "knowledge",
  freshness: "daily",
  volume_class: "small",
  data_constraint: "none",
  domain_distance: "low",
} as const;
const notLanguage = { task_type: "forecasting", domain_distance: "ood" } as const;

const decisions = [
  decisionWith(
    knowledgeCase,
    {
      decision_taken: "5",
      outcome: "regret",
      hindsight_option: "2",
      acceptable_options: ["1", "2"],
      refuted_options: ["5"],
    },
    "library",
  ),
  decisionWith(
    notLanguage,
    {
      decision_taken: "8",
      hindsight_option: "8",
      acceptable_options: ["8"],
      label_basis: "judgement",
    },
    "harbour",
  ),
  decisionWith(
    { ...notLanguage, volume_class: "not-applicable" },
    {
      decision_taken: "7",
      hindsight_option: "7",
      acceptable_options: ["7"],
      refuted_options: ["8"],
    },
    "observatory",
  ),
];

describe("a backtest", () => {
  test("tells how far it is, row by row, and its result last", async () => {
    const steps: string[] = [];
    for await (const step of backtest(decisions, settings))
      steps.push(
        "progress" in step
          ? `${step.progress.done}/${step.progress.total} ${step.progress.what}`
          : "result",
      );
    expect(steps).toEqual(["0/3 library", "1/3 harbour", "2/3 observatory", "result"]);
  });

  test("counts what is acceptable, best, refuted and avoided, in each scope", async () => {
    const { rows, summaries } = await resultOf(decisions);
    expect(rows.map(({ rung }) => rung)).toEqual(["2", "8", "8"]);
    const counts = summaries.map(({ scope, acceptable, exact, refuted, regretsAvoided }) => [
      scope,
      ...[acceptable, exact, refuted, regretsAvoided].map(({ count, of }) => `${count}/${of}`),
    ]);
    expect(counts).toEqual([
      ["users", "2/2", "2/2", "0/1", "1/1"],
      ["users-documented", "1/1", "1/1", "0/1", "1/1"],
      ["all", "2/3", "2/3", "1/2", "1/1"],
      ["all-documented", "1/2", "1/2", "1/2", "1/1"],
    ]);
  });

  test("says why, and what keeps the best option back where it is another", async () => {
    const { rows } = await resultOf(decisions);
    expect(rows[0]?.reasons[0]?.because).toMatch(/\w/);
    expect(rows[0]).not.toHaveProperty("heldBack");
    expect(rows[2]?.heldBack).toMatchObject({ rung: "7", option: "pretraining", by: "gate" });
    expect(rows[2]?.heldBack?.gates).toContain("data/too-few-own-records-to-pretrain");
  });

  test("scores the chance of a custom LLM only where all that is acceptable is of one kind", async () => {
    const mixed = decisionWith(knowledgeCase, { acceptable_options: ["2", "5"] }, "mixed");
    const { summaries } = await resultOf([...decisions, mixed]);
    const [users] = summaries;
    const scored = users?.forecasts.map(({ id, rows }) => [id, rows]);
    expect(scored).toEqual([
      ["plan", 2],
      ["cost", 2],
      ["end-point", 3],
      ["outcome", 3],
    ]);
  });

  test("reaches the same verdicts whatever was done and came of it", async () => {
    const anyLabels = fc.record({
      decision_taken: fc.constantFrom(...rungs),
      outcome: fc.constantFrom(undefined, "success", "regret", "superseded"),
      hindsight_option: fc.constantFrom(...rungs),
      acceptable_options: fc.subarray([...rungs]),
      refuted_options: fc.subarray([...rungs]),
      label_basis: fc.constantFrom("documented", "judgement"),
      confidence: fc.constantFrom(undefined, "high", "low"),
      decision_subtype: fc.string(),
      outcome_metric: fc.string(),
      hindsight_reason: fc.string(),
    }) as fc.Arbitrary<DecisionLabels>;
    const verdicts = ({ rows }: Backtest) =>
      rows.map(({ verdict, mapped }) => ({ verdict, mapped }));
    const before = verdicts(await resultOf(decisions));
    await fc.assert(
      fc.asyncProperty(fc.array(anyLabels, { minLength: 3, maxLength: 3 }), async (labels) => {
        const changed = decisions.map((decision, index) => ({
          ...decision,
          labels: labels[index],
        }));
        expect(verdicts(await resultOf(changed))).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  test("gives the same bytes for the same table", async () => {
    expect(JSON.stringify(await resultOf(decisions))).toBe(
      JSON.stringify(await resultOf(decisions)),
    );
  });

  test("needs a decision", async () => {
    await expect(resultOf([])).rejects.toThrow("at least one decision");
  });
});
