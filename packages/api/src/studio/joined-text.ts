import type { Conflict } from "./drafts.ts";
import { merged } from "./git.ts";

/** Two changes of one text as one, or both beside each other. */
export async function joinedText(
  given: Omit<Conflict, "joined">,
): Promise<{ readonly text: string | null } | { readonly conflict: Conflict }> {
  const { base, theirs, mine } = given;
  if (theirs === base || mine === theirs) return { text: mine };
  if (mine === base) return { text: theirs };
  if (theirs === null || mine === null) return { conflict: given };
  const { text, conflicts } = await merged(mine, base ?? "", theirs);
  return conflicts ? { conflict: { ...given, joined: text } } : { text };
}
