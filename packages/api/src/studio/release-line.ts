import { DraftError } from "./drafts.ts";
import { git } from "./git.ts";

const refOf = (release: string): string => `refs/tapeline/releases/${release}`;
// The same two commits are joined to the same one, whoever asks and when.
const joiner = {
  GIT_AUTHOR_NAME: "Tapeline",
  GIT_AUTHOR_EMAIL: "studio@localhost",
  GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z",
  GIT_COMMITTER_NAME: "Tapeline",
  GIT_COMMITTER_EMAIL: "studio@localhost",
  GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
};

/**
 * The commit that drafts stand on: the checkout's newest, joined with the one that the latest release was published from while
 * nobody has merged that. So no draft takes back what another has published. Throws `DraftError` where the two cannot be joined.
 */
export async function releaseLine(checkout: string, release: string | undefined): Promise<string> {
  const head = (await git(checkout, ["rev-parse", "--verify", "HEAD"])).trim();
  const published = release && (await publishedFrom(checkout, release));
  if (published === undefined || published === "") return head;
  const common = (await git(checkout, ["merge-base", head, published])).trim();
  if (common === published) return head;
  if (common === head) return published;
  const tree = await git(checkout, ["merge-tree", "--write-tree", head, published]).catch(() => {
    throw new DraftError(
      `what release ${release} was published from (commit ${published.slice(0, 12)}) and the checkout change the same place; merge it into the checkout's branch`,
    );
  });
  const parents = ["-p", head, "-p", published];
  const message = `Join what release ${release} was published from`;
  return (
    await git(checkout, ["commit-tree", tree.trim(), ...parents, "-m", message], joiner)
  ).trim();
}

/** Notes which commit a release is made of. */
export async function notePublished(
  checkout: string,
  release: string,
  commit: string,
): Promise<void> {
  await git(checkout, ["update-ref", refOf(release), commit]);
}

async function publishedFrom(checkout: string, release: string): Promise<string | undefined> {
  const format = "--format=%(objectname)";
  const found = await git(checkout, ["for-each-ref", format, refOf(release)]);
  return found.trim() || undefined;
}
