/** Most calls in one request. */
export const maxBatch = 10;
/** Largest body of a request, in bytes. */
export const maxBodyBytes = 1_000_000;
/** Largest release that an editor may send, in bytes. */
export const maxReleaseBytes = 32_000_000;
/** Expensive calls that one client may make in a minute. */
export const expensiveCallsPerMinute = 60;
/** Expensive calls that the server works on at the same time; more are refused, not queued. */
export const expensiveCallsAtOnce = 32;
/** Longest that a client may take to send a request, in milliseconds. */
export const longestRequestMs = 30_000;
/** Longest a computation may stream, in milliseconds. */
export const longestJobMs = 120_000;
/** How long a client waits for a server that says nothing, before its answer or in the middle of it, in milliseconds. */
export const longestSilenceMs = 30_000;
/** How often a stream that has nothing to tell gives a sign of life, in milliseconds. */
export const signOfLifeMs = 10_000;
/** The header by which a call is answered on another release than the current one: its version, hash or both. */
export const releaseHeader = "x-tapeline-release";
/** Files that a draft may hold. */
export const maxDraftFiles = 200;
/** Signs of one file of a draft. */
export const maxDraftTextLength = 200_000;
/** Drafts that are kept at a time. */
export const maxDrafts = 200;
/** Texts of a file, set aside, that are let go of at a time. */
export const maxSetAside = 1000;
/** Cases of an editor's own that an impact may be asked of besides the scenarios. */
export const maxPinned = 50;
/** Signs of such a case. */
export const maxPinnedText = 20_000;
