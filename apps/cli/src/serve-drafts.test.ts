import { expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

test.each([
  [{}, "none is set"],
  [{ TAPELINE_EDITOR_TOKEN: "" }, "none is set"],
  [{ TAPELINE_EDITOR_TOKEN: "right" }, "/ is no checkout that drafts could change."],
])("serves no drafts without a token and a checkout: %j", async (env, says) => {
  const { code, err } = await runHere(["serve", "--drafts", "drafts", "--port", "0"], {
    cwd: "/",
    env,
  });
  expect([code, err]).toEqual([2, expect.stringContaining(says)]);
});
