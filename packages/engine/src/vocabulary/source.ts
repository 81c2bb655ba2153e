import { z } from "zod";

/** How far a statement can be trusted: by what stands behind it. */
export const evidenceClassSchema = z.enum([
  "measured",
  "documented-decision",
  "vendor-statement",
  "editorial",
]);
export type EvidenceClass = z.infer<typeof evidenceClassSchema>;

const day = z.iso.date().describe("a day, YYYY-MM-DD");

/** Where and when a statement or figure was read. */
export const citationSchema = z
  .strictObject({
    url: z.url({ protocol: /^https$/ }).describe("where it was read"),
    title: z.string().min(1).max(200).optional().describe("what the page or paper is called"),
    retrieved: day.describe("the day it was read"),
    evidence: evidenceClassSchema.describe("what stands behind it"),
  })
  .describe("a source");
export type Citation = z.infer<typeof citationSchema>;

/**
 * A number's origin: sources that state it, or our own judgement, marked as such.
 * Exactly one of `sources` and `editorial` stands.
 */
export const basisSchema = z
  .strictObject({
    sources: z.array(citationSchema).min(1).optional(),
    editorial: z
      .string()
      .min(1)
      .max(400)
      .optional()
      .describe("our own judgement and what it rests on"),
  })
  .refine((basis) => (basis.sources === undefined) !== (basis.editorial === undefined), {
    error: "either sources or editorial",
    params: { expected: "either `sources` or `editorial`", fix: "keep one of the two" },
  });
export type Basis = z.infer<typeof basisSchema>;
