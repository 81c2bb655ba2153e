import type { ReleaseDiff } from "@tapeline/content/diff";
import type { Problem } from "@tapeline/documents";
import type { Progress } from "@tapeline/engine";
import type { CaseImpact } from "@tapeline/engine/impact";

/** A file of a draft as an editor sees it. */
export interface DraftFileSeen {
  readonly path: string;
  /** As the checkout had it; null: it had none. */
  readonly base: string | null;
  /** As the draft has it; null: it takes the file away. */
  readonly text: string | null;
  readonly version: number;
  /** Who saved the newest text, and when, in UTC; absent: nobody did. */
  readonly saved?: Signed;
  readonly setAside: readonly (Signed & { readonly text: string | null })[];
}

/** Who did something, and when, in UTC. */
export interface Signed {
  readonly by: string;
  readonly at: string;
}

/** What a file of the content is. */
export type FileKind =
  | "rule"
  | "question"
  | "option"
  | "text"
  | "price"
  | "scenario"
  | "derivation"
  | "practice"
  | "release";

/** A file that a draft may hold, as a list shows it. */
export interface ListedFile {
  readonly path: string;
  /** From the file; its path's last part where it has none. */
  readonly title: string;
  /** The day to read it again. */
  readonly reviewBy?: string;
  readonly kind: FileKind;
}

/** An editor's own case: the text of its file, as of a scenario's or of one that the web app exports. */
export interface PinnedCase {
  readonly name: string;
  readonly text: string;
}

/** A draft as an editor sees it. */
export interface DraftSeen {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  /** The commit of the checkout that it stands on. */
  readonly commit: string;
  readonly files: readonly DraftFileSeen[];
  /** A hash of what it holds. */
  readonly state: string;
  /** Approvals of this very state, the oldest first. */
  readonly approvals: readonly Signed[];
  /** Whether it lacks an approval that this server asks for before it publishes. */
  readonly needsApproval: boolean;
}

/** Two changes of one text that could not be made into one. */
export interface Conflict {
  readonly path: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly mine: string | null;
  /** Both, where they differ beside each other; absent where one of them took the file away. */
  readonly joined?: string;
}

/** What came of saving a file. */
export type Saved =
  | {
      readonly outcome: "saved";
      readonly version: number;
      /** What was saved where somebody else had saved in between: both changes. */
      readonly text?: string;
    }
  /** Another had changed the same place: what was sent is kept beside it, and nothing of either is lost. */
  | { readonly outcome: "conflict"; readonly version: number; readonly conflict: Conflict };

/** What came of committing a draft. */
export type Committed =
  | { readonly outcome: "committed"; readonly branch: string; readonly commit: string }
  | { readonly outcome: "unsound"; readonly problems: readonly Problem[] }
  | { readonly outcome: "conflict"; readonly conflicts: readonly Conflict[] }
  | { readonly outcome: "empty" };

/** What came of publishing a draft. */
export type Published =
  | {
      readonly outcome: "published";
      readonly version: string;
      readonly hash: string;
      readonly branch: string;
      readonly commit: string;
    }
  | Exclude<Committed, { readonly outcome: "committed" }>
  /** This server asks for an approval by somebody who saved nothing in the draft. */
  | { readonly outcome: "unapproved" };

/** Drafts over a checkout. An id that there is none of rejects with `DraftError`. */
export interface Drafts {
  list(): Promise<readonly DraftSeen[]>;
  get(id: string): Promise<DraftSeen>;
  begin(given: { readonly title: string; readonly by: string }): Promise<DraftSeen>;
  /** A file as a draft's commit has it; null: there is none. */
  original(id: string, path: string): Promise<string | null>;
  save(given: {
    readonly id: string;
    readonly path: string;
    readonly text: string | null;
    readonly seen: number;
    readonly by: string;
  }): Promise<Saved>;
  /** Lets go of those that were shown of what was set aside in a file; what came since stays. */
  settle(given: {
    readonly id: string;
    readonly path: string;
    readonly shown: readonly Signed[];
  }): Promise<void>;
  remove(id: string): Promise<void>;
  /** What is wrong, as the build would say it; texts are read where the draft touches one, or the whole is asked for. */
  check(id: string, whole: boolean): Promise<readonly Problem[]>;
  /** All files that a draft may hold, as the draft has them, by their paths. */
  files(id: string): Promise<readonly ListedFile[]>;
  /** What the draft does to verdicts; problems where it or a pinned case does not hold together. Ends as soon as the signal aborts. */
  impact(
    given: {
      readonly id: string;
      readonly asOf: string;
      readonly pinned: readonly PinnedCase[];
    },
    signal?: AbortSignal,
  ): AsyncGenerator<Progress | CaseImpact, { readonly problems: readonly Problem[] } | ReleaseDiff>;
  /**
   * Approves of the state that somebody looked at; whoever saved in the draft is refused, and so is another state than it has now. A
   * later saving ends the approval.
   */
  approve(given: {
    readonly id: string;
    readonly by: string;
    readonly state: string;
  }): Promise<DraftSeen>;
  /** `state`: what was looked at; another one is refused. */
  commit(given: {
    readonly id: string;
    readonly by: string;
    readonly note: string;
    readonly state?: string | undefined;
  }): Promise<Committed>;
  /** Commits the draft and makes a release of it current, at once or from `activateAt` on. */
  publish(given: {
    readonly id: string;
    readonly by: string;
    readonly note: string;
    readonly state?: string | undefined;
    readonly activateAt?: string | undefined;
  }): Promise<Published>;
  /** Ends what computes in the background. Drafts may be used again. */
  close(): Promise<void>;
}

/** What cannot be done with a draft, in words for an editor. */
export class DraftError extends Error {
  override readonly name = "DraftError";
}
