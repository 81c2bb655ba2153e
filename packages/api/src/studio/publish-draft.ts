import { releaseId } from "@tapeline/store";

import type { ServerReleases } from "../server/server-releases.ts";
import type { FilesOver } from "../thread/asks.ts";
import type { ContentThread } from "../thread/content-thread.ts";
import { commitTexts, nextBranch } from "./commit-draft.ts";
import { DraftError, type Drafts, type Published } from "./drafts.ts";
import { fileAt } from "./git.ts";
import { nextVersion, releaseFile, versionIn, withVersion } from "./next-version.ts";
import { notePublished } from "./release-line.ts";

/** Where drafts are published to. */
export type Publishing = Pick<ServerReleases, "list" | "publish">;

/** A draft that was joined with the newest commit, as somebody orders it to be published at a moment. */
type Order = Parameters<Drafts["publish"]>[0] & { readonly at: string };

/**
 * Makes a release of files, commits them with its version and makes it current. What fails on the way leaves the current release
 * as it is.
 */
export async function publishDraft(
  ready: FilesOver,
  order: Order,
  { thread, releases }: { readonly thread: ContentThread; readonly releases: Publishing },
): Promise<Published> {
  const { id, by, note, at, activateAt } = order;
  const { checkout, commit: parent } = ready;
  const texts = new Map(ready.texts);
  texts.set(releaseFile, await releaseText(ready, at, releases));
  const made = await thread.ask("release", { ...ready, texts });
  if ("problems" in made) return { outcome: "unsound", problems: made.problems };
  const branch = await nextBranch(checkout, id);
  const commit = await commitTexts(checkout, { parent, branch, texts, by, message: note });
  const { manifest } = made.bundle;
  // Before the release counts, so that whoever finds it finds what it is made of, also after a crash.
  await notePublished(checkout, releaseId(manifest), commit);
  await releases
    .publish(made.bundle, { by, because: note, at }, activateAt)
    .catch((error: Error) => {
      if (error.name !== "StoreError") throw error;
      throw new DraftError(`${error.message} The draft is committed on ${branch}.`);
    });
  const { version, hash } = manifest;
  return { outcome: "published", version, hash, branch, commit };
}

/** `release.yaml` with a version that no release has: the files' own where they name one. */
async function releaseText(
  { checkout, commit, texts }: FilesOver,
  at: string,
  releases: Publishing,
): Promise<string> {
  const text = texts.get(releaseFile) ?? (await fileAt(checkout, commit, releaseFile)) ?? "";
  const taken = (await releases.list()).releases.map(({ version }) => version);
  const own = versionIn(text) ?? "";
  if (texts.has(releaseFile) && own !== "" && !taken.includes(own)) return text;
  return withVersion(text, nextVersion(at, [...taken, own]));
}
