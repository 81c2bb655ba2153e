import type { CaseImpact } from "@tapeline/engine/impact";
import type { ReactNode } from "react";

import {
  causeWords,
  confidenceWords,
  costDifference,
  turnsOf,
  type Changes,
} from "./case-words.ts";
import styles from "./impact.module.css";
import type { OptionsById } from "./options-by-id.ts";
import { TurnView } from "./turn-view.tsx";

/** A case whose verdict changes: from what to what, what that costs, how sure it is, and which edit brings it about. */
export function ChangedCase({
  impact,
  changes,
  options,
  children,
}: {
  readonly impact: CaseImpact;
  /** What the draft changes, as far as it is known. */
  readonly changes: Changes;
  readonly options: OptionsById;
  /** Its title, or a link to it. */
  readonly children: ReactNode;
}) {
  const cost = costDifference(impact);
  const turns = turnsOf(impact);
  return (
    <li>
      <div className={styles["title"]}>
        <h3>{children}</h3>
        {cost !== undefined && (
          <span
            className="num sm"
            title="Cost of the advised option over the case’s horizon, median"
          >
            <span className="vh">Cost over the horizon: </span>
            {cost}
          </span>
        )}
      </div>
      {turns.map((turn) => (
        <TurnView key={turn.of} turn={turn} options={options} />
      ))}
      {turns.length === 0 && <p className="sm">Another advice on one of its parts.</p>}
      <p className="sm mut">{confidenceWords(impact)}</p>
      <ul className={`sm mut ${styles["causes"]}`} aria-label="Brought about by">
        {impact.causes.map((part) => (
          <li key={`${part.kind} ${part.id}`}>{causeWords(part, changes)}</li>
        ))}
      </ul>
    </li>
  );
}
