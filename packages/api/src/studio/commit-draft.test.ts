import { rmSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";

import { checkoutWith, gitIn } from "../testing/small-checkout.ts";
import { commitTexts, nextBranch } from "./commit-draft.ts";

const path = "packages/content/rules/gap/knowledge.yaml";

test("a draft's commits go on branches of their own, and none is moved once it is there", async () => {
  const checkout = checkoutWith({ [path]: "kind: gate\n", "other.md": "As it is\n" });
  onTestFinished(() => rmSync(checkout, { recursive: true }));
  const given = {
    parent: gitIn(checkout, "rev-parse", "HEAD"),
    by: "Ada",
    message: "A note",
    texts: new Map([
      [path, null],
      ["packages/content/rules/gap/new.yaml", "kind: evidence\n"],
    ]),
  };
  const first = await nextBranch(checkout, "one");
  const commit = await commitTexts(checkout, { ...given, branch: first });
  expect(gitIn(checkout, "ls-tree", "-r", "--name-only", first).split("\n")).toEqual([
    "other.md",
    "packages/content/rules/gap/new.yaml",
  ]);
  const second = await nextBranch(checkout, "one");
  expect([first, second]).toEqual(["studio/one", "studio/one-2"]);
  await commitTexts(checkout, { ...given, branch: second });
  await expect(commitTexts(checkout, { ...given, branch: first })).rejects.toThrow("update-ref");
  expect(gitIn(checkout, "rev-parse", first)).toBe(commit);
  expect(gitIn(checkout, "status", "--porcelain")).toBe("");
  // Once the first is merged and deleted, there is still a name for the next.
  gitIn(checkout, "branch", "-D", first);
  expect(await nextBranch(checkout, "one")).toBe("studio/one-3");
});
