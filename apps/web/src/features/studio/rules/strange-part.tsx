import { writeYaml } from "@tapeline/documents/write";

import styles from "./condition.module.css";

/** What a form cannot show in parts: it stays as it is written, and is edited in the YAML. */
export function StrangePart({ value }: { readonly value: unknown }) {
  return (
    <div className={styles.strange}>
      <p className="sm mut">
        {value === undefined
          ? "Nothing is written here yet. Begin it in the YAML."
          : "This is written in a way that the form does not show in parts. It is kept as it stands; edit it in the YAML."}
      </p>
      {value !== undefined && <pre className="mono sm">{inYaml(value)}</pre>}
    </div>
  );
}

const inYaml = (value: unknown): string =>
  typeof value === "object" && value !== null ? writeYaml(value) : String(value);
