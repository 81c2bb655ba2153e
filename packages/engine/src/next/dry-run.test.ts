import { dollarsOf } from "@tapeline/pricing";
import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallPractice } from "../testing/small-practice.ts";
import { smallPrices } from "../testing/small-prices.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { chooseArms } from "./choose-arms.ts";
import { dryRun, type DryRunLine } from "./dry-run.ts";
import { evaluationPlan } from "./evaluation-plan.ts";

const { trial, arms } = smallPractice;
const verdictOn = (answers: Readonly<Record<string, unknown>>): Verdict =>
  assess(smallCase(answers), { ...smallContext, worlds: 64 });
const known = {
  inputTokens: 2000,
  outputTokens: 300,
  reasoningMultiplier: 3,
  tokenizerFactor: 1.5,
  callsPerRequest: 2.5,
  minimumPassRate: 90,
  outputForm: "free-text",
  gap: "knowledge",
  retrievalPerThousandRequests: 0.4,
};
const verdict = verdictOn(known);
const { chosen } = chooseArms(verdict, arms);
const linesOf = (arm: string, runs: number): readonly DryRunLine[] =>
  dryRun(
    chosen.find((one) => one.arm.id === arm)!,
    runs,
    trial,
    smallPrices,
    verdict,
  ).lines;
const lineOf = (arm: string, id: string, runs: number): number =>
  dollarsOf(linesOf(arm, runs).find((line) => line.id === id)!.amount.base);
/** Dollars per million tokens of the offer that an arm runs on. */
const pricesOf = (arm: string): { readonly input: number; readonly output: number } => {
  const { offer } = chosen.find((one) => one.arm.id === arm)!;
  const { input, output } = smallPrices.models[offer.id.split("@")[0]!]!.offers[0]!.history[0]!;
  return { input: input!, output: output! };
};

describe("a dry run", () => {
  test("bills the tokens of every call, those of thinking and of the language with them", () => {
    const { input, output } = pricesOf("plain");
    const perCall = (3000 * input + 1350 * output) / 1e6;
    // 7 runs of two and a half calls are eighteen calls.
    expect(lineOf("plain", "tokens", 7)).toBeCloseTo(18 * perCall, 9);
  });

  test("bills searches by the thousand", () => {
    expect(lineOf("retrieval", "retrieval", 5000)).toBeCloseTo(2, 9);
    expect(linesOf("plain", 5000).map(({ id }) => id)).not.toContain("retrieval");
  });

  test("rents accelerators by the whole hour, and for one at least", () => {
    const { accelerators } = chosen.find((one) => one.arm.id === "open")!.offer;
    const { count, perGpuHour, secondsPerRequest } = accelerators!;
    const runs = Math.ceil((10.5 * 3600) / secondsPerRequest.p50);
    expect(lineOf("open", "accelerators", runs)).toBeCloseTo(11 * count * perGpuHour, 6);
    expect(lineOf("open", "accelerators", 1)).toBeCloseTo(count * perGpuHour, 6);
  });

  test("bills one training of what is trained, as the verdict has it, and none of what is not", () => {
    const line = verdict.options
      .find(({ id }) => id === "open-fine-tuning")!
      .lines.find(({ id }) => id === "training")!;
    const [training] = linesOf("tuned", 1).filter(({ id }) => id === "training");
    expect(dollarsOf(training!.amount.high)).toBeCloseTo(line.amount.p90, 5);
    expect(linesOf("open", 1).map(({ id }) => id)).not.toContain("training");
  });

  test("bills a grading model for reading request and answer of every run of every arm", () => {
    const plan = evaluationPlan(verdict, {
      knowledge: smallKnowledge,
      prices: smallPrices,
      practice: smallPractice,
    });
    const judge = plan.shared.find(({ id }) => id === "judge")!;
    const { input, output } = pricesOf("plain");
    const perRun = ((3000 + 1350) * input + 200 * output) / 1e6;
    expect(judge.amount.base).toBeCloseTo(plan.items.needed * 8 * plan.arms.length * perRun, 0);
  });
});
