import type { AnswerValue, Case, NumberAnswer } from "../vocabulary/case.ts";
import type { DerivedFrom } from "../vocabulary/derivation.ts";
import { factIds, kindOf, slotOf, valuesOf, type FactId } from "../vocabulary/facts.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Assumption, Question } from "../vocabulary/question.ts";
import type { Basis } from "../vocabulary/source.ts";
import type { Origin } from "../vocabulary/verdict.ts";
import { encode, type FactTable } from "../rules/compile-condition.ts";

/** One thing known of the case, settled or not. */
export interface Fact {
  readonly id: FactId;
  readonly origin: Origin;
  readonly question: Question;
  /** For a number: its interval in the question's unit; absent = unknown, with nothing to stand in. */
  readonly interval?: NumberAnswer;
  /** For a choice that is settled: its code (see `encode`). */
  readonly code?: number;
  /** For a choice that is not: the chance of each value, in the order of `valuesOf`; booleans as [no, yes]. */
  readonly chances?: readonly number[];
  /** As given or assumed, for showing. */
  readonly value?: string | boolean | readonly string[];
  readonly basis?: Basis;
  /** How the number came about, where it was told in other units. */
  readonly derived?: DerivedFrom;
}

/** Every fact of a case, by slot. */
export interface Facts {
  readonly bySlot: readonly Fact[];
  of(id: FactId): Fact;
  /** What gates read: answers only; NaN where nothing was answered. Intervals stand at their middle. */
  readonly answered: FactTable;
}

const isNumber = (value: AnswerValue): value is NumberAnswer =>
  typeof value === "object" && "low" in value;

/** The assumption that stands in for a missing answer: the first made for one of the case's tasks, else the general one. */
export function assumptionFor(
  question: Question,
  taskTypes: readonly string[],
): Assumption | undefined {
  return (
    question.assume.find((assumption) =>
      assumption.forTasks?.some((task) => taskTypes.includes(task)),
    ) ?? question.assume.find((assumption) => assumption.forTasks === undefined)
  );
}

const originOf = ({ derived, measured }: NumberAnswer): Origin =>
  derived !== undefined ? "derived" : measured === true ? "measured" : "answered";

function answeredFact(question: Question, value: AnswerValue): Fact {
  const id = question.fact;
  if (isNumber(value))
    return {
      id,
      question,
      origin: originOf(value),
      interval: value,
      ...(value.derived === undefined ? {} : { derived: value.derived }),
    };
  return { id, question, origin: "answered", code: encode(id, value), value };
}

function assumedFact(question: Question, taskTypes: readonly string[]): Fact {
  const id = question.fact;
  const assumption = assumptionFor(question, taskTypes);
  if (assumption === undefined) return { id, question, origin: "assumed" };
  const { low, base, high, is, chances, basis } = assumption;
  const shared = { id, question, origin: "assumed", basis } as const;
  if (kindOf(id) === "number") {
    const interval = {
      low: low ?? base!,
      high: high ?? base!,
      ...(base === undefined ? {} : { base }),
    };
    return { ...shared, interval };
  }
  if (is !== undefined) return { ...shared, code: encode(id, is), value: is };
  if (chances === undefined) return { id, question, origin: "assumed" };
  const names = kindOf(id) === "boolean" ? ["false", "true"] : valuesOf(id);
  return { ...shared, chances: names.map((name) => chances[name] ?? 0) };
}

/** Middle of an interval for reading: its base, or the mean of its ends. */
export const middleOf = (interval: NumberAnswer): number =>
  interval.base ?? (interval.low + interval.high) / 2;

/** Answers become facts; what was not answered gets its question's assumption, marked as such. */
export function deriveFacts(
  given: Pick<Case, "answers">,
  knowledge: Pick<Knowledge, "questions">,
): Facts {
  const taskTypes = (given.answers.taskTypes ?? []) as readonly string[];
  const bySlot = factIds.map((id) => {
    const question = knowledge.questions[id];
    const answer = given.answers[id];
    return answer === undefined ? assumedFact(question, taskTypes) : answeredFact(question, answer);
  });
  return factsOf(bySlot);
}

/** A choice known to be this value, as if it had been answered so. */
export const chosenAs = ({ id, question }: Fact, value: string | boolean): Fact => ({
  id,
  question,
  origin: "answered",
  code: encode(id, value),
  value,
});

/** The same facts with one replaced: what exploring does. */
export function withFact(facts: Facts, changed: Fact): Facts {
  const bySlot = [...facts.bySlot];
  bySlot[slotOf[changed.id]] = changed;
  return factsOf(bySlot);
}

/** Facts by slot as the table of them that conditions read. */
export function factsOf(bySlot: readonly Fact[]): Facts {
  const values = new Float64Array(bySlot.length).fill(NaN);
  const answered = new Uint8Array(bySlot.length);
  bySlot.forEach((fact, slot) => {
    if (fact.origin === "assumed") return;
    answered[slot] = 1;
    values[slot] = fact.interval === undefined ? (fact.code ?? NaN) : middleOf(fact.interval);
  });
  return { bySlot, of: (id) => bySlot[slotOf[id]], answered: { values, answered } };
}
