import { expect, test } from "vitest";

import { calculators } from "./calculators.ts";
import { filled } from "./fields.ts";
import { saidAnswers } from "./said-answers.ts";

const of = (id: string, written: Readonly<Record<string, unknown>>) => {
  const calculator = calculators.find((one) => one.id === id)!;
  return saidAnswers(calculator, filled(calculator.fields, written, []));
};

test("a case gets what was filled in, as a point or a range", () => {
  expect(of("api-cost", { requests: "220k", inputTokens: "1000..2000" })).toEqual({
    requestsPerMonth: 220_000,
    inputTokens: { low: 1000, high: 2000 },
  });
});

const goOn = calculators.filter(({ answers }) => answers !== undefined);

test.each(goOn.map(({ id }) => id))("a case gets nothing of %s that was assumed", (id) => {
  // That it is done once is what that calculator is about.
  expect(of(id, {})).toEqual(id === "one-off" ? { oneOff: true } : {});
});
