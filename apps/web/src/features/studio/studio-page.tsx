import { DraftList } from "./shell/drafts-page.tsx";
import { ForEditors } from "./shell/for-editors.tsx";

/** Studio's first page: all drafts, for those who have signed in. */
export function StudioPage() {
  return <ForEditors>{({ name }) => <DraftList name={name} />}</ForEditors>;
}
