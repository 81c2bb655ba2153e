import styles from "./plain-text.module.css";

/** A file as text alone, for kinds that have no form. */
export function PlainText({
  path,
  text,
  write,
}: {
  readonly path: string;
  readonly text: string;
  readonly write: (text: string) => void;
}) {
  return (
    <textarea
      className={`mono ${styles["text"]}`}
      aria-label={`Text of ${path}`}
      spellCheck={false}
      value={text}
      rows={Math.max(12, text.split("\n").length + 1)}
      onChange={(event) => write(event.target.value)}
    />
  );
}
