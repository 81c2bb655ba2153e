import type { Case, Condition, FactId, Knowledge, NumberFactId } from "@tapeline/engine";

import { exact, type Exact } from "./decimal.ts";

type Choice = string | boolean | readonly string[];

/** The facts of a case of which every number that costs read is a point. */
export interface KnownFacts {
  /** Throws where the number is not known to be a single one. */
  number(id: NumberFactId): Exact;
  /** Whether it was answered, and not merely assumed. */
  answered(id: FactId): boolean;
  choice(id: FactId): Choice | undefined;
}

/** Answers, and for the rest what their questions assume for the tasks of the case. */
export function knownFacts(given: Case, questions: Knowledge["questions"]): KnownFacts {
  const tasks = new Set((given.answers.taskTypes ?? []) as readonly string[]);
  const assumed = (id: FactId) => {
    const { assume } = questions[id];
    return (
      assume.find(({ forTasks }) => forTasks?.some((task) => tasks.has(task)) === true) ??
      assume.find(({ forTasks }) => forTasks === undefined)
    );
  };
  const number = (id: NumberFactId): Exact => {
    const range = (given.answers[id] ?? assumed(id)) as
      | { low?: number; base?: number; high?: number }
      | undefined;
    const point = range?.base;
    if (point === undefined || (range?.low ?? point) !== point || (range?.high ?? point) !== point)
      throw new Error(`${id} is no point in ${given.title}`);
    return exact(point);
  };
  return {
    number,
    answered: (id) => given.answers[id] !== undefined,
    choice: (id) => (given.answers[id] ?? assumed(id)?.is) as Choice | undefined,
  };
}

/** Whether a condition of a cost line holds; comparisons that no cost line makes are refused. */
export function holds(condition: Condition, facts: KnownFacts): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, facts));
  if ("any" in condition) return condition.any.some((part) => holds(part, facts));
  if ("not" in condition) return !holds(condition.not, facts);
  return Object.entries(condition).every(([id, matcher]) => {
    const fact = id as FactId;
    if (typeof matcher !== "object") return facts.choice(fact) === matcher;
    return Object.entries(matcher).every(([word, wanted]) => {
      if (word === "isOneOf") return (wanted as readonly unknown[]).includes(facts.choice(fact));
      if (word === "atMost") return facts.number(fact as NumberFactId).lte(wanted as number);
      if (word === "atLeast") return facts.number(fact as NumberFactId).gte(wanted as number);
      throw new Error(`no second opinion on the comparison ${word} of ${id}`);
    });
  });
}
