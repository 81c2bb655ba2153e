import { didYouMean } from "@tapeline/documents";
import {
  caseSchema,
  derivationInputSchema,
  derivationSchema,
  optionSchema,
  questionSchema,
  ruleSchema,
  type Case,
  type Derivation,
  type DerivationInput,
  type FactId,
  type Knowledge,
  type Option,
  type Question,
  type Rule,
} from "@tapeline/engine";
import { z } from "zod";

import { expectationSchema, toldSchema, type Expectation, type Told } from "../src/scenario.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A file whose name is a part of its content: what stands in it, and `key` taken from its name.
 * A file that states the key itself is refused, since two places can disagree.
 */
function named<T>(key: string, id: string, schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((written, context) => {
    if (!isRecord(written)) return written;
    if (Object.hasOwn(written, key)) {
      const expected = `no \`${key}\`: the name of the file states it`;
      const fix = `delete the line; the file stands for ${id}`;
      context.addIssue({
        code: "custom",
        path: [key],
        message: expected,
        params: { expected, fix },
      });
      return z.NEVER;
    }
    return { ...written, [key]: id };
  }, schema);
}

/** `options/<id>.yaml`. */
export const optionFileSchema = (id: string): z.ZodType<Option> => named("id", id, optionSchema);

/** `questions/<fact>.yaml`. */
export const questionFileSchema = (fact: FactId): z.ZodType<Question> =>
  named("fact", fact, questionSchema);

/** What several derivations ask for alike, by name. */
export type SharedInputs = Readonly<Record<string, DerivationInput>>;
export const sharedInputsSchema: z.ZodType<SharedInputs> = z.record(
  z.string(),
  derivationInputSchema,
);

/** `derivations/<fact>/<id>.yaml`; an input that is a text names one of the shared ones. */
export const derivationFileSchema = (
  fact: FactId,
  id: string,
  shared: SharedInputs,
): z.ZodType<Derivation> =>
  named(
    "fact",
    fact,
    named(
      "id",
      id,
      z.preprocess((written, context) => {
        if (!isRecord(written) || !isRecord(written["inputs"])) return written;
        const refuse = (path: PropertyKey[], expected: string, fix: string): void =>
          context.addIssue({
            code: "custom",
            path,
            message: expected,
            params: { expected, fix },
          });
        const inputs = Object.entries(written["inputs"]).map(([name, input]) => {
          // A shared input may count in the fact of one of those that name it.
          if (isRecord(input) && input["countsIn"] === fact)
            refuse(
              ["inputs", name, "countsIn"],
              `another fact than ${fact}, which is told by it`,
              "take the line out, or name the fact that counts the same",
            );
          if (typeof input !== "string") return [name, input];
          if (shared[input] === undefined)
            refuse(
              ["inputs", name],
              `an input, or one of ${Object.keys(shared).join(", ")}`,
              didYouMean(input, Object.keys(shared)) ?? "name a shared input, or describe it here",
            );
          return [name, shared[input]];
        });
        if (inputs.some(([, input]) => input === undefined)) return z.NEVER;
        return { ...written, inputs: Object.fromEntries(inputs) as unknown };
      }, derivationSchema),
    ),
  );

/** `rules/<topic>/<rule>.yaml`; the path is its id. */
export const ruleFileSchema = (id: string): z.ZodType<Rule> =>
  ruleSchema.transform((rule): Rule => ({ id, ...rule }));

/** The case in `scenarios/**.yaml`: all of the file but its story and its expectation. */
export const scenarioCaseSchema = (
  knowledge: Pick<Knowledge, "questions" | "options">,
): z.ZodType<Case> =>
  z.preprocess((written) => {
    if (!isRecord(written)) return written;
    const { expect: _expectation, story: _story, manners: _manners, ...rest } = written;
    return rest;
  }, caseSchema(knowledge));

/** What `scenarios/**.yaml` holds beside the case: how it was told, and the expectation. */
export const scenarioFrameSchema: z.ZodType<Told & { expect: Expectation }> = z.looseObject({
  ...toldSchema.shape,
  expect: expectationSchema,
});

/** `release.yaml`: which release of the content this is. */
export const releaseSchema = z.strictObject({
  version: z
    .string()
    .regex(/^20\d\d\.([1-9]|1[0-2])\.[1-9]\d*$/)
    .describe("year, month and number of the release, as in 2026.11.1")
    .meta({ expected: "year, month and number of a release, as in 2026.11.1" }),
  day: z.iso.date().describe("the day on which its files were last read through"),
});
export type Release = z.infer<typeof releaseSchema>;
