import { stateOf } from "./draft-state.ts";
import { currentOf, versionOf, type Draft, type DraftFile } from "./draft.ts";
import type { DraftFileSeen, DraftSeen } from "./drafts.ts";

/** A draft as an editor sees it, where publishing takes so many approvals. */
export function draftSeen(draft: Draft, approvalsNeeded: number): DraftSeen {
  const { id, title, by, commit, files } = draft;
  const state = stateOf(draft);
  const approvals = draft.approvals
    .filter((approval) => approval.state === state)
    .map(({ by: who, at }) => ({ by: who, at }));
  return {
    id,
    title,
    by,
    commit,
    files: Object.entries(files).map(([path, file]) => fileSeen(path, file)),
    state,
    approvals,
    needsApproval: approvals.length < approvalsNeeded,
  };
}

function fileSeen(path: string, file: DraftFile): DraftFileSeen {
  const newest = file.saved.at(-1);
  return {
    path,
    base: file.base,
    text: currentOf(file),
    version: versionOf(file),
    ...(newest === undefined ? {} : { saved: { by: newest.by, at: newest.at } }),
    setAside: file.setAside,
  };
}
