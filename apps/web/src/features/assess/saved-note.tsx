import { Icon } from "@tapeline/ui";

import { useKeeping } from "../../cases/use-case-editor.ts";
import styles from "./rail.module.css";

/** Where the answers are, and since when. */
export function SavedNote({
  at,
  failed,
}: {
  /** When the last change was kept, in milliseconds since 1970. */
  readonly at: number;
  /** Why it was not. */
  readonly failed: string | undefined;
}) {
  const keeping = useKeeping();
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
      Saved on this device at {timeOf(at)}. Nothing is sent until you share.
    </p>
  );
}

function timeOf(time: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const at = new Date(time);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}
