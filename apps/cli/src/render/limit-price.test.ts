import type { LimitPrice, Verdict } from "@tapeline/engine";
import { expect, test } from "vitest";

import { fakeTerminal } from "../testing/fake-terminal.ts";
import { questionsNamed } from "../testing/questions.ts";
import { supportBotVerdict } from "../testing/support-bot.ts";
import { renderFigures } from "./figures.ts";
import { renderLimitPrice } from "./limit-price.ts";
import { styleFor } from "./style.ts";

const style = styleFor(fakeTerminal({}), { width: 200 });
const told = (limitPrice?: LimitPrice): string =>
  renderLimitPrice(
    { ...supportBotVerdict, ...(limitPrice === undefined ? {} : { limitPrice }) },
    questionsNamed,
    style,
  )
    .join(" ")
    .replaceAll(/ +/g, " ");

const unnamed: LimitPrice = {
  kept: true,
  fact: "isolationSource",
  answer: "wish",
  options: [{ option: "api-prompting", cost: 160_000 }, { option: "api-fine-tuning" }],
  otherwise: { answer: "no", endPoint: "api-prompting" },
  price: 134_000,
};

test("a verdict without an open limit says nothing of one", () => {
  expect(told()).toBe("");
});

test("a limit that nobody cites is told with what it shuts out, its price and the question", () => {
  const text = told(unnamed);
  expect(text).toContain("kept like a rule");
  expect(text).toContain("It alone shuts out: 1 ($160k on average), 3 (not priced).");
  expect(text).toContain("worth $134k more over the horizon");
  expect(text).toContain("(isolationSource)");
});

test("a wish is told by its price, and asks nothing", () => {
  const text = told({
    ...unnamed,
    kept: false,
    answer: "policy",
    otherwise: { answer: "no" },
  });
  expect(text).toContain("It is a wish");
  expect(text).toContain("ending at today’s process");
  expect(text).toContain("worth $134k less over the horizon");
  expect(text).not.toContain("Ask:");
  expect(told({ ...unnamed, kept: false, price: -1 })).toContain("at no loss: keep to it");
});

const figures = (converted: Verdict["converted"]): string =>
  renderFigures({ ...supportBotVerdict, ...(converted === undefined ? {} : { converted }) }, style)
    .join(" ")
    .replaceAll(/ +/g, " ");

test("a total in another currency names its rate and the day of it", () => {
  const cost = { p10: 92_000, p25: 1e5, p50: 110_000, p75: 12e4, p90: 184_000, mean: 12e4 };
  const euros = { currency: "EUR", perDollar: 0.92, rateOf: "2026-11-20", cost };
  expect(figures(euros)).toContain(
    "EUR 92k–184k, median 110k at 0.92 for a dollar of 20 Nov 2026, as the case says",
  );
  expect(figures({ currency: "EUR" })).toContain("every amount is in US dollars");
  expect(figures(undefined)).not.toContain("EUR");
});
