import { describe, expect, test } from "vitest";

import { changesBetween } from "./changes-between.ts";
import { acceptedIds } from "./golden-files.ts";
import { masters } from "./masters.ts";

const accepted = acceptedIds();

describe("golden masters", () => {
  // An example, a scenario, a provider whose prices are listed: whatever is new is read and accepted by its name.
  test("stand for everything that is advised or priced, and for nothing else", () => {
    expect(accepted).toEqual(masters.map(({ id }) => id).toSorted());
  });
});

describe("changes between two texts", () => {
  test("are the lines that are gone and those that are new", () => {
    expect(changesBetween("a\nb\nc\n", "a\nB\nc\nd\n")).toEqual(["- b", "+ B", "+ d"]);
  });

  test("are none between equals", () => {
    expect(changesBetween("a\nb\n", "a\nb\n")).toEqual([]);
  });

  test("are told up to a limit", () => {
    expect(changesBetween("a\nb\nc", "", 2)).toEqual(["- a", "- b", "and 2 more"]);
  });
});
