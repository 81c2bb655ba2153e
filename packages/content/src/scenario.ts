import type { Answer, Case, Standing } from "@tapeline/engine";
import { z } from "zod";

const answers = ["no", "not yet", "yes"] as const satisfies readonly Answer[];
const standings = [
  "recommended",
  "recommended-after-test",
  "viable",
  "dominated",
  "excluded",
  "undetermined",
  "not-priced",
] as const satisfies readonly Standing[];

/** What an expert would advise in a case, written down before the engine is asked. */
export const expectationSchema = z.strictObject({
  answer: z.enum(answers).describe("whether a custom model is needed"),
  endPoint: z.string().optional().describe("the option most likely to be adopted"),
  firstStep: z.string().optional().describe("the option to test or adopt first"),
  plan: z.array(z.string()).min(1).max(4).optional().describe("the options to try, in order"),
  standings: z
    .record(z.string(), z.enum(standings))
    .optional()
    .describe("where options stand, by their ids"),
  parts: z
    .record(z.string(), z.string())
    .optional()
    .describe("the option most likely to be adopted for a part of the case, by the part's name"),
  because: z.string().min(20).max(1200).describe("the reason that an expert would give"),
  differs: z
    .string()
    .min(20)
    .max(1200)
    .optional()
    .describe("where the engine advises otherwise, and why that stands"),
});
export type Expectation = z.infer<typeof expectationSchema>;

/** Ways in which people put the question. */
export const manners = [
  "other-units",
  "one-off",
  "sizing-backwards",
  "ten-minute-diagnosis",
  "several-data-classes",
  "wish-or-rule",
  "rescue",
  "where-it-runs",
  "pipeline",
  "too-small",
  "explain",
  "nearly-empty",
] as const;

/** A case as a person told it, from which its answers were taken by hand. */
export const toldSchema = z.object({
  story: z
    .string()
    .min(20)
    .max(1200)
    .optional()
    .describe("the case in the words of who asks; what it does not tell is unknown"),
  manners: z
    .array(z.enum(manners))
    .min(1)
    .optional()
    .describe("ways in which people put this question, as far as the story shows them"),
});
export type Told = z.infer<typeof toldSchema>;

/** A whole case and what we expect to be advised; its id is its path in the scenarios folder. */
export interface Scenario extends Told {
  readonly id: string;
  readonly case: Case;
  readonly expect: Expectation;
}
