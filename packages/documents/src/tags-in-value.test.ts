import { expect, test } from "vitest";
import { tagsInValue } from "./tags-in-value.ts";

test.each([
  "<script>alert(1)</script>",
  "a </b> c",
  "<!-- hidden",
  "x <img src=x onerror=alert(1)",
])("finds the tag in %j at its path", (text) => {
  const [slip, ...others] = tagsInValue({ title: "A title", says: ["Words", text] });
  expect(slip?.path).toEqual(["says", 1]);
  expect(slip?.found).toContain("<");
  expect(others).toEqual([]);
});

test.each(["a < b and c > d", "<5 % of 3", "x << y", "->", "I <3 tokens"])(
  "leaves %j alone",
  (text) => {
    expect(tagsInValue([{ text }, 5, null, true])).toEqual([]);
  },
);
