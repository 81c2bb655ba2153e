import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const longestText = 32_000_000;

/** Runs git in a checkout, without a shell; resolves to what it prints. */
export async function git(
  checkout: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await run("git", args, {
    cwd: checkout,
    env: { ...process.env, ...env },
    maxBuffer: longestText,
  });
  return stdout;
}

/** A file of a commit; null: it has none of this path. */
export async function fileAt(
  checkout: string,
  commit: string,
  path: string,
): Promise<string | null> {
  const listed = await git(checkout, ["ls-tree", "--name-only", commit, "--", path]);
  return listed === "" ? null : git(checkout, ["cat-file", "blob", `${commit}:${path}`]);
}

/** Two changes of one text made into one; conflicts: places that both changed, which the text shows beside each other. */
export async function merged(
  mine: string,
  base: string,
  theirs: string,
): Promise<{ readonly text: string; readonly conflicts: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), "tapeline-merge-"));
  try {
    const names = ["mine", "base", "theirs"] as const;
    await Promise.all(
      [mine, base, theirs].map((text, index) => writeFile(join(folder, names[index]!), text)),
    );
    return await git(folder, ["merge-file", "-p", ...names]).then(
      (text) => ({ text, conflicts: false }),
      (error: { readonly code?: unknown; readonly stdout?: string }) => {
        // It ends with the number of conflicts; above 127 it has failed.
        if (typeof error.code !== "number" || error.code > 127) throw error;
        return { text: error.stdout ?? "", conflicts: true };
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
