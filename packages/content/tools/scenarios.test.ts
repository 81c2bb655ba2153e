import { assess } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";
import { describe, expect, test } from "vitest";

import { knowledge, scenarios } from "../src/index.ts";

const day = "2026-11-25";
// The archetypes are kept as golden cases of their own, with what the engine says beside what an expert would.
const own = scenarios.filter(({ id }) => !id.startsWith("archetypes/"));

describe("each scenario is advised on as its expert would", () => {
  test.each(own.map((scenario) => [scenario.id, scenario] as const))("%s", (_, scenario) => {
    const {
      because: _reason,
      differs: _differs,
      standings = {},
      parts = {},
      ...expected
    } = scenario.expect;
    const verdict = assess(scenario.case, {
      knowledge,
      prices: priceBook,
      asOf: day,
      knownOn: day,
    });
    const whole = {
      answer: verdict.answer,
      endPoint: verdict.endPoint?.option,
      firstStep: verdict.firstStep?.option,
      plan: verdict.plan?.steps.map(({ option }) => option),
    };
    expect(whole).toMatchObject(expected);
    expect(
      Object.fromEntries(verdict.options.map(({ id, standing }) => [id, standing])),
    ).toMatchObject(standings);
    expect(
      Object.fromEntries((verdict.parts ?? []).map(({ name, endPoint }) => [name, endPoint])),
    ).toMatchObject(parts);
  });
});

test("the scenarios spread over the kinds of task", () => {
  const tasks = new Set(own.flatMap(({ case: { answers } }) => answers.taskTypes as string[]));
  expect([...tasks].toSorted()).toEqual(
    Object.keys(knowledge.questions.taskTypes.values!).toSorted(),
  );
});
