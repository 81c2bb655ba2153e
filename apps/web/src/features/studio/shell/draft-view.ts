import type { Problem } from "@tapeline/documents";

import type { DraftSeen, Saved, SetAsideSeen } from "./server-types.ts";
import type { UnsavedRoom } from "./unsaved-room.ts";
import type { FileText, WorkingFile } from "./working-file.ts";

/** What an editor's work asks the server. */
export interface DraftServer {
  get(): Promise<DraftSeen>;
  original(path: string): Promise<FileText>;
  save(given: {
    readonly path: string;
    readonly text: FileText;
    readonly seen: number;
  }): Promise<Saved>;
  settle(path: string, shown: readonly SetAsideSeen[]): Promise<void>;
  check(): Promise<readonly Problem[]>;
}

/** Where what was typed is. */
export type Keeping =
  | { readonly where: "server" }
  | { readonly where: "on its way" }
  /** The server did not take it, `because`; `kept`: it is on this device. */
  | { readonly where: "here"; readonly because: string; readonly kept: boolean };

/** A draft as the page shows it. */
export interface DraftView {
  readonly draft: DraftSeen;
  readonly files: ReadonlyMap<string, WorkingFile>;
  readonly keeping: Keeping;
  /** When the server last answered for what was typed, in milliseconds; 0: nothing was. */
  readonly savedAt: number;
  /** Counts what the server has of the draft: whoever shows its effects asks again when it moves. */
  readonly version: number;
  /** What is wrong in the draft as the server has it; `undefined` until it was first asked. */
  readonly problems: readonly Problem[] | undefined;
}

export interface WorkSettings {
  readonly draft: DraftSeen;
  readonly server: DraftServer;
  readonly room: UnsavedRoom;
  /** A name for this page, so that two pages do not write over each other's copies. */
  readonly page: string;
  readonly now: () => number;
  /** Whether an error says that no answer came. */
  readonly isUnanswered: (error: unknown) => boolean;
}
