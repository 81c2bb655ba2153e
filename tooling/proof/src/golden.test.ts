import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { changesBetween, goldenText, readGolden } from "./golden.ts";
import { realCases } from "./real-cases.ts";

const folder = fileURLToPath(new URL("../golden/", import.meta.url));
const stored = globSync("**/*.json", { cwd: folder })
  .map((file) => file.replaceAll("\\", "/").slice(0, -".json".length))
  .toSorted();
const golden = realCases.filter(({ id }) => stored.includes(id));

describe("golden masters", () => {
  // None at all is a project whose figures still settle; once there is one, every case has one.
  test("stand for every case, once there are any, and for no other", () => {
    const wanted = stored.length === 0 ? [] : realCases.map(({ id }) => id).toSorted();
    expect(stored).toEqual(wanted);
  });

  for (const one of golden)
    test(`${one.id} is advised as accepted (if the change is wanted: pnpm --filter @tapeline/proof accept ${one.id})`, () => {
      const before = readGolden(one.id)!;
      const now = goldenText(one);
      expect(changesBetween(before, now)).toEqual([]);
      expect(now).toBe(before);
    });

  test("a changed figure, a new one and one that is gone are each told", () => {
    const changes = changesBetween('{"a":{"b":1,"c":[1,2]}}', '{"a":{"b":2,"c":[1]},"d":true}');
    expect(changes).toEqual([
      "/a/b: 1 became 2",
      "/a/c/1: 2 became nothing",
      "/d: nothing became true",
    ]);
  });
});
