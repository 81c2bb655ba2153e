import { readFileSync } from "node:fs";
import { knowledge } from "@tapeline/content";
import { expect, test } from "vitest";

import { understood } from "./read-case.ts";

test("the case that the examples' page shows is a case, with all that it names", () => {
  const page = readFileSync(new URL("../../../../examples/README.md", import.meta.url), "utf8");
  const text = /```yaml\n([^]*?)```/.exec(page)![1]!;
  const { given } = understood({ file: "README.md", text }, knowledge);
  expect(given.failures?.counts).toEqual({ "missing-knowledge": 31, format: 9 });
  expect(given.pipeline?.steps.map(({ name }) => name)).toEqual(["Search", "Model"]);
  expect(given.answers.oneOffBudget).toMatchObject({ derived: { id: "EUR" } });
});
