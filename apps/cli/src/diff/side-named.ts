import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

import type { Side } from "@tapeline/content/diff";
import { DocumentError } from "@tapeline/documents";

import { InputError } from "../input-error.ts";
import type { Terminal } from "../terminal.ts";

/** A state of content and prices, and what it is called. */
export interface NamedSide {
  readonly name: string;
  readonly side: Side;
}

/** The name of the release inside this program. */
const bundled = "bundled";

/** The state that somebody named: the release inside this program, a folder, else a git revision. */
export async function sideNamed(name: string, terminal: Terminal): Promise<NamedSide> {
  if (name === bundled) return { name: "the release in this program", side: await bundledSide() };
  const folder = resolve(terminal.cwd, name);
  if (name === "" || !existsSync(folder))
    return { name, side: await revisionSide(name, terminal.cwd) };
  if (existsSync(join(folder, "manifest.json")))
    return { name: basename(folder), side: await releaseSide(folder) };
  const root = checkoutAt(folder);
  if (root === undefined)
    throw new InputError(
      `${name} holds neither a checkout nor a release.`,
      "Name a folder with packages/content and packages/pricing, one with manifest.json, or a git revision.",
    );
  return { name, side: await checkoutSide(root, name) };
}

/** The checkout that somebody is in. */
export async function sideAround({ cwd }: Terminal): Promise<NamedSide> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const root = checkoutAt(folder);
    if (root !== undefined)
      return { name: "the working tree", side: await checkoutSide(root, "the working tree") };
    if (folder === dirname(folder))
      throw new InputError(
        `There is no content in ${cwd} or around it.`,
        "Call this in a checkout, or name both sides.",
      );
  }
}

/** A folder that holds content and prices side by side, or whose packages do. */
const checkoutAt = (folder: string): string | undefined =>
  [join(folder, "packages"), folder].find(
    (one) => existsSync(join(one, "content/release.yaml")) && existsSync(join(one, "pricing/data")),
  );

const checkoutSide = (packages: string, name: string): Promise<Side> =>
  compiled({ content: join(packages, "content"), pricing: join(packages, "pricing") }, name);

async function revisionSide(revision: string, cwd: string): Promise<Side> {
  const { withRevision } = await import("@tapeline/content/diff");
  try {
    return await withRevision(revision, cwd, (folders) => compiled(folders, revision));
  } catch (error) {
    if (error instanceof Error && error.name === "RevisionError")
      throw new InputError(error.message, (error as Error & { readonly fix: string }).fix);
    throw error;
  }
}

async function compiled(
  folders: { readonly content: string; readonly pricing: string },
  name: string,
): Promise<Side> {
  const { compileRelease } = await import("@tapeline/content/diff");
  const release = await compileRelease(folders);
  if (release.ok) return release.parts;
  throw new DocumentError(
    release.problems.map((problem) => ({ ...problem, file: `${name}: ${problem.file}` })),
  );
}

async function bundledSide(): Promise<Side> {
  const [{ knowledge, scenarios }, { texts }, { priceBook }] = await Promise.all([
    import("@tapeline/content"),
    import("@tapeline/content/texts"),
    import("@tapeline/pricing"),
  ]);
  return { knowledge, scenarios, texts, prices: priceBook };
}

async function releaseSide(folder: string): Promise<Side> {
  const { readReleaseFolder } = await import("@tapeline/store");
  try {
    const { parts } = await readReleaseFolder(folder);
    const read = <T>(part: string): T => JSON.parse(part) as T;
    return {
      knowledge: read(parts.knowledge),
      prices: read(parts.prices),
      scenarios: read(parts.scenarios),
      texts: read(parts.texts),
    };
  } catch (error) {
    if (error instanceof Error && error.name === "StoreError") throw new InputError(error.message);
    throw error;
  }
}
