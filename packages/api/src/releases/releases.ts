import type { JournalEntry, ReleaseManifest } from "@tapeline/store";

/** The releases that somebody holds, and which of them is current. */
export interface Releases {
  readonly current: ReleaseManifest;
  /** All that are held, and what was ordered with them. */
  list(): Promise<{
    readonly releases: readonly ReleaseManifest[];
    readonly journal: readonly JournalEntry[];
  }>;
  /** The current release, then each that becomes it, until the signal aborts. */
  changes(signal: AbortSignal | undefined): AsyncGenerator<ReleaseManifest, void>;
}
