import { z } from "zod";

import { namesIn } from "./practice-names.ts";
import { optionMatchSchema } from "./rule.ts";

/** Kinds of stages, in the order in which they come. */
export const stageKinds = ["answer", "prepare", "test", "build", "run", "review", "leave"] as const;
export type StageKind = (typeof stageKinds)[number];

/** What the words of a stage may name in braces, and what stands in its place. */
export const stageNames = {
  option: "the option of the stage",
  items: "how many items are tested",
  passes: "how many of them have to pass",
  bar: "the pass rate to be held",
  missing: "how many items are not there yet",
  questions: "the questions that are open",
  next: "what comes if it fails",
  day: "the day of the review",
} as const;
export type StageName = keyof typeof stageNames;

const stageWords = z
  .string()
  .min(10)
  .max(400)
  .refine((words) => unknownNames(words).length === 0, {
    error: "an unknown name in braces",
    params: {
      expected: `names in braces of ${Object.keys(stageNames).join(", ")}`,
      fix: "use one of these names, or write it without braces",
    },
  });

const unknownNames = (words: string): string[] =>
  namesIn(words).filter((name) => !Object.hasOwn(stageNames, name));

/** One stage on the way from a verdict to a system in use, with the criterion by which it ends. */
export const stageSchema = z.strictObject({
  id: z.enum(stageKinds),
  title: z.string().min(3).max(60),
  do: stageWords.describe("what is done"),
  exit: stageWords.describe("the criterion by which the stage has ended well"),
  ifFails: stageWords.describe("what to do if it is not met"),
  once: z
    .strictObject({ do: stageWords, exit: stageWords, ifFails: stageWords })
    .optional()
    .describe("the words for a job that is done once, where they differ"),
  who: z
    .array(
      z.strictObject({
        role: z.string().min(3).max(60),
        does: z.string().min(5).max(120),
        options: optionMatchSchema.optional().describe("for these options only"),
      }),
    )
    .min(1),
});
export type Stage = z.infer<typeof stageSchema>;
