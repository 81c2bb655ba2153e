import { useNavigate } from "@tanstack/react-router";

import { useShortcut } from "../../../app/shortcuts.ts";
import { toast } from "../../../app/toast.ts";
import type { DraftWork } from "./draft-work.ts";

/** Saves what is not saved yet and opens the draft's review. */
export function ReviewButton({
  work,
  draftId,
}: {
  readonly work: DraftWork;
  readonly draftId: string;
}) {
  const navigate = useNavigate();
  const review = async (): Promise<void> => {
    await work.flush();
    // What the server lacks would be missing from what is reviewed and published.
    if (work.now().keeping.where !== "server")
      toast("Not everything is saved yet: it can be reviewed once the server has answered.");
    else await navigate({ to: "/studio/$draftId/publish", params: { draftId } });
  };
  useShortcut({
    key: "Enter",
    withControl: true,
    does: "Review and publish",
    where: "Studio",
    run: () => void review(),
  });
  return (
    <button className="btn" type="button" onClick={() => void review()}>
      Review and publish
    </button>
  );
}
