import { z } from "zod";

import { meantOf } from "../format/nearest-names.ts";
import { factIds, isFactId, kindOf, valuesOf, type FactId } from "./facts.ts";

export { factsReadBy } from "./facts-read-by.ts";

const comparisonSchema = z.strictObject({
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  above: z.number().optional(),
  below: z.number().optional(),
  is: z.union([z.string(), z.boolean(), z.number()]).optional(),
  isOneOf: z.array(z.string()).min(1).optional(),
  includes: z.string().optional().describe("a multi fact holds this value"),
  includesAnyOf: z.array(z.string()).min(1).optional(),
  includesOnly: z.array(z.string()).min(1).optional(),
  answered: z.boolean().optional().describe("whether the user answered it at all"),
});
const comparisons = Object.keys(comparisonSchema.shape);

/** A comparison with one fact. Several keys hold together. */
export const matcherSchema = z
  .union([
    z.boolean(),
    z.number(),
    z.string(),
    comparisonSchema.refine((matcher) => Object.keys(matcher).length > 0, {
      error: "no comparison",
      params: {
        expected: `a comparison: ${comparisons.slice(0, -1).join(", ")} or ${comparisons.at(-1)}`,
        fix: "write one of them, as in { above: 60 }",
      },
    }),
  ])
  .describe("a value, or a comparison");
export type Matcher = z.infer<typeof matcherSchema>;

/** When a rule holds: comparisons, joined by all, any and not. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { [fact in FactId]?: Matcher };

/** A key of a comparison that is none of those that there are. */
const strangeComparison = (matcher: unknown): string | undefined =>
  typeof matcher === "object" && matcher !== null && !Array.isArray(matcher)
    ? Object.keys(matcher).find((key) => !comparisons.includes(key))
    : undefined;

/** A comparison that a fact of its kind can have. */
function comparisonOf(id: FactId, named: readonly string[]): string {
  const values = valuesOf(id);
  const value = named.find((one) => values.includes(one)) ?? values[0];
  const kind = kindOf(id);
  if (kind === "number") return `{ ${id}: { atLeast: 3 } }`;
  if (kind === "boolean") return `{ ${id}: true }`;
  if (kind === "multi") return `{ ${id}: { includes: ${value} } }`;
  return kind === "enum" ? `{ ${id}: ${value} }` : `{ ${id}: { answered: true } }`;
}

/** YAML takes `no` for a text. */
function yesOrNo(word: string): string | undefined {
  if (/^(?:y|yes|on)$/i.test(word)) return "write true";
  return /^(?:n|no|off)$/i.test(word) ? "write false" : undefined;
}

/** What is wrong with a comparison of this fact, in words, or undefined. */
function mismatch(id: FactId, matcher: Matcher): { expected: string; fix: string } | undefined {
  const kind = kindOf(id);
  const values = valuesOf(id);
  const object = typeof matcher === "object" ? matcher : { is: matcher };
  const named = [
    ...(typeof object.is === "string" ? [object.is] : []),
    ...(object.isOneOf ?? []),
    ...(object.includes === undefined ? [] : [object.includes]),
    ...(object.includesAnyOf ?? []),
    ...(object.includesOnly ?? []),
  ];
  const wrong = (expected: string) => ({
    expected,
    fix: `compare it as in ${comparisonOf(id, named)}`,
  });
  const stranger = named.find((value) => !values.includes(value));
  if (kind === "boolean" && stranger !== undefined && stranger === object.is)
    return { expected: `true or false for ${id}`, fix: yesOrNo(stranger) ?? wrong("").fix };
  if (stranger !== undefined)
    return values.length > 0
      ? {
          expected: `one of ${values.join(", ")} for ${id}${stranger === matcher ? "" : `, not ${stranger}`}`,
          fix: meantOf(stranger, values) ?? "compare the fact with values that it can have",
        }
      : wrong(`no named value for ${id}, which is a ${kind}`);
  const numeric =
    object.atLeast !== undefined ||
    object.atMost !== undefined ||
    object.above !== undefined ||
    object.below !== undefined;
  if (numeric && kind !== "number") return wrong(`a value, since ${id} is no number`);
  if (typeof object.is === "boolean" && kind !== "boolean")
    return wrong(`no yes or no for ${id}, which is a ${kind}`);
  if (typeof object.is === "number" && kind !== "number")
    return wrong(`no number for ${id}, which is a ${kind}`);
  const member = object.includes ?? object.includesAnyOf ?? object.includesOnly;
  if (member !== undefined && kind !== "multi")
    return wrong(`\`is\` or \`isOneOf\`, since ${id} holds one value`);
  if ((object.isOneOf !== undefined || typeof object.is === "string") && kind === "multi")
    return wrong(`\`includes\`, since ${id} holds several values`);
  const floor = object.atLeast ?? object.above;
  const ceiling = object.atMost ?? object.below;
  if (floor !== undefined && ceiling !== undefined && floor > ceiling)
    return wrong(`a lower bound under the upper one for ${id}`);
  return undefined;
}

const written = z.record(z.string(), z.unknown()).meta({
  expected: "facts, each with what it is compared with, as in { reviewMinutes: { above: 60 } }",
  fix: "name a fact and a comparison; several are joined by `all` or `any`",
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  written.transform((record, context): Condition => {
    const keys = Object.keys(record);
    const refuse = (path: PropertyKey[], message: string, fix: string, found?: string): never => {
      const params = { expected: message, fix, ...(found === undefined ? {} : { found }) };
      context.addIssue({ code: "custom", path, message, params });
      return z.NEVER;
    };
    if (keys.length === 0)
      return refuse([], "a condition", "name a fact, or `all`, `any` or `not`");
    const joined = keys.find((key) => key === "all" || key === "any" || key === "not");
    if (joined !== undefined && keys.length > 1)
      return refuse([joined], `\`${joined}\` alone`, "put the other comparisons inside `all`");
    const parse = <T>(schema: z.ZodType<T>, key: string): T | undefined => {
      const result = schema.safeParse(record[key]);
      if (result.success) return result.data;
      for (const issue of result.error.issues)
        context.addIssue({ ...issue, path: [key, ...issue.path] } as never);
      return undefined;
    };
    if (joined === "all" || joined === "any") {
      const parts = parse(z.array(conditionSchema).min(1), joined);
      return parts === undefined ? z.NEVER : joined === "all" ? { all: parts } : { any: parts };
    }
    if (joined === "not") {
      const inner = parse(conditionSchema, "not");
      return inner === undefined ? z.NEVER : { not: inner };
    }
    const compared: Partial<Record<FactId, Matcher>> = {};
    for (const key of keys) {
      if (!isFactId(key)) {
        // A question's file is named with hyphens, and its short name has spaces.
        return refuse(
          [key],
          "the name of a fact",
          meantOf(key.replaceAll(/[^a-z0-9]/gi, ""), factIds) ??
            "take that of a question's file without hyphens: `reviewMinutes` for questions/review-minutes.yaml",
        );
      }
      const strange = strangeComparison(record[key]);
      if (strange !== undefined)
        return refuse(
          [key, strange],
          `one of the comparisons ${comparisons.join(", ")}`,
          meantOf(strange, comparisons) ?? "write one of them, as in { atLeast: 3 }",
          `the key "${strange}"`,
        );
      const matcher = parse(matcherSchema, key);
      if (matcher === undefined) return z.NEVER;
      const problem = mismatch(key, matcher);
      if (problem !== undefined) return refuse([key], problem.expected, problem.fix);
      compared[key] = matcher;
    }
    return compared;
  }),
);
