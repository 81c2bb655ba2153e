import type { Citation } from "@tapeline/engine";
import { formatDay } from "@tapeline/engine/format";

import styles from "./verdict-page.module.css";

/** All sources with the day on which they were read; on paper with their addresses in full. */
export function SourceList({ sources }: { readonly sources: readonly Citation[] }) {
  if (sources.length === 0) return null;
  return (
    <div className={styles["src"]}>
      <h3>Sources</h3>
      <ol>
        {sources.map(({ url, title, retrieved }, index) => (
          <li key={url} id={`source-${index + 1}`}>
            <span className="cap num">{index + 1}</span>
            <span>
              <a href={url} rel="noreferrer" target="_blank">
                {title ?? new URL(url).hostname}
              </a>
              <span className="cap">, read {formatDay(retrieved)}</span>
              <span className={styles["address"]}>{url}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
