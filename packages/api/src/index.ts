/** The one door: every question that can be asked of Tapeline, and clients to ask it. */
export * from "./client.ts";
export type { ApiContext, Release } from "./context.ts";
export type { JobEvent, JobObserver } from "./job.ts";
export { createLocalClient } from "./local-client.ts";
export { openRelease } from "./releases/open-release.ts";
export type { Problem } from "./bad-input.ts";
export { appRouter, type AppRouter } from "./router.ts";
export type {
  Committed,
  Conflict,
  DraftFileSeen,
  DraftSeen,
  ListedFile,
  PinnedCase,
  Published,
  Saved,
} from "./studio/drafts.ts";
