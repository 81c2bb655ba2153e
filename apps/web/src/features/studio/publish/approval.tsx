import { toast } from "../../../app/toast.ts";
import type { DraftSeen } from "../shell/server-types.ts";
import { askStudio } from "../shell/studio-client.ts";

/** Approves of the draft as it stands, for who saved nothing in it; everyone else copies its link for a second editor. */
export function Approval({
  draft: { id, state, approvals, needsApproval, files },
  name,
  onDone,
}: {
  readonly draft: DraftSeen;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const saved = files.some((file) => file.saved?.by === name);
  const approved = approvals.some(({ by }) => by === name);
  const approve = async (): Promise<void> => {
    try {
      await askStudio((client) => client.studio.approve.mutate({ id, by: name, state }));
      toast("Approved");
    } catch (error) {
      toast(`Not approved: ${(error as Error).message}`);
    }
    onDone();
  };
  if (!saved && !approved)
    return (
      <button className="btn line" type="button" onClick={() => void approve()}>
        Approve as {name}
      </button>
    );
  if (!needsApproval) return null;
  return (
    <button className="btn line" type="button" onClick={() => void copyAddress()}>
      Ask for approval
    </button>
  );
}

async function copyAddress(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    toast("Link copied. Whoever saved nothing in this draft can approve it there.");
  } catch {
    toast(`Give a second editor this address: ${location.href}`);
  }
}
