import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Why a revision could not be read, and what to do. */
export class RevisionError extends Error {
  override readonly name = "RevisionError";
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** Folders of a checkout that a release is made of. */
const folders = ["packages/content", "packages/pricing/data"] as const;
const run = promisify(execFile);

/**
 * Lays out the content and the prices of a git revision in a folder of its own for as long as `use` runs, by an index of its own:
 * neither the checkout nor its index is touched. Throws `RevisionError` where there is no repository, no git or no such revision.
 */
export async function withRevision<T>(
  revision: string,
  within: string,
  use: (folders: { readonly content: string; readonly pricing: string }) => Promise<T>,
): Promise<T> {
  const root = await rootOf(within);
  const commit = await commitOf(revision, root);
  const folder = await mkdtemp(join(tmpdir(), "tapeline-revision-"));
  try {
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, "index") };
    const git = (...args: readonly string[]) => run("git", args, { cwd: root, env });
    for (const path of folders) {
      const tree = `${commit}:${path}`;
      await git("read-tree", `--prefix=${path}/`, tree).catch(() => {
        throw new RevisionError(
          `${revision} has no ${path}.`,
          "Name a revision of the checkout that holds the content.",
        );
      });
    }
    await git("checkout-index", "--all", "--quiet", `--prefix=${folder}/tree/`);
    const tree = join(folder, "tree", "packages");
    return await use({ content: join(tree, "content"), pricing: join(tree, "pricing") });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The repository that a folder lies in. */
async function rootOf(within: string): Promise<string> {
  try {
    const { stdout } = await run("git", ["rev-parse", "--show-toplevel"], { cwd: within });
    return stdout.replace(/\r?\n$/, "");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new RevisionError(
        "git is not installed, so no revision can be read.",
        "Install git, or name a folder.",
      );
    throw new RevisionError(
      `${within} is in no git repository.`,
      "Call this in the checkout that holds the content, or name a folder.",
    );
  }
}

async function commitOf(revision: string, root: string): Promise<string> {
  // What begins with a hyphen would be a flag of git's.
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  try {
    const { stdout } = await run("git", args, { cwd: root });
    return stdout.trim();
  } catch {
    throw new RevisionError(
      `There is no folder and no revision ${revision}.`,
      "Name a branch, a tag or a commit, such as HEAD~1, or the folder of a checkout or of a release.",
    );
  }
}
