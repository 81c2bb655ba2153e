import { isDay } from "../facts/calendar.ts";
import type { Answers, AnswerValue, Case, CasePart, NumberAnswer, TestResult } from "./case.ts";
import { answersCountedTwice } from "./counted-twice.ts";
import { derivedAnswer, isDerived } from "./derived-answer.ts";
import { factIds, kindOf, valuesOf, type FactId } from "./facts.ts";
import type { Knowledge } from "./knowledge.ts";
import { offerClasses } from "./offer-class.ts";
import { quantityOf } from "./quantity-answer.ts";
import type { Question } from "./question.ts";

/** Thrown inside this file only, where something is not as a plain case has it. */
const notPlain = new Error("not a plain case");

/**
 * A case that is right as it stands, understood without building a schema of all questions, which
 * takes longer than all else that a brief answer needs. `undefined` for everything else: then
 * `caseSchema` judges, and says what is wrong. What is understood here, it understands in the same way.
 */
export function plainCase(
  written: unknown,
  knowledge: Pick<Knowledge, "questions" | "options">,
): Case | undefined {
  try {
    return caseOf(written, knowledge);
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

function caseOf(
  written: unknown,
  { questions, options }: Pick<Knowledge, "questions" | "options">,
): Case {
  const given = fields(written, ["title", "answers", "tests", "waive", "parts"]);
  const optionIds = options.map(({ id }) => id);
  const part = (item: unknown): CasePart => {
    const { name, share, answers } = fields(item, ["name", "share", "answers"]);
    return {
      name: text(name, 1, 60),
      share: number(share, (value) => value > 0 && value <= 100),
      answers: answersOf(answers, questions),
    };
  };
  const parts = list(given["parts"] ?? [], 12).map(part);
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  demand(parts.length === 0 || Math.abs(total - 100) <= 1e-6);
  const answers = answersOf(given["answers"] ?? {}, questions);
  demand(answersCountedTwice({ answers, parts }, questions).length === 0);
  return {
    title: text(given["title"], 1, 120),
    answers,
    tests: list(given["tests"] ?? [], 100).map((item) => testOf(item, optionIds)),
    waive: Object.fromEntries(
      Object.entries(record(given["waive"] ?? {})).map(([option, reason]) => [
        oneOf(option, optionIds),
        text(reason, 3, 300),
      ]),
    ),
    parts,
  };
}

function answersOf(written: unknown, questions: Knowledge["questions"]): Answers {
  const given = fields(written, factIds);
  const answers: [FactId, AnswerValue][] = [];
  for (const id of factIds)
    if (Object.hasOwn(given, id) && given[id] !== "unknown")
      answers.push([id, answerOf(given[id], questions[id])]);
  return Object.fromEntries(answers) as Answers;
}

function answerOf(written: unknown, question: Question): AnswerValue {
  const kind = kindOf(question.fact);
  if (kind === "number") return numberOf(written, question);
  if (kind === "text") return text(written, 1, 300);
  if (kind === "day") return dayOf(written);
  const values = valuesOf(question.fact);
  if (kind === "enum") return oneOf(written, values);
  if (kind === "multi") return list(written, values.length).map((item) => oneOf(item, values));
  demand(typeof written === "boolean");
  return written;
}

function numberOf(written: unknown, question: Question): NumberAnswer {
  if (typeof written !== "object") {
    const value = quantity(written, question);
    return { low: value, base: value, high: value };
  }
  const given = record(written);
  if (isDerived(given)) {
    const read = derivedAnswer(given, question);
    demand("value" in read);
    return read.value;
  }
  const { low, base, high, measured } = fields(written, ["low", "base", "high", "measured"]);
  demand(measured === undefined || typeof measured === "boolean");
  const range = {
    low: quantity(low, question),
    ...(base === undefined ? {} : { base: quantity(base, question) }),
    high: quantity(high, question),
    ...(measured === undefined ? {} : { measured }),
  };
  demand(range.low <= (range.base ?? range.low) && (range.base ?? range.low) <= range.high);
  return range;
}

function testOf(item: unknown, optionIds: readonly string[]): TestResult {
  const given = fields(item, [
    "option",
    "passed",
    "of",
    "on",
    "promptMaturity",
    "class",
    "p95Seconds",
  ]);
  const { option, passed, of, on, promptMaturity, p95Seconds } = given;
  const whole = (written: unknown, low: number, high: number): number =>
    number(written, (value) => Number.isInteger(value) && value >= low && value <= high);
  const graded = whole(of, 1, 10_000_000);
  return {
    option: oneOf(option, optionIds),
    passed: whole(passed, 0, graded),
    of: graded,
    ...(on === undefined ? {} : { on: dayOf(on) }),
    ...(promptMaturity === undefined ? {} : { promptMaturity: whole(promptMaturity, 0, 4) }),
    class: oneOf(given["class"] ?? "top", offerClasses),
    ...(p95Seconds === undefined
      ? {}
      : { p95Seconds: number(p95Seconds, (value) => value > 0 && value <= 3600) }),
  };
}

function demand(condition: boolean): asserts condition {
  if (!condition) throw notPlain;
}

/** A map as data holds it. */
function record(written: unknown): Record<string, unknown> {
  demand(typeof written === "object" && written !== null);
  const prototype: unknown = Object.getPrototypeOf(written);
  demand(prototype === Object.prototype || prototype === null);
  return written as Record<string, unknown>;
}

/** A map with these fields and no others; where one is there, it holds something. */
function fields(written: unknown, known: readonly string[]): Record<string, unknown> {
  const given = record(written);
  for (const [key, value] of Object.entries(given))
    demand(known.includes(key) && value !== undefined && value !== null);
  return given;
}

function list(written: unknown, most: number): readonly unknown[] {
  demand(Array.isArray(written) && written.length <= most);
  return written as readonly unknown[];
}

function text(written: unknown, shortest: number, longest: number): string {
  demand(typeof written === "string" && written.length >= shortest && written.length <= longest);
  demand(written.trim() !== "");
  return written;
}

function oneOf<T extends string>(written: unknown, values: readonly T[]): T {
  demand(typeof written === "string" && (values as readonly string[]).includes(written));
  return written as T;
}

function number(written: unknown, holds: (value: number) => boolean): number {
  demand(typeof written === "number" && holds(written));
  return written;
}

function quantity(written: unknown, question: Question): number {
  demand(typeof written === "number" || typeof written === "string");
  const value = quantityOf(written, question);
  demand(typeof value === "number" && Number.isFinite(value));
  return value;
}

function dayOf(written: unknown): string {
  demand(typeof written === "string" && isDay(written));
  return written;
}
