import {
  caseSchema,
  evaluateCondition,
  type Answers,
  type Condition,
  type Rule,
} from "@tapeline/engine";
import { afterAll, describe, expect, test } from "vitest";

import { fires } from "./check-examples.ts";
import { knowledge } from "../src/index.ts";
import { conditionMutants } from "./mutants/condition-mutants.ts";

const schema = caseSchema(knowledge);
const answersOf = (rule: Rule): Answers[] =>
  rule.examples.map(({ case: title, facts }) => schema.parse({ title, answers: facts }).answers);
/** True, false or unknown on each example: unknown is a value of its own, since it asks a question. */
const outcomes = (when: Condition, shown: readonly Answers[]): string =>
  shown.map((answers) => evaluateCondition(when, answers)).join();

describe("the examples of a rule pin its condition", () => {
  let made = 0;
  let killed = 0;
  test.each(knowledge.rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    const shown = answersOf(rule);
    expect(shown.map((answers) => fires(rule, answers))).toEqual(
      rule.examples.map((example) => example.fires),
    );
    const told = outcomes(rule.when, shown);
    const mutants = conditionMutants(rule.when, shown);
    const survivors = mutants.filter(({ when }) => outcomes(when, shown) === told);
    made += mutants.length;
    killed += mutants.length - survivors.length;
    expect(survivors.map(({ how }) => how)).toEqual([]);
  });

  afterAll(() => console.log(`${made} mutants of conditions, ${killed} killed`));
});
