import { expect, test } from "vitest";

import { smallCase, smallContext } from "../testing/small-world.ts";
import type { Option } from "../vocabulary/option.ts";
import { situationOf } from "./context.ts";
import { monthsToBuild } from "./months-to-build.ts";

const openAsIs = smallContext.knowledge.options.find(({ id }) => id === "open-as-is")!;
const withIndex: Option = {
  ...openAsIs,
  builtBeside: [{ months: "apiRetrievalBuildMonths", when: { gap: "knowledge" } }],
};
const monthsOf = (option: Option, answers: Record<string, unknown>): number =>
  monthsToBuild(option, situationOf(smallCase(answers), smallContext, 8).worlds)[0]!;
const told = { openAsIsBuildMonths: 2, apiRetrievalBuildMonths: 3 };

test("is ready when the slower of what is built side by side is ready", () => {
  expect(monthsOf(withIndex, { ...told, gap: "knowledge" })).toBe(3);
  expect(monthsOf(withIndex, { ...told, gap: "knowledge", openAsIsBuildMonths: 6 })).toBe(6);
});

test("waits for nothing that the case does not need", () => {
  expect(monthsOf(withIndex, { ...told, gap: "behaviour" })).toBe(2);
  expect(monthsOf(openAsIs, { ...told, gap: "knowledge" })).toBe(2);
});
