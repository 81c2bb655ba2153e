import styles from "../portfolio.module.css";
import { count } from "../words.ts";
import type { Selection } from "./use-selection.ts";

/** What can be done with the cases that are selected. */
export function SelectionBar({
  selection,
  onRerun,
  onRename,
  onCompare,
  onSave,
  onDelete,
}: {
  readonly selection: Selection;
  readonly onRerun: (ids: readonly string[]) => void;
  readonly onRename: (id: string) => void;
  readonly onCompare: (left: string, right: string) => void;
  readonly onSave: (kind: "csv" | "yaml", ids: readonly string[]) => void;
  readonly onDelete: (ids: readonly string[]) => void;
}) {
  const ids = [...selection.ids];
  const [first, second] = ids;
  if (first === undefined) return null;
  return (
    <div className={styles["selected"]} role="toolbar" aria-label="Selected cases">
      <span className="med">{count(ids.length, "case")} selected</span>
      <button className="btn line s" type="button" onClick={() => onRerun(ids)}>
        Measure again
      </button>
      {ids.length === 1 && (
        <button className="btn line s" type="button" onClick={() => onRename(first)}>
          Rename
        </button>
      )}
      {ids.length === 2 && second !== undefined && (
        <button className="btn line s" type="button" onClick={() => onCompare(first, second)}>
          Compare the two
        </button>
      )}
      <button className="btn line s" type="button" onClick={() => onSave("csv", ids)}>
        Save as CSV
      </button>
      <button className="btn line s" type="button" onClick={() => onSave("yaml", ids)}>
        Save as YAML
      </button>
      <button className="btn line s" type="button" onClick={() => onDelete(ids)}>
        Delete
      </button>
      <button className="btn quiet s" type="button" onClick={() => selection.set([])}>
        Select none
      </button>
    </div>
  );
}
