import type { ReleaseDiff } from "@tapeline/content/diff";
import type { Problem } from "@tapeline/documents";
import type { Progress } from "@tapeline/engine";
import type { CaseImpact } from "@tapeline/engine/impact";
import type { ReleaseBundle } from "@tapeline/store";

import type { ListedFile, PinnedCase } from "../studio/drafts.ts";

/** The files of a release: those of a commit of a checkout, with other texts over them; null takes a file away. */
export interface FilesOver {
  readonly checkout: string;
  readonly commit: string;
  /** By their paths in the checkout. */
  readonly texts: ReadonlyMap<string, string | null>;
}

/** Files that do not hold together. */
export interface Unsound {
  readonly problems: readonly Problem[];
}

/** What can be asked of the thread that compiles content: what it is given, what it tells on its way, and its answer. */
export interface Asks {
  /** Makes ready what the first answers on a commit need. Done when nothing else is asked. */
  readonly prepare: Ask<Omit<FilesOver, "texts"> & { readonly asOf: string }, never, undefined>;
  readonly list: Ask<FilesOver, never, readonly ListedFile[]>;
  /** Texts are looked at where one is over the commit's, or the whole is asked for. */
  readonly check: Ask<FilesOver & { readonly whole: boolean }, never, readonly Problem[]>;
  readonly impact: Ask<
    FilesOver & { readonly asOf: string; readonly pinned: readonly PinnedCase[] },
    Progress | CaseImpact,
    Unsound | ReleaseDiff
  >;
  readonly release: Ask<FilesOver, never, Unsound | { readonly bundle: ReleaseBundle }>;
}

interface Ask<Given, Told, Answer> {
  readonly given: Given;
  readonly told: Told;
  readonly answer: Answer;
}

export type AskName = keyof Asks;

/** A question to the thread, or word that nobody waits for its answer any more. */
export type ToThread =
  | {
      [Name in AskName]: {
        readonly id: number;
        readonly ask: Name;
        readonly given: Asks[Name]["given"];
      };
    }[AskName]
  | { readonly id: number; readonly stop: true };

/** What the thread says of a question. */
export type FromThread =
  | { readonly id: number; readonly told: unknown }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: unknown };
