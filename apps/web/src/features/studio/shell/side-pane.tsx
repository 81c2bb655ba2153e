import { useState } from "react";

import type { DraftView, DraftWork } from "./draft-work.ts";
import { PlainText } from "./plain-text.tsx";
import styles from "./side-pane.module.css";

/** What stands beside the form: the text of the file, which the form edits too. */
export function SidePane({
  work,
  view,
  path,
}: {
  readonly work: DraftWork;
  readonly view: DraftView;
  readonly path: string | undefined;
}) {
  const [shown] = useState<"text">("text");
  const file = path === undefined ? undefined : view.files.get(path);
  return (
    <aside className={styles["pane"]} aria-label="Beside the file" data-shown={shown}>
      {path !== undefined && typeof file?.text === "string" && (
        <PlainText path={path} text={file.text} write={(text) => work.write(path, text)} />
      )}
    </aside>
  );
}
