import { describe, expect, test } from "vitest";

import { visions } from "./colour-blindness.ts";
import { contrast } from "./contrast.ts";
import { difference } from "./difference.ts";
import { linearRgb, parseOklch, type LinearRgb } from "./oklch.ts";
import { leastDifference, worstDifference } from "./option-colours.ts";
import { coloursOf, type Theme } from "./tokens-file.ts";

const themes: readonly Theme[] = ["light", "dark"];
const options = [0, 1, 2, 3, 4, 5, 6, 7];

/** Text on what it stands on; WCAG 2.2 AA asks for 4.5:1. */
const texts: readonly (readonly [text: string, on: readonly string[]])[] = [
  ["ink", ["bg", "surface", "sunken", "hover", "tape-soft", "good-soft", "bad-soft", "note-soft"]],
  ["ink-2", ["bg", "surface", "sunken", "hover", "tape-soft"]],
  ["ink-3", ["bg", "surface", "sunken", "hover", "tape-soft"]],
  ["on-inverse", ["inverse"]],
  ["on-tape", ["tape"]],
  ["good", ["bg", "surface", "good-soft"]],
  ["bad", ["bg", "surface", "bad-soft"]],
  ["note", ["bg", "surface", "note-soft"]],
  ...options.map((number) => [`on-opt-${number}`, [`opt-${number}`]] as const),
];
/** Controls and marks of charts on what they stand on; 3:1. */
const marks: readonly (readonly [mark: string, on: readonly string[]])[] = [
  ["line-control", ["bg", "surface", "sunken"]],
  ["tape-edge", ["bg", "surface", "tape-soft"]],
  ["chart-axis", ["bg"]],
  ...options.map((number) => [`opt-${number}`, ["bg", "surface", "tape-soft"]] as const),
];

describe.each(themes)("the %s theme", (theme) => {
  const colours = coloursOf(theme);
  const named = (name: string): LinearRgb => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`no colour --${name} in the ${theme} theme`);
    return colour;
  };
  const pairs = (list: typeof texts): (readonly [string, string])[] =>
    list.flatMap(([over, grounds]) => grounds.map((ground) => [over, ground] as const));

  test.each(pairs(texts))("%s can be read on %s", (text, ground) => {
    expect(contrast(named(text), named(ground))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(pairs(marks))("%s can be seen on %s", (mark, ground) => {
    expect(contrast(named(mark), named(ground))).toBeGreaterThanOrEqual(3);
  });

  const seven = options.slice(1).map((number) => named(`opt-${number}`));
  test.each(visions)("options are told apart at a glance in %s vision", (vision) => {
    const all = [named("opt-0"), ...seven];
    expect(leastDifference(all, all, vision)).toBeGreaterThan(10);
  });
  test("option 0 is as far from the seven others as they are from one another", () => {
    expect(worstDifference([named("opt-0")], seven)).toBeGreaterThanOrEqual(
      worstDifference(seven, seven),
    );
  });
});

describe("what colours are compared by", () => {
  test("contrast is that of black on white at most", () => {
    expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 6);
  });
  test("difference is that of published pairs", () => {
    // Black and white differ by 100, a colour from itself by nothing.
    expect(difference([0, 0, 0], [1, 1, 1])).toBeCloseTo(100, 3);
    const blue = linearRgb(parseOklch("oklch(0.64 0.156 253)"));
    expect(difference(blue, blue)).toBe(0);
  });
  test("differences among the seven are those of the design's report", () => {
    const report = { light: [25.1, 18.6, 18.3, 18.9], dark: [18.6, 16, 13.9, 13.9] };
    for (const theme of themes) {
      const seven = options.slice(1).map((number) => coloursOf(theme).get(`opt-${number}`)!);
      visions.forEach((vision, at) => {
        expect(Math.abs(leastDifference(seven, seven, vision) - report[theme][at]!)).toBeLessThan(
          0.1,
        );
      });
    }
  });
});
