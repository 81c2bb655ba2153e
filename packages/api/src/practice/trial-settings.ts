import type { Trial, TrialSettings } from "@tapeline/engine/practice";
import { z } from "zod";

import { badRequest } from "../bad-request.ts";

const percent = (min: number, max: number): z.ZodNumber => z.number().min(min).max(max);
const count = z.int().min(0).max(1_000_000);

/** What a call may want otherwise than the practice has it. */
export const trialSettingsSchema = z.strictObject({
  difference: percent(1, 50).optional().describe("smallest difference to detect, in points"),
  discordant: percent(1, 60).optional().describe("items on which two arms differ, in per cent"),
  power: percent(50, 99).optional().describe("chance to see the difference, in per cent"),
  repeats: z.int().min(1).max(50).optional().describe("runs of each item"),
  judged: z
    .strictObject({
      bothPass: count,
      onlyModelPasses: count,
      onlyPeoplePass: count,
      bothFail: count,
    })
    .optional()
    .describe("outputs that people and a grading model both graded"),
});

/** The settings, where the difference that is wanted can show at all; else a bad request. */
export function feasible(settings: TrialSettings, trial: Trial): TrialSettings {
  const difference = settings.difference ?? trial.difference.value;
  const discordant = settings.discordant ?? trial.discordant.value;
  if (difference <= discordant) return settings;
  throw badRequest([
    settings.discordant === undefined
      ? {
          field: "difference",
          expected: `at most the ${discordant} % of items on which two arms differ`,
          found: String(difference),
          fix: "ask for a smaller difference, or say that more items differ",
        }
      : {
          field: "discordant",
          expected: `at least the difference to detect, ${difference}`,
          found: String(discordant),
          fix: "say that more items differ, or ask for a smaller difference",
        },
  ]);
}
