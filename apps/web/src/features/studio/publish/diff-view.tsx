import { useMemo } from "react";

import { diffLines, type DiffLine } from "./diff-lines.ts";
import styles from "./publish.module.css";

const signs: Readonly<Record<DiffLine["kind"], string>> = {
  kept: " ",
  added: "+",
  removed: "−",
  skipped: "⋯",
};

/** Two texts of a file held against each other, line by line. */
export function DiffView({
  title,
  note,
  whose,
  base,
  text,
}: {
  readonly title: string;
  /** Beside the title, as in `3 verdicts`. */
  readonly note?: string;
  /** Whose change it is, where a page shows several of one file. */
  readonly whose?: "theirs" | "yours";
  readonly base: string | null;
  readonly text: string | null;
}) {
  const { added, removed, lines } = useMemo(() => diffLines(base, text), [base, text]);
  return (
    <section
      className={styles["diff"]}
      aria-label={`Changes of ${title}${whose === undefined ? "" : `, ${whose}`}`}
    >
      <header>
        <h3 className="mono">{title}</h3>
        <span className="num sm">
          {whose !== undefined && <span className="cap">{whose} </span>}
          {note !== undefined && note !== "" && <span className="cap">{note} </span>}
          {base === null && <span className="tag good">new</span>}
          {text === null && <span className="tag bad">taken away</span>}{" "}
          <span className={styles["plus"]}>+{added}</span>{" "}
          <span className={styles["minus"]}>−{removed}</span>
        </span>
      </header>
      <pre>
        {lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have nothing else, and never move
          <span key={index} data-kind={line.kind}>
            <i>{signs[line.kind]}</i>
            <code>{line.text}</code>
          </span>
        ))}
      </pre>
    </section>
  );
}
