import { fileURLToPath } from "node:url";

import { formatProblem } from "@tapeline/documents";
import { expect, test } from "vitest";

import { knowledge } from "../../src/index.ts";
import { practice } from "../../src/practice.ts";
import { compilePractice } from "./compile-practice.ts";
import { readPracticeFiles } from "./read-practice-files.ts";

const files = await readPracticeFiles(fileURLToPath(new URL("../..", import.meta.url)));

const problemsOf = (changed: ReadonlyMap<string, string>): string[] => {
  const compiled = compilePractice(changed, knowledge);
  return compiled.ok ? [] : compiled.problems.map(formatProblem);
};

/** The first problem of the practice with one text in one file replaced. */
function slip(file: string, written: string, instead: string): string | undefined {
  const text = files.get(file);
  if (text?.includes(written) !== true) throw new Error(`${file} does not hold ${written}`);
  return problemsOf(
    new Map(files).set(
      file,
      text.replace(written, () => instead),
    ),
  )[0];
}

test("the practice is valid, and served as it is compiled", () => {
  expect(problemsOf(files)).toEqual([]);
  expect(compilePractice(files, knowledge)).toEqual({ ok: true, practice });
});

test("the order in which files are found does not matter", () => {
  const turned = compilePractice(new Map([...files].toReversed()), knowledge);
  expect(turned).toEqual(compilePractice(files, knowledge));
});

test.each([
  [
    "an option that is none",
    "practice/arms/open-model.yaml",
    "open-as-is",
    "open-asis",
    /^practice\/arms\/open-model\.yaml:\d+:\d+ options\[0\]: expected one of no-llm, .*; name an option/,
  ],
  [
    "a place that is taken",
    "practice/arms/zero-shot.yaml",
    "place: 2",
    "place: 3",
    /zero-shot\.yaml:\d+:\d+ place: expected a place that no other file has, found 3, as in/,
  ],
  [
    "a word that pushes",
    "practice/arms/zero-shot.yaml",
    "One plain instruction",
    "Simply one instruction",
    /zero-shot\.yaml:\d+:\d+ do: expected words that neither praise nor push, found Simply/,
  ],
  [
    "a figure out of range",
    "practice/trial.yaml",
    "value: 80",
    "value: 101",
    /^practice\/trial\.yaml:\d+:\d+ power\.value: expected .*99/,
  ],
] as const)("refuses %s with its place and what to do", (_, file, written, instead, told) => {
  expect(slip(file, written, instead)).toMatch(told);
});

test("refuses a file that stands where none is read", () => {
  const [told] = problemsOf(new Map([...files, ["practice/arm/other.yaml", "place: 1"]]));
  expect(told).toMatch(/^practice\/arm\/other\.yaml.* move or rename the file/);
});
