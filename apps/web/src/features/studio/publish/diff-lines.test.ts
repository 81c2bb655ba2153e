import fc from "fast-check";
import { expect, test } from "vitest";

import { diffLines } from "./diff-lines.ts";

const numbered = (count: number): string =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join("");

test("shows a changed line as one taken and one given, with three lines around it", () => {
  const base = numbered(20);
  const { added, removed, lines } = diffLines(base, base.replace("line 10\n", "line ten\n"));
  expect([added, removed]).toEqual([1, 1]);
  expect(lines.map(({ kind }) => kind)).toEqual([
    "skipped",
    ...Array<string>(3).fill("kept"),
    "removed",
    "added",
    ...Array<string>(3).fill("kept"),
  ]);
  expect(lines.find(({ kind }) => kind === "added")?.text).toBe("line ten");
});

test("shows a new file as added and one that is gone as removed", () => {
  expect(diffLines(null, "a\nb\n")).toMatchObject({ added: 2, removed: 0 });
  expect(diffLines("a\nb\n", null)).toMatchObject({ added: 0, removed: 2 });
});

test("says nothing of a text that stays as it is", () => {
  expect(diffLines("a\n", "a\n").lines).toEqual([]);
});

test("a missing end of line is no line", () => {
  expect(diffLines("a\nb", "a\nb\n").lines.map(({ text }) => text)).not.toContain(
    " No newline at end of file",
  );
});

test("what is taken and given accounts for the change in length", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "")).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (base, other) => {
      const { added, removed } = diffLines(`${base}\n`, `${other}\n`);
      expect(added - removed).toBe(other.split("\n").length - base.split("\n").length);
    }),
  );
});
