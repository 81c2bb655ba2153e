import {
  caseSchema,
  evaluateCondition,
  type Answers,
  type Condition,
  type FactId,
  type Matcher,
  type Rule,
} from "@tapeline/engine";
import { describe, expect, test } from "vitest";

import { fires } from "./check-examples.ts";
import { knowledge } from "../src/index.ts";

/** Every condition that differs from this one by one comparison taken out, turned round or one joint changed. */
function mutantsOf(condition: Condition): Condition[] {
  for (const key of ["all", "any"] as const) {
    if (!(key in condition)) continue;
    const parts = (condition as Record<string, Condition[]>)[key];
    const with_ = (list: Condition[]): Condition => ({ [key]: list }) as unknown as Condition;
    return [
      ...(parts.length < 2
        ? []
        : parts.map((_, at) => with_(parts.filter((__, place) => place !== at)))),
      ...(parts.length < 2
        ? []
        : [{ [key === "all" ? "any" : "all"]: parts } as unknown as Condition]),
      ...parts.flatMap((part, at) =>
        mutantsOf(part).map((mutant) => with_(parts.with(at, mutant))),
      ),
    ];
  }
  if ("not" in condition)
    return [
      condition.not,
      ...mutantsOf(condition.not).map((mutant): Condition => ({ not: mutant })),
    ];
  const entries = Object.entries(condition) as [FactId, Matcher][];
  return entries.flatMap(([fact, matcher]) => {
    const rest = Object.fromEntries(entries.filter(([other]) => other !== fact)) as Condition;
    const alone = { [fact]: matcher } as Condition;
    const fewer = Object.keys(rest).length === 0 ? [] : [rest];
    const turned: Condition = fewer.length === 0 ? { not: alone } : { all: [rest, { not: alone }] };
    const keys = typeof matcher === "object" ? Object.keys(matcher) : [];
    const looser = (keys.length < 2 ? [] : keys).map((key) => {
      const { [key]: _dropped, ...kept } = matcher as Record<string, unknown>;
      return { ...condition, [fact]: kept } as Condition;
    });
    return [...fewer, turned, ...looser];
  });
}

const schema = caseSchema(knowledge);
const answersOf = (rule: Rule): Answers[] =>
  rule.examples.map(({ case: title, facts }) => schema.parse({ title, answers: facts }).answers);
/** True, false or unknown on each example: unknown is a value of its own, since it asks a question. */
const outcomes = (rule: Rule, when: Condition): string =>
  answersOf(rule)
    .map((answers) => evaluateCondition(when, answers))
    .join();

describe("the examples of a rule pin its condition", () => {
  test.each(knowledge.rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    expect(answersOf(rule).map((answers) => fires(rule, answers))).toEqual(
      rule.examples.map((example) => example.fires),
    );
    const told = outcomes(rule, rule.when);
    const survivors = mutantsOf(rule.when)
      .filter((when) => outcomes(rule, when) === told)
      .map((when) => JSON.stringify(when));
    expect(survivors).toEqual([]);
  });
});
