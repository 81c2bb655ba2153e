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

test("a case gets nothing that was assumed", () => {
  for (const { id, answers } of calculators) {
    const expected = id === "one-off" ? { oneOff: true } : {};
    if (answers !== undefined) expect(of(id, {}), id).toEqual(expected);
  }
});
