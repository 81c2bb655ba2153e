import { currentRelease, type ReleaseManifest } from "./release.ts";

let asked: Promise<ReleaseManifest> | undefined;
let known: ReleaseManifest | undefined;
let turn = 0;
const watchers = new Set<() => void>();

/** The release that the pages speak from: the current one when the first of them asked, until the reader takes another. */
export function releaseInUse(): Promise<ReleaseManifest> {
  asked ??= currentRelease().then(
    (release) => {
      take(release);
      return release;
    },
    (error: unknown) => {
      // What failed is tried again.
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

/** Has the pages speak from another release from now on. */
export function speakFrom(release: ReleaseManifest): void {
  asked = Promise.resolve(release);
  turn += 1;
  take(release);
}

/** How often the reader took another release: what was opened before an increase speaks from an older one. */
export const turnOfRelease = (): number => turn;

/** The release in use, as far as it is known. For `useSyncExternalStore`, with `onReleaseInUse`. */
export const releaseKnown = (): ReleaseManifest | undefined => known;

/** Calls back when it is known, or another. */
export function onReleaseInUse(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

function take(release: ReleaseManifest): void {
  known = release;
  for (const tell of watchers) tell();
}
