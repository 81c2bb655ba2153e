import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { Verdict } from "../vocabulary/verdict.ts";

const inCurrency = (answers: Readonly<Record<string, unknown>>): Verdict =>
  assess(smallCase({ gap: "knowledge", isolation: 1, ...answers }), smallContext);

test("the cost of the end point is converted at the rate of the case, and at no other", () => {
  const verdict = inCurrency({
    currency: "EUR",
    currencyPerDollar: 0.5,
    currencyDay: "2026-11-20",
  });
  const { cost } = verdict.options.find(({ id }) => id === verdict.endPoint!.option)!;
  expect(verdict.converted).toMatchObject({
    currency: "EUR",
    perDollar: 0.5,
    rateOf: "2026-11-20",
  });
  expect(verdict.converted!.cost!.p50 / cost!.p50).toBeCloseTo(0.5, 5);
  expect(verdict.converted!.cost!.p90 / cost!.p90).toBeCloseTo(0.5, 5);
});

test("without a rate nothing is converted, and the currency stays named", () => {
  expect(inCurrency({ currency: "EUR" }).converted).toEqual({ currency: "EUR" });
});

test("dollars need no rate", () => {
  expect(inCurrency({ currency: "USD", currencyPerDollar: 1 }).converted).toBeUndefined();
  expect(inCurrency({}).converted).toBeUndefined();
});

test("a currency moves no number of the verdict", () => {
  const {
    converted: _,
    facts: _facts,
    receipt: _receipt,
    ...euros
  } = inCurrency({
    currency: "EUR",
    currencyPerDollar: 0.9,
  });
  const { facts: _plainFacts, receipt: _plainReceipt, ...plain } = inCurrency({});
  expect(euros).toEqual(plain);
});
