import { useParams } from "@tanstack/react-router";

import { DraftRoom } from "./shell/draft-room.tsx";
import { ForEditors } from "./shell/for-editors.tsx";

/** A draft: its files, a form over one of them, and what the draft does to verdicts. */
export function DraftPage() {
  const { draftId } = useParams({ from: "/studio/$draftId" });
  return (
    <ForEditors>
      {({ name }) => <DraftRoom key={draftId} draftId={draftId} name={name} />}
    </ForEditors>
  );
}
