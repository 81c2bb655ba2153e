import fc from "fast-check";
import { expect, test } from "vitest";

import { rebased } from "./rebased.ts";

test("puts two changes of different places into one text", () => {
  const was = "title: Narrow\nwhen: {}\nreviewBy: 2027-01-01\n";
  const theirs = was.replace("Narrow", "A narrow task");
  const mine = was.replace("2027", "2028");
  expect(rebased(was, theirs, mine)).toBe("title: A narrow task\nwhen: {}\nreviewBy: 2028-01-01\n");
});

test.each([
  ["the same place", "title: a\n", "title: b\n", "title: c\n"],
  ["places that touch", "ab", "xb", "ay"],
  ["a file that one of them took away", "a\n", null, "b\n"],
  ["a file that both began", null, "a\n", "b\n"],
])("leaves %s to whoever can tell", (_, was, theirs, mine) => {
  expect(rebased(was, theirs, mine)).toBeUndefined();
});

const text = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 12 });

test("changes nothing where one side changed nothing", () => {
  fc.assert(
    fc.property(text, text, (was, is) => {
      expect(rebased(was, was, is)).toBe(is);
      expect(rebased(was, is, was)).toBe(is);
      expect(rebased(was, is, is)).toBe(is);
    }),
  );
});

test("is the same whoever comes first", () => {
  fc.assert(
    fc.property(text, text, text, (was, one, other) => {
      expect(rebased(was, one, other)).toBe(rebased(was, other, one));
    }),
  );
});
