import { expect, test } from "vitest";

import type { WrittenCase } from "../../cases/stored-case.ts";
import { readCounts, testOf, withTest } from "./test-results.ts";

const first = { option: "api-prompting", passed: 10, of: 20 };
const second = { option: "api-prompting", passed: 156, of: 200, on: "2026-11-01" };
const other = { option: "api-retrieval", passed: 90, of: 100 };
const given: WrittenCase = { title: "A case", answers: {}, tests: [first, second, other] };

test("changes the last result of an option and leaves all others as they are", () => {
  const changed = { ...second, passed: 160 };
  expect(withTest(given, "api-prompting", changed).tests).toEqual([first, changed, other]);
  expect(testOf(given, "api-prompting")).toBe(second);
  expect(withTest(given, "api-prompting", undefined).tests).toEqual([first, other]);
});

test("a case without results has no list of them", () => {
  const none: WrittenCase = { title: "A case", answers: {} };
  const one = withTest(none, "api-retrieval", other);
  expect(one.tests).toEqual([other]);
  expect(withTest(one, "api-retrieval", undefined)).toEqual(none);
});

test("reads so many of so many, and says what is wrong", () => {
  expect(readCounts("312", " 1,400 ")).toEqual({ kind: "counts", passed: 312, of: 1400 });
  expect(readCounts("", "")).toEqual({ kind: "empty" });
  expect(readCounts("500", "400")).toMatchObject({ kind: "wrong", part: "passed", swap: true });
  expect(readCounts("12", "")).toMatchObject({ kind: "wrong", part: "of" });
  expect(readCounts("1.5", "4")).toMatchObject({ kind: "wrong", part: "passed" });
  expect(readCounts("0", "0")).toMatchObject({ kind: "wrong", part: "of" });
  expect(readCounts("1", "99999999")).toMatchObject({ kind: "wrong", part: "of" });
});
