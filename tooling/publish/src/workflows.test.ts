import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { root } from "./published.ts";

/** A workflow, as far as it is read here. */
interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly "timeout-minutes"?: number;
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      }
    >
  >;
}

const folder = join(root, ".github/workflows");
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), "utf8");
  return { file, text, workflow: parse(text) as Workflow };
});
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly packageManager: string;
  readonly scripts: Readonly<Record<string, string>>;
};

describe.each(workflows)("$file", ({ text, workflow }) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test("may read and nothing else, unless a job says more", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });

  test("ends in time", () => {
    for (const job of Object.values(workflow.jobs))
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  });

  test("puts nothing that a stranger wrote into a command", () => {
    expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });

  test("calls scripts that there are, and the pinned pnpm", () => {
    const commands = steps.map(({ run = "" }) => run).join("\n");
    for (const [, name = ""] of commands.matchAll(/npm run ([\w:-]+)/g))
      expect(Object.keys(manifest.scripts)).toContain(name);
    for (const [named] of text.matchAll(/pnpm@[\d.]+/g))
      expect(named).toBe(manifest.packageManager);
  });
});
