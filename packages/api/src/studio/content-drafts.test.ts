import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { CaseImpact } from "@tapeline/engine/impact";

import { contentCheckout } from "../testing/content-checkout.ts";
import { gitIn } from "../testing/small-checkout.ts";
import { CheckoutDrafts } from "./checkout-drafts.ts";
import type { PinnedCase } from "./drafts.ts";

const path = "packages/content/rules/gap/knowledge.yaml";
const now = (): string => "2026-11-26T12:00:00Z";
let checkout: string;
let folder: string;
let drafts: CheckoutDrafts;

beforeAll(() => {
  checkout = contentCheckout();
  folder = mkdtempSync(join(tmpdir(), "tapeline-drafts-"));
  drafts = new CheckoutDrafts({ checkout, folder, now });
});
afterAll(() => {
  for (const made of [checkout, folder]) rmSync(made, { recursive: true });
});

const read = (): string => readFileSync(join(checkout, path), "utf8");

describe("a draft of the content", () => {
  test("is told by the checks of the build where it is wrong, and is not committed", async () => {
    const { id } = await drafts.begin({ title: "A slip", by: "Ada" });
    const text = read().replace("kind: evidence", "kind: evidens");
    await drafts.save({ id, path, text, seen: 0, by: "Ada" });
    const problems = await drafts.check(id, false);
    expect(problems).toEqual([
      expect.objectContaining({
        file: path,
        line: 2,
        field: "kind",
        fix: expect.any(String) as string,
      }),
    ]);
    expect(await drafts.commit({ id, by: "Ada", note: "A slip" })).toEqual({
      outcome: "unsound",
      problems,
    });
    expect(gitIn(checkout, "branch", "--list", "studio/*")).toBe("");
  });

  test("is held against editors' own cases, and told which lie close to a condition that it moves", async () => {
    const limit = "packages/content/rules/service/under-600-ms.yaml";
    const { id } = await drafts.begin({ title: "A tighter limit", by: "Ada" });
    const before = (await drafts.original(id, limit))!;
    const text = before.replaceAll(/(below|latencyLimit): 0\.6\b/g, "$1: 0.55");
    await drafts.save({ id, path: limit, text, seen: 0, by: "Ada" });
    const impactOn = async (pinned: readonly PinnedCase[]) => {
      const steps = drafts.impact({ id, asOf: "2026-11-25", pinned });
      for (;;) {
        const step = await steps.next();
        if (step.done === true) return step.value;
      }
    };
    const own = { name: "mine.yaml", text: "title: Ours\nanswers: { latencyLimit: 0.57 }\n" };
    expect(await impactOn([own])).toMatchObject({
      near: [
        {
          rule: "service/under-600-ms",
          fact: "latencyLimit",
          was: 0.6,
          is: 0.55,
          cases: expect.arrayContaining([
            { id: "mine.yaml", title: "Ours", value: 0.57 },
          ]) as unknown,
        },
      ],
    });
    const broken = { name: "mine.yaml", text: "title: Ours\nanswers: { latencyLimit: soon }\n" };
    expect(await impactOn([broken])).toMatchObject({
      problems: [{ file: "mine.yaml", line: 2, field: "answers.latencyLimit" }],
    });
  });

  test("tells what it does to verdicts, and is committed as the same edit by hand is", async () => {
    const { id } = await drafts.begin({ title: "Weigh retrieval", by: "Ada Lovelace" });
    const text = read().replace("api-retrieval: 0.5", "api-retrieval: -1.2");
    await drafts.save({ id, path, text, seen: 0, by: "Ada Lovelace" });
    expect(await drafts.check(id, true)).toEqual([]);
    const changed: CaseImpact[] = [];
    for await (const step of drafts.impact({ id, asOf: "2026-11-25", pinned: [] }))
      if ("outcome" in step && step.outcome === "changed") changed.push(step);
    expect(changed).toContainEqual(
      expect.objectContaining({
        id: "archetypes/support-bot-weekly-facts",
        causes: [{ kind: "rule", id: "gap/knowledge" }],
      }),
    );
    const note = "Weigh retrieval\n\nIt was tried; $(touch no) `touch no`";
    const told = await drafts.commit({ id, by: "Ada Lovelace", note });
    expect(told).toMatchObject({ outcome: "committed", branch: `studio/${id}` });
    expect(gitIn(checkout, "log", "-1", "--format=%an|%B", `studio/${id}`)).toBe(
      `Ada Lovelace|${note}`,
    );
    expect(gitIn(checkout, "status", "--porcelain")).toBe("");
    expect(gitIn(checkout, "branch", "--show-current")).toBe("main");

    gitIn(checkout, "switch", "--quiet", "--create", "by-hand");
    writeFileSync(join(checkout, path), text);
    gitIn(checkout, "commit", "--quiet", "--all", "--message=By hand");
    const [byHand, byStudio] = ["by-hand", `studio/${id}`].map((branch) =>
      gitIn(checkout, "rev-parse", `${branch}^{tree}`),
    );
    expect(byStudio).toBe(byHand);
  });
});
