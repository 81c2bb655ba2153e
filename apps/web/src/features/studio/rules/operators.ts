import { isFactId, kindOf, valuesOf, type FactKind, type Question } from "@tapeline/engine";

/** What can be asked of a fact; `unanswered` is `answered: false` in the file. */
export type Operator =
  | "atLeast"
  | "atMost"
  | "above"
  | "below"
  | "is"
  | "isOneOf"
  | "includes"
  | "includesAnyOf"
  | "includesOnly"
  | "answered"
  | "unanswered";

export const operatorWords: Readonly<Record<Operator, string>> = {
  atLeast: "is at least",
  atMost: "is at most",
  above: "is above",
  below: "is below",
  is: "is",
  isOneOf: "is one of",
  includes: "includes",
  includesAnyOf: "includes any of",
  includesOnly: "is nothing but",
  answered: "is answered",
  unanswered: "is not answered",
};

const byKind: Readonly<Record<FactKind, readonly Operator[]>> = {
  number: ["atLeast", "atMost", "above", "below", "is", "answered", "unanswered"],
  enum: ["is", "isOneOf", "answered", "unanswered"],
  multi: ["includes", "includesAnyOf", "includesOnly", "answered", "unanswered"],
  boolean: ["is", "answered", "unanswered"],
  text: ["answered", "unanswered"],
  day: ["answered", "unanswered"],
};

/** What can be asked of a fact by its name; nothing of one that there is not. */
export const operatorsOf = (fact: string): readonly Operator[] =>
  isFactId(fact) ? byKind[kindOf(fact)] : [];

/** The operator that a comparison of a file is; undefined where there is none of that name. */
export function operatorOf(name: string, value: unknown): Operator | undefined {
  if (name === "answered") return value === false ? "unanswered" : "answered";
  return name in operatorWords && name !== "unanswered" ? (name as Operator) : undefined;
}

/** The name of an operator in a file. */
export const nameOf = (operator: Operator): string =>
  operator === "unanswered" ? "answered" : operator;

const takesSeveral: readonly Operator[] = ["isOneOf", "includesAnyOf", "includesOnly"];
export const takesList = (operator: Operator | undefined): boolean =>
  operator !== undefined && takesSeveral.includes(operator);

type Known = Pick<Question, "assume" | "allowed"> | undefined;

/** The value that a comparison begins with, as near to the one before as the operator allows. */
export function valueFor(
  operator: Operator,
  fact: string,
  before: unknown,
  question: Known,
): unknown {
  if (operator === "answered" || operator === "unanswered") return operator === "answered";
  const kind = isFactId(fact) ? kindOf(fact) : "text";
  if (kind === "number") return typeof before === "number" ? before : usual(question);
  if (kind === "boolean") return typeof before === "boolean" ? before : true;
  const values = isFactId(fact) ? valuesOf(fact) : [];
  const named = (Array.isArray(before) ? before : [before]).filter(
    (one): one is string => typeof one === "string" && values.includes(one),
  );
  const chosen = named.length > 0 ? named : values.slice(0, 1);
  return takesList(operator) ? chosen : chosen[0];
}

/** The number that is assumed of most cases, else the least that is believable. */
function usual(question: Known): number {
  const general = question?.assume.find(({ forTasks }) => forTasks === undefined);
  return general?.base ?? question?.allowed?.min ?? 0;
}

/** What a fact that was just chosen is compared with. */
export function matcherFor(fact: string, question: Known): unknown {
  const operator = operatorsOf(fact)[0] ?? "answered";
  const value = valueFor(operator, fact, undefined, question);
  return operator === "is" ? value : { [nameOf(operator)]: value };
}

/** What an answer of an example begins with. */
export function factValueFor(fact: string, question: Known): unknown {
  const kind = isFactId(fact) ? kindOf(fact) : "text";
  if (kind === "number") return usual(question);
  if (kind === "boolean") return true;
  const values = isFactId(fact) ? valuesOf(fact) : [];
  return kind === "multi" ? values.slice(0, 1) : (values[0] ?? "");
}
