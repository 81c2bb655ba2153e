import { caseSchema, type Case, type Context, type Knowledge } from "@tapeline/engine";
import { daySchema } from "@tapeline/pricing";
import { z } from "zod";

import { problemsInValue } from "@tapeline/documents";
import { badRequest } from "./bad-request.ts";
import type { ApiContext } from "./context.ts";

/** How many worlds: each set begins with the smaller ones. */
export const worldsSchema = z
  .int()
  .min(64)
  .max(8192)
  .refine((count) => (count & (count - 1)) === 0, {
    error: "not a power of two",
    params: { expected: "a power of two from 64 to 8,192", fix: "use 2048, or leave it out" },
  });

/** A seed: 32 bits. */
export const seedSchema = z.int().min(0).max(4_294_967_295);

/** The days and numbers that a call may set; else the release's day and the engine's own. */
export const settingsSchema = {
  asOf: daySchema.optional().describe("use the prices in force on this day; today if left out"),
  knownOn: daySchema
    .optional()
    .describe("use only what was known on this day; the same as asOf if left out"),
  seed: seedSchema.optional().describe("scrambling seed of the worlds"),
  worlds: worldsSchema.optional().describe("how many worlds"),
};

/** Input of all procedures that take a case. */
export const caseInputSchema = z.strictObject({
  case: z
    .unknown()
    .describe("a case file's content: title, answers, tests, waive, parts, failures, pipeline"),
  ...settingsSchema,
});
/**
 * Input of what is computed in a stream. A client whose line broke comes back with the last event that it saw; a stream tells
 * nothing that is missing without it and is short, so it is computed anew from the start.
 */
export const streamInputSchema = caseInputSchema.extend({
  lastEventId: z
    .string()
    .max(200)
    .optional()
    .describe("sent by clients that reconnect; the stream begins anew"),
});
/** A case as somebody wrote it, with the days and numbers to use. */
export type CaseInput = z.infer<typeof caseInputSchema>;

const schemas = new WeakMap<Knowledge, z.ZodType<Case>>();

/** The schema of a case on one release, made once. */
export function schemaOf(knowledge: Knowledge): z.ZodType<Case> {
  const built = schemas.get(knowledge) ?? caseSchema(knowledge);
  schemas.set(knowledge, built);
  return built;
}

/** The case of an input, checked against the release's questions and options. */
export function readCase(written: unknown, knowledge: Knowledge): Case {
  const schema = schemaOf(knowledge);
  const result = schema.safeParse(written);
  if (result.success) return result.data;
  throw badRequest(problemsInValue(result.error.issues, written, schema));
}

/** The engine's context for a call: the release and the call's own days and numbers. */
export function contextOf(release: ApiContext, input: Omit<CaseInput, "case">): Context {
  const { knowledge, prices, today } = release;
  const { asOf, knownOn, seed, worlds } = input;
  return {
    knowledge,
    prices,
    asOf: asOf ?? today,
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(seed === undefined ? {} : { seed }),
    ...(worlds === undefined ? {} : { worlds }),
  };
}
