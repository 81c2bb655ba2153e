import { z } from "zod";

import { conditionSchema } from "./condition.ts";
import { factIds, type FactId } from "./facts.ts";
import { namesIn } from "./practice-names.ts";
import { optionMatchSchema } from "./rule.ts";

/** What the questions to an expert may name in braces, and what stands in its place. */
export const briefNames = {
  end: "the option at which the plan most likely ends",
  first: "the first step",
  runnerUp: "the end of the best other plan",
  bar: "the pass rate to be held",
} as const;
export type BriefName = keyof typeof briefNames;

/** What an outside expert is told of a case, and asked, on one page. */
export const briefSchema = z.strictObject({
  facts: z
    .array(z.enum(factIds as [FactId, ...FactId[]]))
    .min(1)
    .describe("facts to be told, the most telling first"),
  questions: z
    .array(
      z.strictObject({
        ask: z
          .string()
          .min(10)
          .max(180)
          .refine((words) => namesIn(words).every((name) => Object.hasOwn(briefNames, name)), {
            error: "an unknown name in braces",
            params: {
              expected: `names in braces of ${Object.keys(briefNames).join(", ")}`,
              fix: "use one of these names, or write it without braces",
            },
          })
          .describe("the question; left out where a name in it has nothing to stand for"),
        when: conditionSchema.optional().describe("asked only on these answers"),
        options: optionMatchSchema
          .optional()
          .describe("asked only where the plan likely ends at one of these"),
      }),
    )
    .min(3)
    .describe("the most telling first; as many are asked as fit on the page"),
});
export type Brief = z.infer<typeof briefSchema>;
