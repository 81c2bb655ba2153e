import { expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

test.each([
  [["--follow", "/"], {}, "There is no content in / or around it."],
  [
    ["--follow", "--releases", "kept"],
    {},
    "either what a checkout makes or the releases of a folder",
  ],
  [["--follow"], { TAPELINE_RELEASES: "kept" }, "either what a checkout makes or the releases"],
])("follows no checkout with %j and %j", async (flags, env, says) => {
  const { code, err } = await runHere(["serve", "--port", "0", ...flags], { cwd: "/", env });
  expect([code, err]).toEqual([2, expect.stringContaining(says)]);
});
