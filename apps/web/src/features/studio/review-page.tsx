import { useParams } from "@tanstack/react-router";

import { PublishPage } from "./publish/publish-page.tsx";
import { ForEditors } from "./shell/for-editors.tsx";

/** A draft before it is published. */
export function ReviewPage() {
  const { draftId } = useParams({ from: "/studio/$draftId/publish" });
  return (
    <ForEditors>
      {({ name }) => <PublishPage key={draftId} draftId={draftId} name={name} />}
    </ForEditors>
  );
}
