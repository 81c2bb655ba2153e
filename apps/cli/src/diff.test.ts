import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { ReleaseDiff } from "@tapeline/content/diff";

import { runHere } from "./testing/run-here.ts";

const packages = fileURLToPath(new URL("../../../packages/", import.meta.url));
const rule = "packages/content/rules/gap/knowledge.yaml";
let checkout: string;

const git = (...args: readonly string[]): void =>
  void execFileSync(
    "git",
    ["-c", "user.name=Editor", "-c", "user.email=editor@example.com", ...args],
    {
      cwd: checkout,
    },
  );
const edit = (file: string, change: (text: string) => string): void => {
  const path = join(checkout, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};
const diff = (args: readonly string[], cwd = checkout) =>
  runHere(["diff", ...args, "--as-of", "2026-11-25"], { cwd });

/** A checkout with a few of the scenarios, and one commit. */
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), "tapeline-diff-"));
  const parts =
    "release.yaml options questions rules derivations texts practice scenarios/archetypes";
  for (const part of parts.split(" "))
    cpSync(join(packages, "content", part), join(checkout, "packages/content", part), {
      recursive: true,
    });
  mkdirSync(join(checkout, "packages/pricing"), { recursive: true });
  cpSync(join(packages, "pricing/data"), join(checkout, "packages/pricing/data"), {
    recursive: true,
  });
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message=One");
});
afterAll(() => rmSync(checkout, { recursive: true }));

describe("diff", () => {
  test("tells which verdicts an edited rule changes, and ends with 1", async () => {
    edit(rule, (text) => text.replace("api-retrieval: 0.5", "api-retrieval: -1.2"));
    try {
      const { code, out, err } = await diff(["HEAD", "--json"], join(checkout, "packages/content"));
      expect([code, err]).toEqual([1, ""]);
      const told = JSON.parse(out) as ReleaseDiff & { readonly before: string };
      expect(told.before).toBe("HEAD");
      expect(told.parts).toEqual([
        expect.objectContaining({
          id: "gap/knowledge",
          decides: true,
          fields: [{ field: "weigh.api-retrieval", before: 0.5, after: -1.2 }],
        }),
      ]);
      const changed = told.cases.touched.filter(({ outcome }) => outcome === "changed");
      expect(changed.map(({ id }) => id)).toContain("archetypes/support-bot-weekly-facts");
      for (const { causes } of changed)
        expect(causes).toEqual([{ kind: "rule", id: "gap/knowledge" }]);
      expect(told.cases.untouched).toBeGreaterThan(0);
    } finally {
      git("checkout", "--quiet", "--", ".");
    }
  });

  test("tells of a text that was rewritten, and ends with 0", async () => {
    edit("packages/content/texts/faq/licence.md", (text) =>
      text.replace(/\s*$/, "\n\nAsk a lawyer.\n"),
    );
    try {
      const { code, out } = await diff(["HEAD"]);
      expect(code).toBe(0);
      expect(out).toContain("0 verdicts changed");
      expect(out).toMatch(/Texts that read otherwise\n.*\n {4}faq\/licence$/m);
    } finally {
      git("checkout", "--quiet", "--", ".");
    }
  });

  test("names file, line, field and what to do where a side does not hold together", async () => {
    edit(rule, (text) => text.replace("kind: evidence", "kind: evidens"));
    try {
      const { code, err } = await diff(["HEAD"]);
      expect(code).toBe(2);
      expect(err).toMatch(
        /^the working tree: packages\/content\/rules\/gap\/knowledge\.yaml:2:\d+ kind: /m,
      );
    } finally {
      git("checkout", "--quiet", "--", ".");
    }
  });

  test.each([
    [["no-such-branch"], "There is no folder and no revision no-such-branch."],
    [["--", "--output=x"], "There is no folder and no revision --output=x."],
    [["packages/content/rules"], "holds neither a checkout nor a release"],
    [["HEAD", "--server", "http://127.0.0.1:1"], "asks no --server"],
  ])("says of %j what is wrong", async (args, says) => {
    const { code, err } = await runHere(["diff", ...args], { cwd: checkout });
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });

  test("says where there is no repository, and leaves nothing behind in one", async () => {
    const { code, err } = await diff(["HEAD"], tmpdir());
    expect([code, err]).toEqual([2, expect.stringContaining("is in no git repository")]);
    const status = execFileSync("git", ["status", "--porcelain"], {
      cwd: checkout,
      encoding: "utf8",
    });
    expect(status).toBe("");
  });
});
