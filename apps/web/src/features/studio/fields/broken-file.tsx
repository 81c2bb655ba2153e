import type { Problem } from "@tapeline/documents";

import { Problems } from "./field.tsx";
import styles from "./fields.module.css";

/** In a form's place while its text cannot be read: what is wrong, to be put right in the YAML. */
export function BrokenFile({ problems }: { readonly problems: readonly Problem[] }) {
  const [first] = problems;
  return (
    <section className={styles.broken} role="status">
      <h3>The form waits for the YAML</h3>
      <p className="mut">
        The file cannot be read as it stands
        {first === undefined ? "" : `, from line ${first.line} on`}. Put it right in the YAML; what
        is there is kept.
      </p>
      <Problems problems={problems} />
    </section>
  );
}
