import { Icon } from "@tapeline/ui";

import { useKeeping } from "../../cases/use-case-editor.ts";
import { useAsking } from "./asking.ts";
import styles from "./rail.module.css";

/** Where the answers are, and since when. */
export function SavedNote() {
  const keeping = useKeeping();
  const { editor } = useAsking();
  const { stored, failed } = editor;
  if (failed !== undefined)
    return (
      <p className={`xs ${styles["save"]} ${styles["unsaved"]}`} role="alert">
        <Icon name="warning" />
        The last change is not saved ({failed}). Download the case to keep it.
      </p>
    );
  if (keeping.where === "page")
    return (
      <p className={`xs ${styles["save"]} ${styles["unsaved"]}`} role="status">
        <Icon name="warning" />
        Kept in this tab only: {keeping.because}. Download the case to keep it.
      </p>
    );
  return (
    <p className={`xs cap ${styles["save"]}`}>
      <Icon name="check" />
      Saved on this device at {timeOf(stored?.changedAt)}. Nothing is sent until you share.
    </p>
  );
}

function timeOf(time: number | undefined): string {
  if (time === undefined) return "–";
  const two = (value: number): string => String(value).padStart(2, "0");
  const at = new Date(time);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}
