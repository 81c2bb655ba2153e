import { z } from "zod";

import { grouped } from "../format/grouped.ts";
import { factIds, kindOf, valuesOf, type FactId } from "./facts.ts";
import { offerClasses } from "./offer-class.ts";
import type { DerivedFrom } from "./derivation.ts";
import { answersCountedTwice } from "./counted-twice.ts";
import { derivedAnswer, isDerived, type DerivedProblem } from "./derived-answer.ts";
import type { Knowledge } from "./knowledge.ts";
import { inAnyCurrency, inDollars, inNamedCurrency, type ForeignAnswer } from "./other-currency.ts";
import { pipelineSchema, type Pipeline } from "./pipeline.ts";
import { practiceIdSchema } from "./practice-names.ts";
import { expectation, quantityOf } from "./quantity-answer.ts";
import type { Question } from "./question.ts";

/** A number as it was answered: a point, or a central 80 % interval with or without its middle. */
export interface NumberAnswer {
  readonly low: number;
  readonly base?: number;
  readonly high: number;
  /** Where the figure comes from: told, or measured. */
  readonly measured?: boolean;
  /** How it came about, where it was told in other units. */
  readonly derived?: DerivedFrom;
}
export type AnswerValue = NumberAnswer | string | boolean | readonly string[];
export type Answers = { readonly [Id in FactId]?: AnswerValue };

/** Passes of n on the case's own requests. */
export const testResultSchema = z
  .strictObject({
    option: z.string().describe("id of the option that was tested"),
    passed: z.int().min(0).describe("how many passed"),
    of: z.int().min(1).max(10_000_000).describe("how many were graded"),
    on: z.iso.date().optional().describe("the day of the test"),
    promptMaturity: z
      .int()
      .min(0)
      .max(4)
      .optional()
      .describe("0 none, 1 ad hoc, 2 few-shot, 3 evaluated, 4 optimised and versioned"),
    class: z.enum(offerClasses).default("top").describe("class of the model that was tested"),
    p95Seconds: z
      .number()
      .positive()
      .max(3600)
      .optional()
      .describe("measured end-to-end latency, 95th percentile"),
  })
  .refine((result) => result.passed <= result.of, {
    path: ["passed"],
    error: "more passes than items",
    params: { expected: "at most `of`", fix: "swap `passed` and `of`, or correct them" },
  });
export type TestResult = z.infer<typeof testResultSchema>;

/** Failures of a test of the case's own requests, sorted by kind. */
export const failuresSchema = z
  .strictObject({
    counts: z
      .record(practiceIdSchema, z.int().min(0).max(1_000_000))
      .describe("how many failures there are of each kind, by the kind's id"),
    of: z.int().min(1).max(1_000_000).optional().describe("items of the test that they come from"),
    from: z.string().optional().describe("id of the option that was tested"),
  })
  .refine(({ counts, of }) => of === undefined || sumOf(counts) <= of, {
    path: ["of"],
    error: "more failures than items",
    params: {
      expected: "at least as many as there are failures",
      fix: "count each failed item once, under its first fault",
    },
  });
export type CaseFailures = z.infer<typeof failuresSchema>;

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** One organisation's need, validated against the questions of a release. */
export interface Case {
  readonly title: string;
  readonly answers: Answers;
  readonly tests: readonly TestResult[];
  /** Required tests that are not done, each with a named reason, by option id. */
  readonly waive: Readonly<Record<string, string>>;
  readonly parts: readonly CasePart[];
  /** What `next` reads: no verdict does. */
  readonly failures?: CaseFailures;
  /** The steps around the model, which `pipeline` reads: no verdict does. */
  readonly pipeline?: Pipeline;
}
/** A share of the requests with answers of its own, such as a stricter isolation level. */
export interface CasePart {
  readonly name: string;
  /** Per cent of all requests. */
  readonly share: number;
  readonly answers: Answers;
}

// Shared by all questions: a case is checked against more than a hundred of them, and a command
// that reads one case builds their schemas once.
const unknown = z.literal("unknown").transform(() => undefined);
const booleanAnswer = z.union([unknown, z.boolean()]);
const textAnswer = z.union([unknown, nameSchema(300)]);
const dayAnswer = z.union([unknown, z.iso.date()]);
const written = z.unknown();

