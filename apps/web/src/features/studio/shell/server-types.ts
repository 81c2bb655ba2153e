import type { ApiClient } from "@tapeline/api/client";

type Studio = ApiClient["studio"];

/** A draft as the server has it. */
export type DraftSeen = Awaited<ReturnType<Studio["get"]["query"]>>;
export type DraftFileSeen = DraftSeen["files"][number];
/** What came of saving a file. */
export type Saved = Awaited<ReturnType<Studio["save"]["mutate"]>>;
/** Two changes of one text that could not be made into one. */
export type Conflict = Extract<Saved, { readonly outcome: "conflict" }>["conflict"];
/** A file that a draft may hold, as a list shows it. */
export type ListedFile = Awaited<ReturnType<Studio["files"]["query"]>>[number];
