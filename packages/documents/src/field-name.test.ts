import { expect, test } from "vitest";
import { fieldName } from "./field-name.ts";

test("writes a path with dots and brackets", () => {
  expect(fieldName([])).toBe("(document)");
  expect(fieldName(["answers", "requestsPerMonth", "low"])).toBe("answers.requestsPerMonth.low");
  expect(fieldName(["offers", 2, "cached-input"])).toBe("offers[2].cached-input");
  expect(fieldName([0, "a"])).toBe("[0].a");
  expect(fieldName(["models", "openai/gpt", "x"])).toBe('models["openai/gpt"].x');
  expect(fieldName(["a.b", ""])).toBe('["a.b"][""]');
});