/** A text that says something: blanks alone are none. */
function nameSchema(longest: number, shortest = 1): z.ZodType<string> {
  return z
    .string()
    .min(shortest)
    .max(longest)
    .refine((text) => text.trim() !== "", {
      error: "blank",
      params: { expected: "a text that is not blank", fix: "write a few words" },
    });
}

/** Schema of one answer: what its question allows. `unknown` is always allowed and the same as leaving it out. */
function answerSchema(question: Question): z.ZodType<AnswerValue | undefined> {
  const id = question.fact;
  const kind = kindOf(id);
  if (kind === "boolean") return booleanAnswer;
  if (kind === "text") return textAnswer;
  if (kind === "day") return dayAnswer;
  const values = valuesOf(id);
  if (kind === "enum")
    return z.union([unknown, z.enum(values as [string, ...string[]])]) as z.ZodType<
      AnswerValue | undefined
    >;
  if (kind === "multi")
    return z.union([
      unknown,
      z.array(z.enum(values as [string, ...string[]])).max(values.length),
    ]) as z.ZodType<AnswerValue | undefined>;
  return numberAnswerSchema(question);
}

/** One number in its question's unit and range, as a number or as people write it. */
function quantitySchema(question: Question): z.ZodType<number> {
  return written.transform((given, context): number => {
    const quantity = quantityOf(given, question);
    if (typeof quantity === "number") return quantity;
    context.addIssue({ code: "custom", message: quantity.fix, params: { ...quantity } });
    return z.NEVER;
  });
}

/** Low, high and perhaps a middle between them. */
function intervalSchema(question: Question) {
  const quantity = quantitySchema(question);
  return z
    .strictObject({
      low: quantity,
      base: quantity.optional(),
      high: quantity,
      measured: z.boolean().optional(),
    })
    .superRefine((range, context) => {
      if (range.low > range.high)
        context.addIssue({
          code: "custom",
          path: ["low"],
          message: "low above high",
          params: { expected: `at most high (${grouped(range.high)})`, fix: "swap low and high" },
        });
      else if (range.base !== undefined && (range.base < range.low || range.base > range.high))
        context.addIssue({
          code: "custom",
          path: ["base"],
          message: "base outside",
          params: {
            expected: `from ${grouped(range.low)} to ${grouped(range.high)}`,
            fix: "put base between low and high",
          },
        });
    });
}

function numberAnswerSchema(question: Question): z.ZodType<NumberAnswer | undefined> {
  return written.transform((given, context): NumberAnswer | undefined => {
    if (given === "unknown") return undefined;
    const range = typeof given === "object" && given !== null && !Array.isArray(given);
    if (!range && typeof given !== "number" && typeof given !== "string") {
      const expected = `${expectation(question)}, or a range as { low: …, high: … }${inOtherUnits(question)}`;
      const params = {
        expected,
        fix: "give one; or write unknown, or leave the line out, if nobody knows",
      };
      context.addIssue({ code: "custom", message: params.expected, params });
      return z.NEVER;
    }
    const named = inNamedCurrency(given, question);
    if (named !== undefined) {
      const { currency, amount } = named;
      const read = numberAnswerSchema(inAnyCurrency(question)).safeParse(amount);
      if (read.data !== undefined) return { ...read.data, inCurrency: currency } as ForeignAnswer;
      for (const issue of read.error?.issues ?? []) context.addIssue({ ...issue } as never);
      return z.NEVER;
    }
    if (range && (isDerived(given) || isDerivedUnsaid(given, question))) {
      const read = derivedAnswer(given as Readonly<Record<string, unknown>>, question);
      if ("value" in read) return read.value;
      for (const problem of read.problems) addProblem(problem, context);
      return z.NEVER;
    }
    const result = (range ? intervalSchema(question) : quantitySchema(question)).safeParse(given);
    if (!result.success) {
      for (const issue of result.error.issues) context.addIssue({ ...issue } as never);
      return z.NEVER;
    }
    const answer = result.data;
    return typeof answer === "number"
      ? { low: answer, base: answer, high: answer }
      : (answer as NumberAnswer);
  });
}

