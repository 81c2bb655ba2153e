import { useId, type ReactNode } from "react";

import styles from "./fields.module.css";

/** A part of a form under its heading. */
export function FormSection({
  title,
  guide,
  children,
}: {
  readonly title: string;
  /** What belongs into it, in a sentence. */
  readonly guide?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {guide !== undefined && <p className="sm mut">{guide}</p>}
      {children}
    </section>
  );
}
