import { expect, test } from "vitest";

import { groupOf, linesOf, pathOfProblem, shortOf, wantedOf } from "./file-list.ts";
import { workingFile, written } from "./working-file.ts";

const rule = "packages/content/rules/task/narrow.yaml";
const price = "packages/pricing/data/models/openai/gpt-5.yaml";
const listed = [
  { path: rule, title: "The task is narrow", kind: "rule", reviewBy: "2026-01-01" },
  { path: price, title: "GPT-5", kind: "price", reviewBy: "2027-01-01" },
] as const;
const problem = { line: 1, column: 1, field: "when", expected: "a", found: "b", fix: "c" };
const lines = (files: Parameters<typeof linesOf>[0]["files"] = new Map()) =>
  linesOf({
    listed,
    files,
    problems: [{ ...problem, file: "rules/task/narrow.yaml" }],
    today: "2026-11-26",
  });

test("says of each file whether it is due, edited and wrong", () => {
  const base = "title: The task is narrow\n";
  const file = workingFile({ base, text: base, version: 0, setAside: [] });
  expect(lines(new Map([[rule, written(file, "title: x\n", 0)]]))).toMatchObject([
    { path: rule, due: true, edited: true, problems: 1, deleted: false },
    { path: price, due: false, edited: false, problems: 0 },
  ]);
  expect(lines(new Map([[rule, written(file, null, 0)]]))[0]).toMatchObject({ deleted: true });
});

test("shows a file that was begun here, and not one that was begun and taken away", () => {
  const path = "packages/content/rules/task/new.yaml";
  const none = workingFile({ base: null, text: null, version: 0, setAside: [] });
  expect(lines(new Map([[path, written(none, "title: New\n", 0)]]))[1]).toMatchObject({
    path,
    kind: "rule",
    title: "new",
    edited: true,
  });
  expect(lines(new Map([[path, none]]))).toHaveLength(2);
});

test("finds files of all kinds by words of their title and path", () => {
  const all = lines();
  const wanted = (search: string) =>
    wantedOf(all, { kind: "rule", only: "all", search }).map(({ path }) => path);
  expect(wanted("")).toEqual([rule]);
  expect(wanted("gpt openai")).toEqual([price]);
  expect(wanted("NARROW")).toEqual([rule]);
  expect(wanted("nothing")).toEqual([]);
  expect(wantedOf(all, { kind: "price", only: "due", search: "" })).toMatchObject([{ path: rule }]);
});

test.each([
  ["rules/task/narrow.yaml", rule],
  ["release.yaml", "packages/content/release.yaml"],
  ["models/openai/gpt-5.yaml", price],
  [rule, rule],
])("a problem of %s leads to %s", (file, path) => {
  expect(pathOfProblem({ ...problem, file })).toBe(path);
});

test("names files as people do", () => {
  expect(shortOf(price)).toBe("prices/models/openai/gpt-5");
  expect(groupOf(price)).toBe("models / openai");
  expect(groupOf("packages/content/release.yaml")).toBe("");
});
