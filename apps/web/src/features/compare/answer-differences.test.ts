import type { FactUsed, Question } from "@tapeline/engine";
import { expect, test } from "vitest";

import { answerDifferences } from "./answer-differences.ts";

const question = (fact: string, more: object = {}): Question =>
  ({ fact, short: `The ${fact}`, ...more }) as Question;
const questions = [
  question("requestsPerMonth", { unit: "requests/month" }),
  question("minimumPassRate", { unit: "%" }),
  question("gap"),
];
const fact = (id: string, more: object): FactUsed =>
  ({ id, origin: "answered", sources: [], ...more }) as unknown as FactUsed;

test("tells what differs, and nothing that is alike", () => {
  const left = [fact("requestsPerMonth", { base: 1000 }), fact("minimumPassRate", { base: 90 })];
  const right = [fact("requestsPerMonth", { base: 50_000 }), fact("minimumPassRate", { base: 90 })];
  const found = answerDifferences({ facts: left }, { facts: right }, questions);
  expect(found.map(({ fact: id }) => id)).toEqual(["requestsPerMonth"]);
  expect(found[0]?.left).toContain("1,000");
  expect(found[0]?.right).toContain("50k");
});

test("what nobody answered differs from the same answer, and what is not there is unknown", () => {
  const left = [fact("minimumPassRate", { base: 90, origin: "assumed" })];
  const right = [fact("minimumPassRate", { base: 90 }), fact("gap", { value: "knowledge" })];
  const found = answerDifferences({ facts: left }, { facts: right }, questions);
  expect(found.map(({ left: one, right: other }) => [one, other])).toEqual([
    ["90%, assumed", "90%"],
    ["unknown", "knowledge"],
  ]);
});
