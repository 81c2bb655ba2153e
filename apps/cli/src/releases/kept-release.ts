import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

import { openRelease } from "@tapeline/api";
import { readReleaseFolder, releaseId, type ReleaseManifest } from "@tapeline/store";

import type { Connection } from "../connect.ts";
import { InputError } from "../input-error.ts";
import { connectionOn, localRelease } from "../local-release.ts";
import { release as bundled } from "../release.ts";
import type { Terminal } from "../terminal.ts";
import { fetchedReleases } from "./folders.ts";

/** The release of a version that was fetched, or of a folder, computed in this process. Says on the side which one speaks. */
export async function keptRelease(name: string, terminal: Terminal): Promise<Connection> {
  if (name === bundled.knowledge.version) return localRelease(terminal.today);
  const folder = resolve(terminal.cwd, name);
  if (existsSync(join(folder, "manifest.json"))) {
    const bundle = await readReleaseFolder(folder);
    terminal.stderr.write(`Release ${bundle.manifest.version}, from ${folder}.\n`);
    return connectionOn(openRelease(bundle), terminal.today);
  }
  const found = await fetched((one) => one.version === name || releaseId(one) === name, terminal);
  if (found !== undefined) return found;
  throw new InputError(
    `Release ${name} is not kept on this machine, and there is no such folder.`,
    `Get it with: tapeline release fetch ${name} --server <url>`,
  );
}

/** The first fetched release that is as wanted, computed in this process. */
export async function fetched(
  wanted: (manifest: ReleaseManifest) => boolean,
  terminal: Terminal,
): Promise<Connection | undefined> {
  const store = fetchedReleases(terminal);
  const manifest = (await store?.held())?.find(wanted);
  if (store === undefined || manifest === undefined) return undefined;
  terminal.stderr.write(`Release ${manifest.version}, kept on this machine.\n`);
  return connectionOn(openRelease(await store.read(releaseId(manifest))), terminal.today);
}
