import type { Question, Sensitivity } from "@tapeline/engine";
import { expect, test } from "vitest";

import { otherFacts, sliderFacts } from "./slider-facts.ts";

const question = (fact: string, numeric = true): Question =>
  ({ fact, short: fact, ...(numeric ? { allowed: { min: 0, max: 10 } } : {}) }) as Question;
const questions = [
  question("gap", false),
  ...["requestsPerMonth", "minimumPassRate", "horizonMonths", "callsPerRequest"].map((fact) =>
    question(fact),
  ),
  ...Array.from({ length: 12 }, (_, index) => question(`other${index}`)),
];
const sensitivity = {
  utility: 1,
  bars: ["callsPerRequest", "gap", "other3"].map((fact) => ({ fact })),
} as unknown as Sensitivity;
const names = (shown: readonly Question[]): string[] => shown.map(({ fact }) => fact);

test("what people ask about comes first, then what moves the result, and never a choice", () => {
  expect(names(sliderFacts(questions, sensitivity, []))).toEqual([
    "requestsPerMonth",
    "minimumPassRate",
    "horizonMonths",
    "callsPerRequest",
    "other3",
  ]);
});

test("no slider changes its place because it is moved", () => {
  const before = names(sliderFacts(questions, sensitivity, []));
  const after = names(sliderFacts(questions, sensitivity, ["other3", "other7"]));
  expect(after).toEqual([...before, "other7"]);
});

test("all other numbers can be chosen, by name", () => {
  const shown = sliderFacts(questions, sensitivity, []);
  const others = names(otherFacts(questions, shown));
  expect(others).not.toContain("gap");
  expect(others).not.toContain("other3");
  expect(others.length).toBe(11);
});
