import { describe, expect, test } from "vitest";

import { situationOf } from "../assessment/context.ts";
import { compileRules } from "../rules/rule-set.ts";
import { rule } from "../testing/small-rules.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import { logistic, normalQuantile } from "../uncertainty/functions.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Option, OptionId } from "../vocabulary/option.ts";
import type { EvidenceRule } from "../vocabulary/rule.ts";
import { optionScores } from "./pass-rates.ts";
import { baseLogOdds, judgeEvidence, priorScore } from "./prior.ts";

const { options } = smallKnowledge;
const optionOf = (id: OptionId): Option => options.find((option) => option.id === id)!;
const worldsOf = (answers: Record<string, unknown> = {}): Worlds =>
  situationOf(smallCase(answers), smallContext).worlds;

const evidenceOf = (id: string, given: object): EvidenceRule =>
  rule(id, { kind: "evidence", weigh: { "api-prompting": 1 }, ...given }) as EvidenceRule;

/** Prior score of an option under some evidence. */
function scoreOf(
  id: OptionId,
  rules: readonly EvidenceRule[],
  answers: Record<string, unknown> = {},
  tested: readonly OptionId[] = [],
) {
  const worlds = worldsOf(answers);
  const evidence = judgeEvidence(compileRules(rules).rules, worlds, new Set(tested));
  return { worlds, score: priorScore(optionOf(id), evidence, worlds) };
}
const scoreAt = (logOdds: number): number => normalQuantile(logistic(logOdds));

describe("the chance to suffice before any evidence", () => {
  test.each(options)("is the share of worlds that suffice at the top class: $id", (option) => {
    const worlds = worldsOf();
    const scores = optionScores(options, [], [], worlds);
    const sufficing = scores[options.indexOf(option)].filter((x) => x >= 0).length / worlds.count;
    expect(Math.abs(sufficing - logistic(baseLogOdds(option, worlds)))).toBeLessThan(0.015);
  });

  test("is that of the task that is hardest for the option", () => {
    const easyAndHard: Option = {
      ...optionOf("api-prompting"),
      sufficiency: {
        ...optionOf("api-prompting").sufficiency,
        byTask: { classification: 2, code: -1, other: 0.5 },
      },
    };
    const baseOf = (taskTypes: string[]): number =>
      baseLogOdds(easyAndHard, worldsOf(taskTypes.length === 0 ? {} : { taskTypes }));
    expect(baseOf(["classification"])).toBe(2);
    expect(baseOf(["classification", "code"])).toBe(-1);
    expect(baseOf([])).toBe(0.5);
  });

  test("is another where the input is not language, and no further evidence counts", () => {
    const many = evidenceOf("labels/lots", { when: { labelledExamples: { atLeast: 10 } } });
    const answers = { labelledExamples: 5000, inputKind: "not-language" };
    const { score } = scoreOf("api-prompting", [many], answers);
    expect(score[0]).toBeCloseTo(scoreAt(-4), 12);
  });
});

describe("evidence", () => {
  const base = baseLogOdds(optionOf("api-prompting"), worldsOf());
  const behaves = evidenceOf("gap/behaves", { when: { gap: "behaviour" } });
  const labels = evidenceOf("labels/lots", {
    when: { labelledExamples: { atLeast: 1000 } },
    weigh: { "api-prompting": -0.4 },
  });

  test("adds its weights to the log-odds where it fires", () => {
    const { score } = scoreOf("api-prompting", [behaves, labels], {
      gap: "behaviour",
      labelledExamples: 5000,
    });
    expect(score.every((one) => Math.abs(one - scoreAt(base + 1 - 0.4)) < 1e-12)).toBe(true);
  });

  test("adds nothing where it does not, nor to an option that it does not name", () => {
    const silent = scoreOf("api-prompting", [behaves], { gap: "knowledge" }).score;
    expect(silent[0]).toBe(scoreAt(base));
    const other = scoreOf("api-retrieval", [behaves], { gap: "behaviour" });
    expect(other.score[0]).toBe(scoreAt(baseLogOdds(optionOf("api-retrieval"), other.worlds)));
  });

  test("is judged world by world where it reads an uncertain fact", () => {
    const { worlds, score } = scoreOf("api-prompting", [labels], {
      labelledExamples: { low: 100, base: 1000, high: 10_000 },
    });
    const given = worlds.number("labelledExamples");
    score.forEach((one, world) =>
      expect(one).toBeCloseTo(scoreAt(given[world] >= 1000 ? base - 0.4 : base), 12),
    );
  });

  test("weighs an assumption where nobody answered, unless the rule wants an answer", () => {
    const share = (whenUnknown: string): number => {
      const strict = evidenceOf("gap/strict", { when: { gap: "behaviour" }, whenUnknown });
      const { worlds, score } = scoreOf("api-prompting", [strict]);
      return score.filter((one) => one > scoreAt(base + 0.5)).length / worlds.count;
    };
    expect(share("weigh")).toBeCloseTo(0.4, 2);
    expect(share("not-met")).toBe(0);
  });

  test("falls silent once what it stands in for is measured", () => {
    const symptom = evidenceOf("symptom/prompt", {
      when: { gap: "behaviour" },
      unlessMeasured: "api-prompting",
    });
    const answers = { gap: "behaviour" };
    expect(scoreOf("api-prompting", [symptom], answers).score[0]).toBe(scoreAt(base + 1));
    expect(scoreOf("api-prompting", [symptom], answers, ["api-prompting"]).score[0]).toBe(
      scoreAt(base),
    );
    expect(scoreOf("api-prompting", [symptom], answers, ["open-as-is"]).score[0]).toBe(
      scoreAt(base + 1),
    );
  });

  test("for an option never lowers its chance, evidence against it never raises it", () => {
    for (const weight of [-2.5, -0.5, 0, 0.5, 2.5]) {
      const weighing = evidenceOf("one", {
        when: { gap: "behaviour" },
        weigh: { "api-prompting": weight },
      });
      const { score } = scoreOf("api-prompting", [weighing], { gap: "behaviour" });
      expect(Math.sign(score[0] - scoreAt(base))).toBe(Math.sign(weight));
    }
  });
});
