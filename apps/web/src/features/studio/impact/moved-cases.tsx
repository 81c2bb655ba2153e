import type { CaseImpact } from "@tapeline/engine/impact";
import type { ReactNode } from "react";

import { count } from "../../portfolio/words.ts";
import { confidenceIn, costDifference, pointsMoved } from "./case-words.ts";
import styles from "./impact.module.css";

/** Cases that keep their verdict while its numbers move: how many, by how much, and which. */
export function MovedCases({
  moved,
  title,
}: {
  readonly moved: readonly CaseImpact[];
  /** A case's title, or a link to it. */
  readonly title: (impact: CaseImpact) => ReactNode;
}) {
  if (moved.length === 0) return null;
  const points = pointsMoved(moved);
  return (
    <details className={`sm ${styles["moved"]}`}>
      <summary>
        {count(moved.length, "case")} {moved.length === 1 ? "keeps its" : "keep their"} verdict
        while figures move
        {points === undefined ? "" : `, by up to ${count(points[1], "point")} of confidence`}
      </summary>
      <ul className={styles["plain"]}>
        {moved.map((impact) => (
          <li key={impact.id}>
            <span>{title(impact)}</span>
            <span className="num cap">
              {confidenceIn(impact.before)} → {confidenceIn(impact.after)},{" "}
              {costDifference(impact) ?? "not priced"}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
