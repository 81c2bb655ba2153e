import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { git } from "./git.ts";

/** The branch for a draft's next commit: `studio/<draft>`, then `studio/<draft>-2` and on. */
export async function nextBranch(checkout: string, draft: string): Promise<string> {
  const refs = ["for-each-ref", "--format=%(refname:lstrip=2)", `refs/heads/studio/${draft}*`];
  const first = `studio/${draft}`;
  // By their numbers: those that were merged may be deleted, the first of them first.
  const numbers = (await git(checkout, refs))
    .split("\n")
    .map((name) => (name === first ? 1 : Number(name.slice(first.length + 1))))
    .filter((number) => Number.isInteger(number));
  const last = Math.max(0, ...numbers);
  return last === 0 ? first : `${first}-${last + 1}`;
}

/**
 * Commits texts over a commit on a new branch, by an index of its own: the checkout, its index and its branch stay as they are.
 * Returns the new commit; rejects where there is a branch of this name.
 */
export async function commitTexts(
  checkout: string,
  given: {
    readonly parent: string;
    readonly branch: string;
    readonly texts: ReadonlyMap<string, string | null>;
    readonly by: string;
    readonly message: string;
  },
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tapeline-commit-"));
  try {
    const index = { GIT_INDEX_FILE: join(folder, "index") };
    await git(checkout, ["read-tree", given.parent], index);
    for (const [path, text] of given.texts) {
      if (text === null) {
        await git(checkout, ["update-index", "--force-remove", "--", path], index);
        continue;
      }
      const file = join(folder, "text");
      await writeFile(file, text);
      const blob = (await git(checkout, ["hash-object", "-w", "--no-filters", "--", file])).trim();
      const entry = `100644,${blob},${path}`;
      await git(checkout, ["update-index", "--add", "--cacheinfo", entry], index);
    }
    const tree = (await git(checkout, ["write-tree"], index)).trim();
    const email = "studio@localhost";
    const commit = await git(
      checkout,
      ["commit-tree", tree, "-p", given.parent, "-m", given.message],
      {
        GIT_AUTHOR_NAME: given.by,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: given.by,
        GIT_COMMITTER_EMAIL: email,
      },
    );
    // Created and never moved: whoever works on the branch keeps what is there.
    const none = "0".repeat(commit.trim().length);
    await git(checkout, ["update-ref", `refs/heads/${given.branch}`, commit.trim(), none]);
    return commit.trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
