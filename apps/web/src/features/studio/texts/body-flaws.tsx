import type { FlawLine } from "./flaw-lines.ts";
import styles from "./texts.module.css";

/** What is wrong in a body, each at its line; a press leads there. */
export function BodyFlaws({
  flaws,
  onGoTo,
}: {
  readonly flaws: readonly FlawLine[];
  readonly onGoTo: (at: number) => void;
}) {
  return (
    <ul className={styles["flaws"]} aria-label="What is wrong in the text" aria-live="polite">
      {flaws.map(({ line, at, says, unless }) => (
        <li key={`${at} ${says}`} className={unless === undefined ? styles["bad"] : styles["note"]}>
          <button type="button" className={styles["line"]} onClick={() => onGoTo(at)}>
            Line {line}
          </button>
          <span>
            {says}
            {unless !== undefined && ` Wrong ${unless}: the check of the draft says it.`}
          </span>
        </li>
      ))}
    </ul>
  );
}
