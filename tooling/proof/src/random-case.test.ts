import { knowledge } from "@tapeline/content";
import { factIds, type Case } from "@tapeline/engine";
import { expect, test } from "vitest";

import { randomCase, randomCaseFile } from "./random-case.ts";

const seeds = Array.from({ length: 1000 }, (_, seed) => seed);
const cases: readonly Case[] = seeds.map(randomCase);
const count = (holds: (given: Case) => boolean): number => cases.filter(holds).length;

test("a seed gives one case and another seed another", () => {
  expect(randomCaseFile(7)).toEqual(randomCaseFile(7));
  expect(new Set(cases.map((given) => JSON.stringify(given))).size).toBe(cases.length);
});

test("a thousand random cases answer every question and test every option", () => {
  const answered = new Set(cases.flatMap(({ answers }) => Object.keys(answers)));
  expect(factIds.filter((id) => !answered.has(id))).toEqual([]);
  const tested = new Set(cases.flatMap(({ tests }) => tests.map(({ option }) => option)));
  expect(knowledge.options.filter(({ id }) => !tested.has(id))).toEqual([]);
});

test("a thousand random cases hold points, intervals, tests, waivers, parts and nearly nothing", () => {
  const numbers = ({ answers }: Case) =>
    Object.values(answers).filter((value) => typeof value === "object" && "low" in value);
  expect(count((given) => numbers(given).some(({ low, high }) => low === high))).toBeGreaterThan(
    300,
  );
  expect(count((given) => numbers(given).some(({ low, high }) => low < high))).toBeGreaterThan(300);
  expect(count(({ tests }) => tests.length > 1)).toBeGreaterThan(100);
  expect(count(({ waive }) => Object.keys(waive).length > 0)).toBeGreaterThan(80);
  expect(count(({ parts }) => parts.length > 0)).toBeGreaterThan(60);
  expect(count(({ answers }) => Object.keys(answers).length < 10)).toBeGreaterThan(100);
  expect(count(({ answers }) => Object.keys(answers).length > 80)).toBeGreaterThan(100);
});
