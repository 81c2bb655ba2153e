import { knowledge } from "@tapeline/content";
import { assess, caseSchema, type Verdict } from "@tapeline/engine";
import { expect, test } from "vitest";

import { release } from "./release.ts";

/** A case of which nothing is known but its kind of task, with some answers. */
function verdictWith(answers: Readonly<Record<string, unknown>>): Verdict {
  const given = caseSchema(knowledge).parse({
    title: "The article's figures",
    answers: { taskTypes: ["generation"], ...answers },
  });
  return assess(given, release);
}

const lineOf = (
  verdict: Verdict,
  option: string,
  line: string,
): { p10: number; p50: number; p90: number } =>
  verdict.options.find(({ id }) => id === option)!.lines.find(({ id }) => id === line)!.amount;

/** What is built before first use: all lines of the phase, at their means. */
const buildOf = (verdict: Verdict, option: string): number =>
  verdict.options
    .find(({ id }) => id === option)!
    .lines.filter(({ phase }) => phase === "build")
    .reduce((sum, { amount }) => sum + amount.mean, 0);

test("a tuning project costs $200,000 to $1 million (S32)", () => {
  const verdict = verdictWith({});
  const project = verdict.options
    .find(({ id }) => id === "open-fine-tuning")!
    .lines.find(({ facts }) => facts.includes("tuningProjectCost"))!.amount;
  expect(project.p10 / 200_000).toBeGreaterThan(0.95);
  expect(project.p10 / 200_000).toBeLessThan(1.05);
  expect(project.p90 / 1_000_000).toBeGreaterThan(0.95);
  expect(project.p90 / 1_000_000).toBeLessThan(1.05);
});

test("pre-training a frontier-like model costs tens of millions (S6)", () => {
  // 405 billion parameters on 15.6 trillion tokens, as the publisher of Llama 3.1 states (arXiv 2407.21783).
  const verdict = verdictWith({ pretrainParameters: 405e9, pretrainTokens: 15.6e12 });
  const build = buildOf(verdict, "pretraining");
  expect(build).toBeGreaterThan(20e6);
  expect(build).toBeLessThan(500e6);
});

test("pre-training a small useful model costs low millions, of which compute is the lesser part (S29)", () => {
  const verdict = verdictWith({ pretrainParameters: 7e9, pretrainTokens: 140e9 });
  const build = buildOf(verdict, "pretraining");
  expect(build).toBeGreaterThan(1e6);
  expect(build).toBeLessThan(10e6);
  expect(lineOf(verdict, "pretraining", "training-compute").p50).toBeLessThan(build / 2);
});

test("compute and project are lines of their own: hundreds of dollars beside hundreds of thousands", () => {
  const verdict = verdictWith({ labelledExamples: 1000 });
  expect(lineOf(verdict, "open-fine-tuning", "training").p50).toBeLessThan(2_000);
});