/** Ways to tell a number beside itself, where there are any. */
function inOtherUnits({ derivations = [] }: Question): string {
  const ids = derivations.map(({ id }) => id);
  return ids.length === 0 ? "" : `, or told by what you know as { from: ${ids.join(" | ")}, … }`;
}

/** Whether a map without `from` holds what only a derivation knows. */
const isDerivedUnsaid = (given: object, { derivations = [] }: Question): boolean =>
  !("low" in given || "high" in given) &&
  derivations.some(({ inputs }) => Object.keys(given).some((key) => Object.hasOwn(inputs, key)));

function addProblem({ path, expected, fix }: DerivedProblem, context: z.RefinementCtx): void {
  context.addIssue({
    code: "custom",
    path: [...path],
    message: expected,
    params: { expected, fix },
  });
}

const withoutUnknown = (answers: Record<string, AnswerValue | undefined>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Answers;

/** Schema of a case file for one release of the questions and options. */
export function caseSchema(knowledge: Pick<Knowledge, "questions" | "options">): z.ZodType<Case> {
  const answers = z
    .strictObject(
      Object.fromEntries(
        factIds.map((id) => [id, answerSchema(knowledge.questions[id]).optional()]),
      ) as Record<FactId, z.ZodOptional<z.ZodType<AnswerValue | undefined>>>,
    )
    .transform((given) => withoutUnknown(given));
  const optionIds = knowledge.options.map((option) => option.id);
  const optionId = z.enum(optionIds as [string, ...string[]]);
  return z
    .strictObject({
      title: nameSchema(120),
      answers: answers.default({}),
      tests: z.array(testResultSchema).max(100).default([]),
      waive: z.record(z.string(), nameSchema(300, 3)).default({}),
      parts: z
        .array(
          z.strictObject({
            name: nameSchema(60),
            share: z.number().gt(0).max(100),
            answers,
          }),
        )
        .max(12)
        .default([]),
      failures: failuresSchema
        .optional()
        .describe("failures of a test by kind, for `tapeline next`; no verdict reads them"),
      pipeline: pipelineSchema
        .optional()
        .describe("the steps around the model, for `tapeline pipeline`; no verdict reads them"),
    })
    .superRefine((given, context) => {
      const known = (path: PropertyKey[], id: string): void => {
        if (!optionId.safeParse(id).success)
          context.addIssue({
            code: "custom",
            path,
            message: "unknown option",
            params: {
              expected: `one of ${optionIds.join(", ")}`,
              fix: "name an option of the ladder",
            },
          });
      };
      for (const { path, ...problem } of answersCountedTwice(given, knowledge.questions))
        addProblem({ path, ...problem }, context);
      given.tests.forEach((result, index) => known(["tests", index, "option"], result.option));
      for (const id of Object.keys(given.waive)) known(["waive", id], id);
      if (given.failures?.from !== undefined) known(["failures", "from"], given.failures.from);
      const total = given.parts.reduce((sum, part) => sum + part.share, 0);
      if (given.parts.length > 0 && Math.abs(total - 100) > 1e-6)
        context.addIssue({
          code: "custom",
          path: ["parts"],
          message: "shares",
          params: { expected: "shares that sum to 100", fix: `they sum to ${total}; correct them` },
        });
    })
    .transform((given, context) => {
      const { questions } = knowledge;
      const dollars = (own: Answers, rates: Answers, at: readonly PropertyKey[]): Answers => {
        const read = inDollars(own, rates, questions);
        if ("answers" in read) return read.answers;
        for (const { path, ...words } of read.problems)
          addProblem({ path: [...at, ...path], ...words }, context);
        return own;
      };
      return {
        ...given,
        answers: dollars(given.answers, given.answers, ["answers"]),
        parts: given.parts.map((part, index) => ({
          ...part,
          answers: dollars(part.answers, { ...given.answers, ...part.answers }, [
            "parts",
            index,
            "answers",
          ]),
        })),
      };
    }) as unknown as z.ZodType<Case>;
}
