import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { changeBetween, placeAfter } from "./change-between.ts";
import { placeOf } from "./place-problem.ts";

describe("a change from elsewhere", () => {
  test("touches nothing but what differs", () => {
    expect(changeBetween("low: 1\nhigh: 3\n", "low: 12\nhigh: 3\n")).toEqual({
      from: 6,
      to: 6,
      insert: "2",
    });
    expect(changeBetween("same", "same")).toBeUndefined();
  });

  test("leaves a place among the same words", () => {
    const [was, is] = ["One. Two. Three.", "One. Two and a half. Three."];
    const change = changeBetween(was, is)!;
    const behind = (text: string, word: string): number => text.indexOf(word) + word.length;
    for (const word of ["One", "Two", "Thr"])
      expect(placeAfter(behind(was, word), change)).toBe(behind(is, word));
    expect(placeAfter(2, { from: 1, to: 4, insert: "new" })).toBe(4);
  });

  test("gives the other text, whatever the two are", () => {
    const texts = fc.stringMatching(/^[ab\n]{0,12}$/);
    fc.assert(
      fc.property(texts, texts, (was, is) => {
        const { from, to, insert } = changeBetween(was, is) ?? { from: 0, to: 0, insert: "" };
        expect(was.slice(0, from) + insert + was.slice(to)).toBe(is);
      }),
    );
  });
});

describe("a problem's place", () => {
  test("runs from its column to the end of what its line says", () => {
    const text = "ask: How?\nallowed: { min: 5 }  \n";
    const { from, to } = placeOf({ line: 2, column: 10 }, text);
    expect(text.slice(from, to)).toBe("{ min: 5 }");
  });

  test("lies within a text that has shrunk since", () => {
    expect(placeOf({ line: 9, column: 40 }, "ask: a")).toEqual({ from: 6, to: 6 });
    expect(placeOf({ line: 1, column: 3 }, "")).toEqual({ from: 0, to: 0 });
  });
});
