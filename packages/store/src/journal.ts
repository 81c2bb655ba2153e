import { z } from "zod";

const instantSchema = z.iso
  .datetime()
  .describe("a moment in UTC")
  .meta({ expected: "a moment in UTC, as in 2026-11-26T18:00:00Z" });

/** One operation on the releases of a folder. */
export const entrySchema = z
  .strictObject({
    operation: z.enum(["publish", "rollback"]),
    release: z.string().min(1).max(100).describe("version and hash of the release to speak from"),
    at: instantSchema.describe("when it was ordered"),
    from: instantSchema.describe("from when on it counts"),
    by: z.string().min(1).max(200).describe("who ordered it"),
    because: z.string().min(1).max(2000).describe("why"),
  })
  .describe("an entry of the journal");
/** One operation on the releases of a folder: what, when, who and why. */
export type JournalEntry = z.infer<typeof entrySchema>;

/**
 * The release that is current at a moment; none before the first publishing. Of the entries whose time has come, the one that
 * counts from the latest moment on wins, and among equals the one ordered last. A rollback takes back what was scheduled then.
 */
export function currentOf(journal: readonly JournalEntry[], now: string): string | undefined {
  let current: JournalEntry | undefined;
  for (const [index, entry] of journal.entries()) {
    const takenBack = journal
      .slice(index + 1)
      .some(({ operation, at }) => operation === "rollback" && isLater(entry.from, at));
    if (takenBack || isLater(entry.from, now)) continue;
    if (current === undefined || !isLater(current.from, entry.from)) current = entry;
  }
  return current?.release;
}

/** The release that was current before the current one was published; none where there was no other. */
export function previousOf(journal: readonly JournalEntry[], now: string): string | undefined {
  const current = currentOf(journal, now);
  let before = journal;
  for (;;) {
    const at = before.findLastIndex(
      ({ operation, release }) => operation === "publish" && release === current,
    );
    if (at === -1) return undefined;
    const published = before[at]!;
    before = before.slice(0, at);
    const then = currentOf(before, published.from);
    if (then !== current) return then;
  }
}

const isLater = (one: string, other: string): boolean => Date.parse(one) > Date.parse(other);
