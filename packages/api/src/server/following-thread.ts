/**
 * The thread that follows a checkout: it reads and compiles there, so that the server answers meanwhile. This module is both what starts
 * the thread and what runs in it, so that it finds itself in a bundle, too; so it is only ever imported when it is needed.
 */
import { watch } from "node:fs";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

import { readReleaseFiles, ReleaseCompiler, type ReleaseFiles } from "@tapeline/content/diff";
import type { Problem } from "@tapeline/documents";

import { previewOf, type Preview } from "./preview.ts";

/** What came of one look at the files. */
export type Look =
  | { readonly preview: Preview }
  | { readonly problems: readonly Problem[] }
  /** Why they could not be read, in a sentence. */
  | { readonly unread: string };

/** What a thread is told when it starts. */
interface Told {
  readonly follows: string;
}

/** A program that saves a file often writes it in several steps; so long must a checkout rest, in milliseconds. */
const restMs = 40;
/** A file may be taken away between the list of a folder and the reading of it. */
const mostTries = 5;

/** Starts a thread that looks at a checkout at once, and again whenever a file of its content or its prices is saved. */
export function startFollowing(checkout: string): Worker {
  const self = new URL(import.meta.url);
  const told: Told = { follows: checkout };
  return new Worker(self, {
    workerData: told,
    execArgv: self.pathname.endsWith(".ts") ? ["--conditions=@tapeline/source"] : [],
  });
}

if (!isMainThread && isTold(workerData)) await followHere(workerData.follows);

function isTold(data: unknown): data is Told {
  return typeof data === "object" && data !== null && "follows" in data;
}

async function followHere(checkout: string): Promise<void> {
  const content = join(checkout, "packages/content");
  const pricing = join(checkout, "packages/pricing");
  const compiler = new ReleaseCompiler();
  let wake = (): void => {};
  let saved = true;
  const note = (): void => {
    saved = true;
    wake();
  };
  for (const folder of [content, join(pricing, "data")]) watch(folder, { recursive: true }, note);
  for (;;) {
    while (!saved) await new Promise<void>((resolve) => (wake = resolve));
    while (saved) {
      saved = false;
      await pause(restMs);
    }
    parentPort?.postMessage(await lookAt({ content, pricing }, compiler));
  }
}

async function lookAt(
  folders: Parameters<typeof readReleaseFiles>[0],
  compiler: ReleaseCompiler,
): Promise<Look> {
  let files: ReleaseFiles | undefined;
  for (let tries = 1; files === undefined; tries += 1)
    try {
      files = await readReleaseFiles(folders);
    } catch (error) {
      if (tries === mostTries) return { unread: (error as Error).message };
      await pause(restMs);
    }
  const compiled = compiler.compile(files);
  return compiled.ok ? { preview: previewOf(compiled) } : { problems: compiled.problems };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
