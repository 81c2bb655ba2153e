import { z } from "zod";
import { readJson } from "./json/read-json.ts";
import { limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import { Refusal } from "./refusal.ts";
import { problemsOf } from "./schema/problems-of.ts";
import { lineIndex } from "./text/line-index.ts";

/** What is wrong in a value that came as data, such as the input of a call: there is no file to point to. */
export type ValueProblem = Omit<Problem, "file" | "line" | "column">;

const tooDeep: ValueProblem = {
  field: "(document)",
  expected: `at most ${limits.depth} lists and maps inside one another`,
  found: "more",
  fix: "give the fields that are asked for, without wrapping them",
};

/**
 * The issues of a schema about a value in the same words as those about a document. Without the
 * schema the words are those that the issues carry themselves.
 */
export function problemsInValue(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  schema: z.core.$ZodType = z.unknown(),
): ValueProblem[] {
  try {
    const text = JSON.stringify(value) ?? "null";
    const positionAt = lineIndex(text);
    const root = readJson({ text, limits, positionAt });
    const checked = { file: "", root, value, schema, positionAt, most: limits.problems };
    return problemsOf(issues, checked).map(({ field, expected, found, fix }) => ({
      field,
      expected,
      found,
      fix,
    }));
  } catch (error) {
    // A value too deep to be written as text, or past another limit of documents.
    if (error instanceof RangeError) return [tooDeep];
    if (!(error instanceof Refusal)) throw error;
    const { expected, found, fix } = error.details;
    return [{ field: "(document)", expected, found, fix }];
  }
}
