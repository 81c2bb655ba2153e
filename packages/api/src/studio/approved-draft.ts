import { stateOf } from "./draft-state.ts";
import type { Draft } from "./draft.ts";
import { DraftError, type Signed } from "./drafts.ts";

/** A draft that somebody approves of as it is. Throws `DraftError` where they saved in it themselves. */
export function approvedDraft(draft: Draft, { by, at }: Signed): Draft {
  if (draft.editors.some((name) => isSameName(name, by)))
    throw new DraftError(`${by} saved in this draft; somebody else may approve of it`);
  const state = stateOf(draft);
  // Of one state a name stands for one approval, however often it is given.
  const others = draft.approvals.filter(
    (approval) => approval.state === state && !isSameName(approval.by, by),
  );
  return { ...draft, approvals: [...others, { by, at, state }] };
}

/** Names that differ in case or in how an accent is written are one person's. */
const isSameName = (one: string, other: string): boolean => plainName(one) === plainName(other);
const plainName = (name: string): string => name.normalize("NFKC").trim().toLowerCase();
