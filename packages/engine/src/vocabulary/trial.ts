import { z } from "zod";

import { basisSchema } from "./source.ts";

/** A number of a plan with its basis; most are our own judgement and say so. */
const figure = (value: z.ZodNumber) => z.strictObject({ value, basis: basisSchema });
const points = z.number().min(1).max(50);
/** How a test on one's own requests is laid out, where nobody says otherwise. */
export const trialSchema = z.strictObject({
  difference: figure(points).describe("smallest difference between two arms to detect, in points"),
  discordant: figure(points).describe("items on which two arms differ, in per cent"),
  power: figure(z.number().min(50).max(99)).describe("chance to see that difference, in per cent"),
  significance: figure(z.number().min(1).max(20)).describe(
    "chance to see a difference that is none, in per cent",
  ),
  repeats: figure(z.int().min(1).max(50)).describe("runs of each item where the score varies"),
  repeatsOfFixedForm: figure(z.int().min(1).max(50)).describe(
    "runs of each item where the output is a label or a fixed schema",
  ),
  leastItems: figure(z.int().min(1).max(1000)).describe("items below which no test counts"),
  humanLabels: figure(z.int().min(10).max(10_000)).describe(
    "outputs that people grade before a model may grade",
  ),
  kappa: figure(z.number().min(0).max(1)).describe(
    "agreement of a grading model with people, beyond chance, from which on it may grade",
  ),
  judgeOutputTokens: figure(z.int().min(1).max(10_000)).describe(
    "tokens that a grading model writes on one output",
  ),
  leastFailures: figure(z.int().min(1).max(1000)).describe(
    "failures below which their kinds say too little",
  ),
  leastHours: figure(z.int().min(1).max(100)).describe("hours for which accelerators are rented"),
});
export type Trial = z.infer<typeof trialSchema>;
