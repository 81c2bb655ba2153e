import type { DraftFileSeen } from "@tapeline/api";

/** What the server tells of drafts. */
export type { Conflict, DraftFileSeen, DraftSeen, ListedFile, Saved } from "@tapeline/api";

/** A text that could not be joined with another, and whose it is. */
export type SetAsideSeen = DraftFileSeen["setAside"][number];
