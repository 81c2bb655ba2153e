import fc from "fast-check";
import { expect, test } from "vitest";

import { safeText, toAscii } from "./safe-text.ts";

test("shows escape sequences as codes instead of obeying them", () => {
  expect(safeText("a\u001b[31mred\u0007\nb")).toBe("a\\u{1b}[31mred\\u{7} b");
  expect(safeText("\u202etxt")).toBe("\\u{202e}txt");
  expect(safeText("\u009b2J")).toBe("\\u{9b}2J");
});

test("leaves ordinary text of any script as it is", () => {
  expect(safeText("Übersetzung 日本語 ≥ 90 % 🙂")).toBe("Übersetzung 日本語 ≥ 90 % 🙂");
});

test("leaves joiners, by which Persian and emoji are spelt, and drops them from ASCII", () => {
  expect(safeText("می\u200cخواهم 👩\u200d👧")).toBe("می\u200cخواهم 👩\u200d👧");
  expect(toAscii("a\u200cb\u200d")).toBe("ab");
});

test("lets no control character through and no byte above 127 in ASCII", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
      expect(safeText(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      // eslint-disable-next-line no-control-regex -- finding them is the purpose
      expect(toAscii(safeText(text))).toMatch(/^[\u0020-\u007e]*$/);
    }),
  );
});

test("spells signs out", () => {
  expect(toAscii("$181k–$290k · ≥ 90 % → “no” ×2 café")).toBe(
    '$181k-$290k - >= 90 % -> "no" x2 cafe',
  );
});
