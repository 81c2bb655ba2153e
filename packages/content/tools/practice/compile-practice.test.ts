import { fileURLToPath } from "node:url";

import { formatProblem } from "@tapeline/documents";
import { expect, test } from "vitest";

import { knowledge } from "../../src/index.ts";
import { practice } from "../../src/practice.ts";
import { compilePractice } from "./compile-practice.ts";
import { readPracticeFiles } from "./read-practice-files.ts";

const files = await readPracticeFiles(fileURLToPath(new URL("../..", import.meta.url)));

/** The day on which the files were last read through. */
const day = "2026-11-26";

const problemsOf = (changed: ReadonlyMap<string, string>): string[] => {
  const compiled = compilePractice(changed, knowledge, day);
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
  expect(compilePractice(files, knowledge, day)).toEqual({ ok: true, practice });
});

test("the order in which files are found does not matter", () => {
  const turned = compilePractice(new Map([...files].toReversed()), knowledge, day);
  expect(turned).toEqual(compilePractice(files, knowledge, day));
});

test.each([
  [
    "an option that is none",
    "practice/arms/open-model.yaml",
    "open-as-is",
    "open-asis",
    /^practice\/arms\/open-model\.yaml:\d+:\d+ options\[0\]: expected one of no-llm, .*; did you mean `open-as-is`/,
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
  [
    "a name in braces that is none",
    "practice/stages/test.yaml",
    "{bar}",
    "{barrier}",
    /test\.yaml:\d+:\d+ exit: expected names in braces of option, items, .*; use one of these/,
  ],
  [
    "a mark on a number that nobody can answer",
    "practice/pillars/skills.yaml",
    "skillMl: { atLeast: 2 }",
    "skillMl: { atLeast: 40 }",
    /skills\.yaml:\d+:\d+ marks\[2\]\.when\.skillMl\.atLeast: expected a number from 0 to 4/,
  ],
  [
    "a rule that there is not",
    "practice/failures/tone.yaml",
    "gap/behaviour",
    "gap/behavior",
    /tone\.yaml:\d+:\d+ rules\[1\]: expected the id of a rule.*did you mean `gap\/behaviour`/,
  ],
  [
    "a rung that is none",
    "practice/failures/tone.yaml",
    "option: api-fine-tuning",
    "option: tuning",
    /tone\.yaml:\d+:\d+ tries\[3\]\.option: expected one of no-llm/,
  ],
  [
    "evidence that rests on nothing",
    "practice/failures/unsafe.yaml",
    "evidence: editorial",
    "evidence: measured",
    /unsafe\.yaml:\d+:\d+ evidence: expected editorial, where neither/,
  ],
  [
    "a review that is past",
    "practice/failures/tone.yaml",
    "2027-05-26",
    "2026-05-26",
    /tone\.yaml:\d+:\d+ reviewBy: expected a day after 2026-11-26/,
  ],
  [
    "a page read after the release",
    "practice/failures/wrong-passage.yaml",
    "retrieved: 2026-11-26",
    "retrieved: 2026-12-26",
    /wrong-passage\.yaml:\d+:\d+ sources\[0\]\.retrieved: expected a day up to/,
  ],
] as const)("refuses %s with its place and what to do", (_, file, written, instead, told) => {
  expect(slip(file, written, instead)).toMatch(told);
});

test("refuses a file that stands where none is read", () => {
  const [told] = problemsOf(new Map([...files, ["practice/arm/other.yaml", "place: 1"]]));
  expect(told).toMatch(/^practice\/arm\/other\.yaml.* move or rename the file/);
});
