import { currentOf, textAt, versionOf, type DraftFile } from "./draft.ts";
import type { Saved } from "./drafts.ts";
import { joinedText } from "./joined-text.ts";

/** So many texts of a file are kept, by which later savings are joined, and of long ones so many signs. */
const keptTexts = 20;
const keptSigns = 1_000_000;

/** A file of a draft with a text that an editor sent, joined with what others had saved since `seen`; else with it set aside. */
export async function savedFile(
  file: DraftFile,
  given: {
    readonly path: string;
    readonly text: string | null;
    readonly seen: number;
    readonly by: string;
    readonly at: string;
  },
): Promise<{ readonly file: DraftFile; readonly told: Saved }> {
  const { path, text, seen, by, at } = given;
  const theirs = currentOf(file);
  const joined = await joinedText({ path, base: textAt(file, seen), theirs, mine: text });
  if ("conflict" in joined) {
    const told: Saved = {
      outcome: "conflict",
      version: versionOf(file),
      conflict: joined.conflict,
    };
    // Who was not answered sends a text again.
    if (file.setAside.some((one) => one.by === by && one.text === text)) return { file, told };
    return { file: { ...file, setAside: [...file.setAside, { by, at, text }] }, told };
  }
  const saved = [...file.saved, { by, at, text: joined.text }];
  const over = saved.length - keptOf(saved);
  const next = { ...file, saved: saved.slice(over), dropped: file.dropped + over };
  const told: Saved = {
    outcome: "saved",
    version: versionOf(next),
    ...(joined.text === text || joined.text === null ? {} : { text: joined.text }),
  };
  return { file: next, told };
}

/** How many of the newest texts are kept. */
function keptOf(saved: DraftFile["saved"]): number {
  let signs = 0;
  const over = saved.toReversed().findIndex(({ text }, index) => {
    signs += text?.length ?? 0;
    return index >= keptTexts || (index > 0 && signs > keptSigns);
  });
  return over === -1 ? saved.length : over;
}
