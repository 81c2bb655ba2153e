import type { Side } from "@tapeline/content/diff";
import { readDocument, type Problem } from "@tapeline/documents";
import { caseSchema } from "@tapeline/engine";
import type { WatchedCase } from "@tapeline/engine/impact";

import type { PinnedCase } from "./drafts.ts";

/** Editors' own cases, read as each side reads a case's file; problems where the draft's side takes one for broken. */
export function pinnedCases(
  pinned: readonly PinnedCase[],
  before: Pick<Side, "knowledge">,
  after: Pick<Side, "knowledge">,
): { readonly cases: readonly WatchedCase[]; readonly problems: readonly Problem[] } {
  const [was, is] = [before, after].map(({ knowledge }) => caseSchema(knowledge));
  const cases: WatchedCase[] = [];
  const problems: Problem[] = [];
  for (const { name, text } of pinned) {
    const read = readDocument(text, { file: name, format: "yaml", schema: is! });
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    // An answer to what only the draft asks: before it the case cannot be told, and is as new as the question.
    const old = readDocument(text, { file: name, format: "yaml", schema: was! });
    if (old.ok) cases.push({ id: name, before: old.value, after: read.value });
  }
  return { cases, problems };
}
