import { Icon } from "@tapeline/ui";

import type { DraftView } from "./draft-view.ts";
import type { DraftWork } from "./draft-work.ts";
import styles from "./draft-bar.module.css";

/** Where what was typed is: on the server, on its way there, or on this device alone. */
export function KeepingNote({
  work,
  view,
}: {
  readonly work: DraftWork;
  readonly view: DraftView;
}) {
  const { keeping, savedAt, files } = view;
  const conflicts = [...files.values()].filter(({ conflict }) => conflict !== undefined).length;
  return (
    <span className={styles["keeping"]} role="status">
      {conflicts > 0 ? (
        <span className={styles["bad"]}>
          <Icon name="warning" />
          somebody else changed the same place
        </span>
      ) : keeping.where === "on its way" ? (
        "saving…"
      ) : keeping.where === "server" ? (
        savedAt > 0 && "saved"
      ) : (
        <span className={styles["bad"]}>
          <Icon name="warning" />
          not saved: {keeping.because}
          {keeping.kept ? ", kept on this device" : "; do not close this page"}
          <button className="btn quiet s" type="button" onClick={() => void work.flush()}>
            Save now
          </button>
        </span>
      )}
    </span>
  );
}
