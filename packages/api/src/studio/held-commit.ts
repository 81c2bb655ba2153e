import { DraftError } from "./drafts.ts";
import { git } from "./git.ts";

const refOf = (draft: string): string => `refs/tapeline/drafts/${draft}`;

/** Keeps a draft's commit in the checkout, whatever becomes of the branches there: git clears away what nothing names. */
export async function holdCommit(checkout: string, draft: string, commit: string): Promise<void> {
  await git(checkout, ["update-ref", refOf(draft), commit]);
}

/** The draft is gone, and needs its commit no more. */
export async function letGoOfCommit(checkout: string, draft: string): Promise<void> {
  await git(checkout, ["update-ref", "-d", refOf(draft)]);
}

/** Throws `DraftError` where a checkout lacks a commit, as after it was cloned anew. */
export async function needCommit(checkout: string, commit: string): Promise<void> {
  await git(checkout, ["cat-file", "-e", `${commit}^{commit}`]).catch(() => {
    throw new DraftError(
      `the checkout has commit ${commit.slice(0, 12)} no more, on which this draft stands; begin another and take its texts over`,
    );
  });
}
