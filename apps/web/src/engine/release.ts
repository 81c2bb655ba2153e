import type { PartName, ReleaseManifest, ReleaseParts } from "@tapeline/store";

export type { ReleaseManifest } from "@tapeline/store";

/** Which release is the current one where the pages came from. */
export function currentRelease(): Promise<ReleaseManifest> {
  return read<ReleaseManifest>("/release/current.json");
}

/** One part of a release. It was checked when the release was built, and is not checked again. */
export function releasePart<Part extends PartName>(
  release: ReleaseManifest,
  part: Part,
): Promise<ReleaseParts[Part]> {
  return read<ReleaseParts[Part]>(`/release/${release.parts[part].sha256}.json`);
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
