import module from "node:module";

import { checksum } from "./checksum.ts";

// Not by import: that would read every member of `node:fs`, and load its streams with them.
const { lstatSync, readFileSync, renameSync, writeFileSync } = process.getBuiltinModule("node:fs");
const { Script } = process.getBuiltinModule("node:vm");

/** A script of this program that has run. */
export interface Loaded<Exports> {
  readonly exports: Exports;
  /** Keeps the compiled code of all that has been called, for the next start. */
  readonly keep: () => void;
}

/**
 * Runs a script that lies beside this file, from code compiled earlier where there is some;
 * `undefined` where the script is not there, as in the sources.
 *
 * Node keeps compiled code too, but keeps it before anything is called, so that every function is
 * compiled again at every start. Here it is kept after the call. It lies in Node's own folder for
 * it, which is this Node's and this user's, and NODE_DISABLE_COMPILE_CACHE holds for it as well.
 */
export function loadCompiled<Exports>(name: string): Loaded<Exports> | undefined {
  const path = `${import.meta.dirname}/${name}`;
  const source = orUndefined(() => readFileSync(path, "latin1"));
  const [, stamp] = /^\/\/ ([\da-f]{64})\n/.exec(source ?? "") ?? [];
  if (source === undefined || stamp === undefined) return undefined;
  const folder = module.getCompileCacheDir?.();
  const kept = folder === undefined ? undefined : `${folder}/tapeline-${stamp}`;
  const cachedData = kept === undefined ? undefined : orUndefined(() => codeIn(kept, stamp));
  const script = new Script(`(function (exports, require) {${source}\n})`, {
    filename: path,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const exports = {};
  const run = script.runInThisContext() as (exports: object, require: unknown) => void;
  run(exports, (id: string) => process.getBuiltinModule(id));
  return {
    exports: exports as Exports,
    keep() {
      const usable = cachedData !== undefined && script.cachedDataRejected === false;
      if (kept !== undefined && !usable)
        orUndefined(() => writeCode(kept, script.createCachedData(), stamp));
    },
  };
}

/** Compiled code that this user wrote, finished writing and has as it was written. */
function codeIn(path: string, stamp: string): Buffer | undefined {
  const { uid } = lstatSync(path);
  if (process.getuid !== undefined && process.getuid() !== uid) return undefined;
  const bytes = readFileSync(path);
  const seal = bytes.subarray(-sealLength);
  const code = bytes.subarray(0, -sealLength);
  return seal.toString("latin1") === sealOf(code, stamp) ? code : undefined;
}

/** Writes at one stroke: others may be reading. */
function writeCode(path: string, code: Buffer, stamp: string): void {
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, Buffer.concat([code, Buffer.from(sealOf(code, stamp))]), {
    flag: "wx",
    mode: 0o600,
  });
  renameSync(beside, path);
}

const sealLength = 72;
/** What stands at the end of kept code: which script it is of, and a checksum, for it is run as it is. */
const sealOf = (code: Uint8Array, stamp: string): string => `${stamp}${checksum(code)}`;

/** What cannot be read or kept is done without. */
function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
