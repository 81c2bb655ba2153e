import { isScoring } from "@tapeline/engine";
import { expect, test } from "vitest";

import { release } from "../release.ts";
import { lostWithout, settledCases } from "./held-by.ts";
import { wholeCases } from "./whole-cases.ts";

const leading = release.knowledge.rules.filter(isScoring).map(({ id }) => id);
const byId = new Map(settledCases.map((scenario) => [scenario.id, scenario]));

test.each(leading)("%s decides in a whole case", (rule) => {
  const named = wholeCases[rule];
  expect(named, "named in whole-cases.ts").toBeDefined();
  const scenario = byId.get(named!);
  expect(scenario, `a scenario ${named}`).toBeDefined();
  expect(lostWithout(rule, scenario!)).not.toEqual([]);
});

test("no whole case is named for a rule that is gone", () => {
  expect(Object.keys(wholeCases).filter((rule) => !leading.includes(rule))).toEqual([]);
});
