import { execFileSync } from "node:child_process";

import { afterAll, beforeAll, expect, test } from "vitest";

import { bundleCheck, type Bundle } from "./bundle.ts";
import { fingerprintIn, node20, node24 } from "./in-node.ts";
import { expectSameBytes, randomCases } from "./same-bytes.ts";

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleCheck();
}, 60_000);
afterAll(() => bundle.remove());

test("a thousand random cases give the same bytes in Node 20 and Node 24", async () => {
  const version = (node: string): string =>
    execFileSync(node, ["--version"], { encoding: "utf8" }).split(".")[0];
  expect([version(node20()), version(node24)]).toEqual(["v20", "v24"]);
  const [old, pinned] = await Promise.all(
    [node20(), node24].map((node) => fingerprintIn(node, bundle, randomCases)),
  );
  expectSameBytes(pinned, old);
  // No case may stand for another: all verdicts are different.
  expect(new Set(pinned.cases).size).toBe(randomCases);
}, 300_000);
