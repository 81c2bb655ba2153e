import { z } from "zod";

import { conditionSchema } from "./condition.ts";
import { claimsSchema, practiceIdSchema } from "./practice-names.ts";
import { optionMatchSchema } from "./rule.ts";

/** One thing that is in place or not, read off the answers. */
export const markSchema = z.strictObject({
  title: z.string().min(5).max(100).describe("what is in place, as a statement"),
  when: conditionSchema.describe("the answers on which it is in place"),
  options: optionMatchSchema
    .optional()
    .describe("needed only where the plan holds one of these; always if absent"),
  raise: z.string().min(10).max(200).describe("what would put it in place, as an order"),
});
export type Mark = z.infer<typeof markSchema>;

/** One side of readiness: what has to be there before a plan is carried out. It is no part of the verdict. */
export const pillarSchema = z.strictObject({
  id: practiceIdSchema,
  place: z.int().min(1).max(99).describe("its place on the page"),
  title: z.string().min(3).max(40),
  asks: z.string().min(10).max(160).describe("what it asks, as a question"),
  because: z.string().min(10).max(300).describe("why it matters, in one or two sentences"),
  marks: z.array(markSchema).min(2).max(12),
  claims: claimsSchema,
  reviewBy: z.iso.date(),
});
export type Pillar = z.infer<typeof pillarSchema>;
