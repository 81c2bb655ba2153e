import { describe, expect, test } from "vitest";

import { changesBetween } from "./changes-between.ts";
import { acceptedIds } from "./golden-files.ts";
import { masters } from "./masters.ts";

const accepted = acceptedIds();

describe("golden masters", () => {
  // None at all is a project whose figures still settle; once there is one, everything has one: an example, a scenario, a
  // provider whose prices are listed.
  test("stand for everything that is advised or priced, once there are any, and for nothing else", () => {
    const wanted = accepted.length === 0 ? [] : masters.map(({ id }) => id).toSorted();
    expect(accepted).toEqual(wanted);
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
