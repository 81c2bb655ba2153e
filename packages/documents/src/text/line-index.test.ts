import fc from "fast-check";
import { expect, test } from "vitest";
import { lineIndex } from "./line-index.ts";

test("counts lines and columns from 1", () => {
  const positionAt = lineIndex("ab\n\ncd");
  expect(positionAt(0)).toEqual({ line: 1, column: 1 });
  expect(positionAt(2)).toEqual({ line: 1, column: 3 });
  expect(positionAt(3)).toEqual({ line: 2, column: 1 });
  expect(positionAt(6)).toEqual({ line: 3, column: 3 });
});

test("agrees with splitting the text, in whatever order it is asked", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n"), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 30 })), (written, offsets) => {
      const positionAt = lineIndex(written);
      for (const offset of offsets.filter((one) => one <= written.length)) {
        const before = written.slice(0, offset).split("\n");
        const expected = { line: before.length, column: before.at(-1)!.length + 1 };
        expect(positionAt(offset)).toEqual(expected);
      }
    }),
  );
});
