import { scenarios } from "@tapeline/content";
import { assess } from "@tapeline/engine";
import { describe, expect, test } from "vitest";

import { differencesFrom } from "./expectations.ts";
import { release } from "./release.ts";
import { settledFirst, unsettled } from "./unsettled.ts";

const known = scenarios.filter(({ expect: { differs } }) => differs !== undefined);
const agreed = scenarios.filter(({ expect: { differs } }) => differs === undefined);
const { settled, open } = settledFirst(agreed, unsettled.expectations);

describe("what experts expected, written down before the engine was asked", () => {
  test.each(settled)("$id: is advised", (scenario) => {
    expect(differencesFrom(scenario.expect, assess(scenario.case, release))).toEqual([]);
  });

  for (const { reason, ...scenario } of open)
    test.fails(`${scenario.id}: is advised (${reason})`, () => {
      expect(differencesFrom(scenario.expect, assess(scenario.case, release))).toEqual([]);
    });

  test("a case that says where the engine differs still differs", () => {
    const agreeing = known.filter(
      (scenario) => differencesFrom(scenario.expect, assess(scenario.case, release)).length === 0,
    );
    expect(agreeing.map(({ id }) => id)).toEqual([]);
  });

  test("a difference is found and named", () => {
    const scenario = agreed[0];
    const expectation = { ...scenario.expect, answer: "yes" as const, plan: ["pretraining"] };
    const fields = differencesFrom(expectation, assess(scenario.case, release)).map(
      ({ field }) => field,
    );
    expect(fields).toContain("plan");
  });
});
