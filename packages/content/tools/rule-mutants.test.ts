import { caseSchema, type Answers, type Rule } from "@tapeline/engine";
import { afterAll, describe, expect, test } from "vitest";

import { fires } from "./check-examples.ts";
import { knowledge } from "../src/index.ts";
import { conditionMutants } from "./mutants/condition-mutants.ts";
import { unpinned } from "./unpinned.ts";

const schema = caseSchema(knowledge);
const answersOf = (rule: Rule): Answers[] =>
  rule.examples.map(({ case: title, facts }) => schema.parse({ title, answers: facts }).answers);

describe("the examples of a rule pin its condition", () => {
  let made = 0;
  let killed = 0;
  test.each(knowledge.rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    const shown = answersOf(rule);
    expect(shown.map((answers) => fires(rule, answers))).toEqual(
      rule.examples.map((example) => example.fires),
    );
    const survivors = unpinned(rule, shown);
    const mutants = conditionMutants(rule.when, shown).length;
    made += mutants;
    killed += mutants - survivors.length;
    expect(survivors).toEqual([]);
  });

  afterAll(() => console.log(`${made} mutants of conditions, ${killed} killed`));
});
