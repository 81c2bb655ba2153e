import type { Rule } from "@tapeline/engine";

import type { RuleFile } from "./rule-file.ts";
import styles from "./rule-form.module.css";
import { keysOf } from "./rule-keys.ts";

/** Entries that rules of this kind do not have, as after another kind was chosen. They stay until somebody takes them out. */
export function Leftovers({
  file,
  kind,
}: {
  readonly file: RuleFile;
  readonly kind: Rule["kind"];
}) {
  const keys = Object.keys(file.value).filter((key) => !keysOf(kind).includes(key));
  if (keys.length === 0) return null;
  return (
    <div className={styles.left} role="status">
      <p className="sm">
        The file has entries that a rule of this kind does not have. They are kept; the YAML shows
        them.
      </p>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          className="btn line s"
          onClick={() => file.at([key]).onChange(undefined)}
        >
          Take <code className="mono">{key}</code> out
        </button>
      ))}
    </div>
  );
}
