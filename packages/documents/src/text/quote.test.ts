import { expect, test } from "vitest";
import { quoted, shown } from "./quote.ts";

test("cuts long texts", () => {
  expect(shown("abcdef", 3)).toBe("abc…");
  expect(quoted("abc", 3)).toBe('"abc"');
});

test("shows characters that would act on a terminal by their code", () => {
  expect(shown("a\u001b[31m\n\u009b\u202e\ufeff")).toBe("a\\u001b[31m\\u000a\\u009b\\u202e\\ufeff");
});

test("shows a character that is cut in half by its code", () => {
  expect(shown("😀", 1)).toBe("\\ud83d…");
  expect(shown("😀")).toBe("😀");
});
