import type { Scenario } from "@tapeline/content";
import type { Texts } from "@tapeline/content/texts";
import type { Knowledge } from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";
import type { PriceBook } from "@tapeline/pricing";

/** The parts of a release, each a file. */
export interface ReleaseParts {
  readonly knowledge: Knowledge;
  readonly prices: PriceBook;
  readonly texts: Texts;
  readonly practice: Practice;
  readonly scenarios: readonly Scenario[];
}

/** Which release is the current one, and where its parts are. */
export interface ReleaseManifest {
  readonly version: string;
  readonly content: string;
  readonly prices: string;
  /** The last day on which a price was read. */
  readonly recordedUntil: string;
  readonly files: { readonly [part in keyof ReleaseParts]: string };
}

/** Which release is the current one. */
export function currentRelease(): Promise<ReleaseManifest> {
  return read<ReleaseManifest>("/release/current.json");
}

/** One part of a release. It was checked when the release was built, and is not checked again. */
export function releasePart<Part extends keyof ReleaseParts>(
  release: ReleaseManifest,
  part: Part,
): Promise<ReleaseParts[Part]> {
  return read<ReleaseParts[Part]>(release.files[part]);
}

/** A part of a release that could not be fetched. The router passes on what errors of this name say. */
class NotFetched extends Error {
  override readonly name = "Unavailable";
  constructor(path: string, reason: string) {
    super(
      `rules and prices could not be fetched (${path}: ${reason}); look whether the network is there, and try again`,
    );
  }
}

async function read<T>(path: string): Promise<T> {
  const answer = await fetch(path).catch(() => {
    throw new NotFetched(path, "no answer");
  });
  if (!answer.ok) throw new NotFetched(path, String(answer.status));
  return answer.json().catch(() => {
    throw new NotFetched(path, "something else came");
  }) as Promise<T>;
}
