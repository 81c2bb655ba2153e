import { knowledge, scenarios } from "@tapeline/content";
import { caseSchema } from "@tapeline/engine";
import { expect, test } from "vitest";

import { scenarioCase } from "./scenario-case.ts";

const schema = caseSchema(knowledge);

test.each(scenarios.map((scenario) => [scenario.id, scenario.case] as const))(
  "%s is the same case when it is opened",
  (_, scenario) => {
    expect(schema.parse(scenarioCase(scenario))).toEqual(scenario);
  },
);
