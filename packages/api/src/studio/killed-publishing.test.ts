import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

import { ReleaseStore } from "@tapeline/store";

import { contentCheckout } from "../testing/content-checkout.ts";
import { gitIn } from "../testing/small-checkout.ts";
import { CheckoutDrafts } from "./checkout-drafts.ts";

const path = "packages/content/rules/gap/knowledge.yaml";
const program = fileURLToPath(new URL("../testing/publish-drafts.ts", import.meta.url));
const node = ["--conditions=@tapeline/source", "--disable-warning=ExperimentalWarning"];
const now = (): string => "2026-11-26T12:00:00Z";

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder) : [];
/** Without what is being written. */
const wholeIn = (folder: string): readonly string[] =>
  namesIn(folder).filter((name) => !name.startsWith("."));

test("a server that is killed while it publishes leaves the old release or the new one, and every draft", async () => {
  const checkout = contentCheckout();
  const folder = mkdtempSync(join(tmpdir(), "tapeline-killed-"));
  onTestFinished(() => {
    for (const made of [checkout, folder]) rmSync(made, { recursive: true });
  });
  const [drafted, published] = [join(folder, "drafts"), join(folder, "releases")];
  const refs = join(checkout, ".git", "refs");
  /** What appears one after the other: at each moment a publishing is cut off. The store alone is killed a hundred times by itself. */
  const moments: readonly (() => readonly string[])[] = [
    () => namesIn(join(refs, "heads", "studio")),
    () => namesIn(join(refs, "tapeline", "releases")),
    () => namesIn(join(published, "releases")),
    () => wholeIn(join(published, "releases")),
    () => wholeIn(join(published, "journal")),
  ];
  const saved: string[] = [];
  let told = 0;
  for (const [at, appeared] of moments.entries()) {
    const before = appeared();
    const args = [...node, program, checkout, drafted, published, path, String(100 + at * 10)];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const gone = once(child, "exit");
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [word, what = ""] = line.split(" ");
      if (word === "saved") saved.push(what);
      else told += 1;
    });
    while (child.exitCode === null && appeared().every((name) => before.includes(name)))
      await wait(1);
    child.kill("SIGKILL");
    await gone;

    const store = new ReleaseStore(published);
    const journal = await store.journal();
    expect(journal.length).toBeGreaterThanOrEqual(told);
    const current = await store.current(now());
    if (current === undefined) continue;
    const { parts } = await store.read(current);
    // What it was made of is found, and is what it holds.
    const made = gitIn(checkout, "show", `refs/tapeline/releases/${current}:${path}`);
    expect(parts.knowledge).toContain(`"api-retrieval":${/api-retrieval: (.*)/.exec(made)?.[1]}`);
  }
  expect(await new ReleaseStore(published).current(now())).toBeDefined();
  const drafts = await new CheckoutDrafts({ checkout, folder: drafted, now }).list();
  expect(drafts.map(({ id }) => id).toSorted()).toEqual(saved.toSorted());
}, 600_000);
