import fc from "fast-check";
import { expect, test } from "vitest";
import { limits } from "../limits.ts";
import { byteLength, checkText, refusedInValue } from "./check-text.ts";

test("counts the bytes of a text in UTF-8", () => {
  const whole = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(whole, (text) => {
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});

test("counts bytes, not letters, against the limit", () => {
  const small = { ...limits, bytes: 6 };
  expect(() => checkText("ééé", small)).not.toThrow();
  expect(() => checkText("éééa", small)).toThrow("a document of at most 6 bytes");
  expect(() => checkText("😀aa", small)).not.toThrow();
  expect(() => checkText("😀aaa", small)).toThrow("a document of at most 6 bytes");
});

test("takes tabs, line ends and every printable character", () => {
  expect(() => checkText("a\tb\r\nc\nd \u00a0 é \u2028 漢 😀", limits)).not.toThrow();
});

test("names the first character that a value may not hold", () => {
  expect(refusedInValue("a\tb\nc")).toBeUndefined();
  expect(refusedInValue("a\u0007")).toBe("U+0007");
  expect(refusedInValue("\ude00")).toBe("U+DE00");
});
