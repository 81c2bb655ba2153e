import fc from "fast-check";
import { expect, test } from "vitest";

import { cut, cutMiddle, left, right, widthOf, wrap } from "./columns.ts";

test("counts East Asian signs as two columns and marks as none", () => {
  expect(widthOf("日本")).toBe(4);
  expect(widthOf("e\u0301")).toBe(1);
});

test("fills and cuts to exactly the width", () => {
  expect(left("ab", 4)).toBe("ab  ");
  expect(right("ab", 4)).toBe("  ab");
  expect(left("a long name", 6)).toBe("a lon…");
  expect(cutMiddle("privacy/data-stays-on-premises", 18)).toBe("privacy/d…premises");
  expect(cut("abc", 3)).toBe("abc");
});

test("wraps at spaces and keeps every word", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,8}$/)),
      fc.integer({ min: 8, max: 40 }),
      (words, width) => {
        const lines = wrap(words.join(" "), width);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});
