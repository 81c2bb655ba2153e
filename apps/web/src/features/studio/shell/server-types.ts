/** What the server tells of drafts. */
export type { Conflict, DraftFileSeen, DraftSeen, ListedFile, Saved } from "@tapeline/api";
