import { expect, test } from "vitest";

import { problemsInFile } from "../yaml/problems-in-file.ts";
import { nameFrom, newPath, templates } from "./templates.ts";

const named = (name: string) => templates.find((template) => template.name === name)!;
const none = (): boolean => false;
const given = {
  title: "A task of one kind",
  topic: "task",
  day: "2026-11-26",
  review: "2027-05-26",
};

/** What only its editor can say, by the name of the template; the rest of it holds as it is. */
const left: Readonly<Record<string, readonly string[]>> = {
  Rule: ["when", "because", "examples"],
  Question: ["number", "allowed", "unit", "why", "help"],
  Model: [],
  "Rent of an accelerator": ["gpu", "offers"],
  "Embedding model": ["publisher", "offers"],
  Reranker: ["publisher", "offers"],
  "Salary of a role": ["history"],
  Scenario: [],
};

test.each(Object.entries(left))(
  "a new %s lacks only what its editor has to say",
  (name, fields) => {
    const template = named(name);
    const file = template.kind === "question" ? "requests-per-month" : "a-task-of-one-kind";
    const made = newPath(template, { topic: "task", name: file }, none);
    const { path } = made as { readonly path: string };
    const problems = problemsInFile(path, template.text(given));
    expect(problems.map(({ field }) => field)).toEqual(fields);
  },
);

test.each([
  ["A narrow task, seen often", "A narrow task, seen often"],
  ["A task: often seen", '"A task: often seen"'],
  ['A "narrow" task', '"A \\"narrow\\" task"'],
  ["2026-11-26", '"2026-11-26"'],
  ["# not a remark", '"# not a remark"'],
])("writes the title %j so that it is read as text", (title, written) => {
  const text = named("Rule").text({ ...given, title });
  expect(text.split("\n")[2]).toBe(`title: ${written}`);
  const fields = problemsInFile("packages/content/rules/task/a.yaml", text).map(
    ({ field }) => field,
  );
  expect(fields).not.toContain("title");
});

test.each([
  ["Rule", { topic: "Task", name: "a" }, "folder"],
  ["Rule", { topic: "task", name: "../a" }, "name"],
  ["Question", { topic: "", name: "no-such-fact" }, "no fact no-such-fact"],
])("refuses %s %j in words", (name, at, words) => {
  expect(newPath(named(name), at, none)).toMatchObject({ refusal: expect.stringContaining(words) });
});

test("refuses a name that a file has already", () => {
  expect(newPath(named("Rule"), { topic: "task", name: "narrow" }, () => true)).toEqual({
    refusal: "There is a file of this name.",
  });
});

test("makes a name of what a file is about", () => {
  expect(nameFrom("  Où? A narrow task, at last! ")).toBe("ou-a-narrow-task-at-last");
});
