import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { whatIf } from "./what-if.ts";

const answers = { requestsPerMonth: 50_000, isolation: 1, promptMaturity: 3 };
const ask = whatIf(smallCase(answers), smallContext);

test("the advice with a fact changed is that of the case answered so", () => {
  const changes = [
    {},
    { requestsPerMonth: 500 },
    { requestsPerMonth: 5_000_000, isolation: 4 },
    { worksOffline: true },
    { requestsPerMonth: 500, gap: "knowledge" },
  ];
  const advised = new Set<string>();
  for (const change of changes) {
    const verdict = assess(smallCase({ ...answers, ...change }), { ...smallContext, worlds: 512 });
    const { answer, firstStep, endPoint } = ask(change);
    expect({ answer, firstStep, endPoint }).toEqual({
      answer: verdict.answer,
      firstStep: verdict.firstStep?.option,
      endPoint: verdict.endPoint?.option,
    });
    advised.add(`${firstStep}`);
  }
  expect(advised.size).toBeGreaterThan(1);
});
