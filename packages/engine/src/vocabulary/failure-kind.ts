import { z } from "zod";

import { claimsSchema, practiceIdSchema } from "./practice-names.ts";
import { citationSchema, evidenceClassSchema } from "./source.ts";

/** A kind of failure, and the rung to try next against it. */
export const failureKindSchema = z.strictObject({
  id: practiceIdSchema,
  place: z.int().min(1).max(99).describe("its place in the list"),
  title: z.string().min(3).max(60),
  recognise: z.string().min(10).max(240).describe("how one tells that a failure is of this kind"),
  first: z
    .string()
    .min(10)
    .max(200)
    .optional()
    .describe("what to mend before any rung is changed, as an order"),
  tries: z
    .array(
      z.strictObject({
        option: z.string().describe("an option of the ladder"),
        do: z.string().min(5).max(160).describe("what to try on it, as an order"),
        standIn: z
          .boolean()
          .default(false)
          .describe(
            "tried only where it is what was tested, or where limits rule out all before it",
          ),
      }),
    )
    .describe("in the order to try them; none where the fault is not in the rung"),
  because: z.string().min(10).max(400),
  rules: z.array(z.string()).default([]).describe("ids of rules that say the same of a symptom"),
  claims: claimsSchema,
  sources: z.array(citationSchema).default([]),
  evidence: evidenceClassSchema,
  reviewBy: z.iso.date(),
});
export type FailureKind = z.infer<typeof failureKindSchema>;
