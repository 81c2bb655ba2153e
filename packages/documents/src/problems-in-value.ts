import { z } from "zod";
import { fieldName } from "./field-name.ts";
import { readJson } from "./json/read-json.ts";
import { limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import { Refusal } from "./refusal.ts";
import { toldOf } from "./schema/problems-of.ts";
import { lineIndex } from "./text/line-index.ts";

/** What is wrong in a value that came as data, such as the input of a call: there is no file to point to. */
export type ValueProblem = Omit<Problem, "file" | "line" | "column">;

const tooDeep = {
  path: [],
  expected: `at most ${limits.depth} lists and maps inside one another`,
  found: "more",
  fix: "give the fields that are asked for, without wrapping them",
};

/** The same with the path of its field, for a caller that knows where the value came from. */
export type ValueSlip = Omit<ValueProblem, "field"> & { readonly path: readonly PropertyKey[] };

/**
 * The issues of a schema about a value in the same words as those about a document. Without the
 * schema the words are those that the issues carry themselves.
 */
export function problemsInValue(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  schema: z.core.$ZodType = z.unknown(),
): ValueProblem[] {
  return slipsInValue(issues, value, schema).map(({ path, ...words }) => ({
    field: fieldName(path),
    ...words,
  }));
}

/** The same by path. */
export function slipsInValue(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  schema: z.core.$ZodType,
): ValueSlip[] {
  try {
    const text = JSON.stringify(value) ?? "null";
    const positionAt = lineIndex(text);
    const root = readJson({ text, limits, positionAt });
    const checked = { file: "", root, value, schema, positionAt, most: limits.problems };
    return toldOf(issues, checked).map(({ path, problem: { expected, found, fix } }) => ({
      path,
      expected,
      found,
      fix,
    }));
  } catch (error) {
    // A value too deep to be written as text, or past another limit of documents.
    if (error instanceof RangeError) return [tooDeep];
    if (!(error instanceof Refusal)) throw error;
    const { expected, found, fix } = error.details;
    return [{ path: [], expected, found, fix }];
  }
}
