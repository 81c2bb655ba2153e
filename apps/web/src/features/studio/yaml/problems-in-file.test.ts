import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

import { problemsInFile } from "./problems-in-file.ts";
import { joinedProblems } from "./use-file-problems.ts";

const root = fileURLToPath(new URL("../../../../../../", import.meta.url));
const files = ["packages/content/rules", "packages/content/options", "packages/content/questions"]
  .concat(["packages/pricing/data"])
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => `${folder}/${name}`),
  );
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

describe("a file judged alone", () => {
  test("is sound, whichever of the files that are published it is", () => {
    expect(files.length).toBeGreaterThan(200);
    for (const path of files) expect(problemsInFile(path, textOf(path)), path).toEqual([]);
  });

  const question = "packages/content/questions/requests-per-month.yaml";

  test("has its slip told at its line, in the words of the build", () => {
    const text = textOf(question).replace("low: 10000", "low: 5000000");
    const [problem, ...others] = problemsInFile(question, text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      file: question,
      line: text.split("\n").findIndex((line) => line.includes("low:")) + 1,
      field: "assume[0].low",
      fix: "swap low and high",
    });
  });

  test("is told of broken YAML, also where its schema is not known", () => {
    expect(problemsInFile("packages/content/scenarios/x/y.yaml", "a: {")).toHaveLength(1);
  });
});

test("a problem that the text shows is not told a second time by the server", () => {
  const problem = { file: "q", line: 1, column: 1, expected: "a", found: "b", fix: "c" };
  const own = [{ ...problem, field: "ask" }];
  const told = [
    { ...problem, field: "ask", line: 2 },
    { ...problem, field: "forTasks" },
  ];
  expect(joinedProblems(own, told).map(({ line, field }) => [line, field])).toEqual([
    [1, "ask"],
    [1, "forTasks"],
  ]);
  expect(joinedProblems(own, [])).toBe(own);
});
