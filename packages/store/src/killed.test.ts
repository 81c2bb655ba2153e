import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";

import { releaseId } from "./manifest.ts";
import { ReleaseStore } from "./release-store.ts";
import { newFolder, publisher } from "./testing/processes.ts";
import { unfinished } from "./write-release-folder.ts";

const kills = 100;
const now = "2026-11-26T13:00:00Z";

/** How long a process takes to publish its first release here, in milliseconds: the middle of five, as they tell of it. */
async function usualMs(folder: string): Promise<number> {
  const took: number[] = [];
  for (let go = 1; go <= 5; go += 1) {
    let begun = 0;
    const child = publisher([folder, "Ada", String(go), "1"]);
    for await (const line of createInterface({ input: child.stdout! }))
      if (line.startsWith("begins")) begun = performance.now();
      else took.push(performance.now() - begun);
  }
  return took.toSorted((a, b) => a - b)[2]!;
}

/** Kills a process that has begun to publish when `moment` has come, and returns the last release that it told to be published. */
async function killed(child: ChildProcess, moment: () => Promise<unknown>): Promise<number> {
  const gone = once(child, "exit");
  let told = 0;
  const begun = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout! }).on("line", (line) => {
      if (line.startsWith("begins")) resolve();
      else told = Number(line.split(" ")[1]);
    });
  });
  await begun;
  await moment();
  child.kill("SIGKILL");
  await gone;
  return told;
}

/** When the next release's folder has its name, and no entry of the journal speaks of it yet. */
async function folderAppears(folder: string): Promise<void> {
  for await (const { filename } of watch(join(folder, "releases")))
    if (filename !== null && !filename.startsWith(unfinished)) return;
}

test(`leaves the old release or the new one, whole, where a process is killed ${kills} times while it publishes`, async () => {
  const folder = await newFolder();
  const ms = await usualMs(folder);
  let next = 6;
  let heldBefore = 5;
  let inTheMiddle = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = publisher([folder, "Ada", String(next), "1000"]);
    // From the first instruction of a publishing to beyond its end, evenly; every fifth between a release's folder and its entry.
    const told = await killed(child, () =>
      kill % 5 === 4 ? folderAppears(folder) : wait((kill / kills) * 1.3 * ms),
    );

    const store = new ReleaseStore(folder);
    const journal = await store.journal();
    const current = await store.current(now);
    const { manifest } = await store.read(current!);
    expect(manifest.version).toBe(`2026.11.${journal.length}`);
    // What was told to be published stays so; what was not yet told is there whole or not at all.
    expect(journal.length).toBeGreaterThanOrEqual(Math.max(told, next - 1));
    const held = (await store.held()).map(releaseId);
    expect(held).toContain(current);
    // A folder that this process made, without its entry.
    if (held.length > Math.max(journal.length, heldBefore)) inTheMiddle += 1;
    heldBefore = held.length;
    next = journal.length + 1;
  }
  // Some died between the release's folder and its entry, so that the moment that matters was met.
  expect(inTheMiddle).toBeGreaterThan(0);
});
