import type { FilesOver } from "../thread/asks.ts";
import { currentOf, type Draft } from "./draft.ts";
import type { Committed, Conflict } from "./drafts.ts";
import { fileAt } from "./git.ts";
import { joinedText } from "./joined-text.ts";

/** What a draft changes of a commit: its own changes, joined with those that the commit has had since the draft began. */
export async function joinedDraft(
  checkout: string,
  draft: Draft,
  commit: string,
): Promise<FilesOver | Extract<Committed, { readonly outcome: "conflict" | "empty" }>> {
  const texts = new Map<string, string | null>();
  const conflicts: Conflict[] = [];
  for (const [path, file] of Object.entries(draft.files)) {
    const theirs = await fileAt(checkout, commit, path);
    const joined = await joinedText({ path, base: file.base, theirs, mine: currentOf(file) });
    if ("conflict" in joined) conflicts.push(joined.conflict);
    else if (joined.text !== theirs) texts.set(path, joined.text);
  }
  if (conflicts.length > 0) return { outcome: "conflict", conflicts };
  return texts.size === 0 ? { outcome: "empty" } : { checkout, commit, texts };
}
