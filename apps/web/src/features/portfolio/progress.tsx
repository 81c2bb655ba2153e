import { grouped } from "@tapeline/engine/format";

import styles from "./portfolio.module.css";

/** How far something is that takes a while, and how to stop it. */
export function Progress({
  says,
  done,
  of,
  onCancel,
}: {
  readonly says: string;
  readonly done: number;
  readonly of: number;
  readonly onCancel?: () => void;
}) {
  return (
    <div className={styles["panel"]}>
      <div className={styles["row"]}>
        <span>
          {says}
          {of > 0 ? `, ${grouped(done)} of ${grouped(of)}` : " …"}
        </span>
        <progress aria-label={says} max={Math.max(of, 1)} value={done} />
        {onCancel !== undefined && (
          <button className="btn line s" type="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </div>
  );
}
