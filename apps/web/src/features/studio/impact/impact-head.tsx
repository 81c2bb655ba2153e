import { count } from "../../portfolio/words.ts";
import { isEmpty, type ImpactSeen } from "./draft-impact.ts";
import styles from "./impact.module.css";
import type { SortedCases } from "./sorted-cases.ts";

/** How many verdicts the draft changes, how long that took to find out, and how far it is while it runs. */
export function ImpactHead({
  seen,
  cases,
}: {
  readonly seen: ImpactSeen;
  readonly cases: SortedCases;
}) {
  const { phase, progress, tookMs, result } = seen;
  return (
    <>
      <div className={styles["head"]}>
        <div role="status">
          <h2>{titleOf(seen, cases)}</h2>
        </div>
        {phase === "done" && tookMs !== undefined && result !== undefined && !isEmpty(result) && (
          <span className="sm cap num">in {(tookMs / 1000).toFixed(1)} s</span>
        )}
      </div>
      {phase === "running" && (
        <progress
          className={styles["bar"]}
          aria-label="Cases looked at"
          max={progress?.total ?? 1}
          value={progress?.done ?? 0}
        />
      )}
    </>
  );
}

function titleOf({ phase, result, problems }: ImpactSeen, cases: SortedCases): string {
  if (phase === "unsound") return `${count(problems.length, "problem")} to put right`;
  if (result === undefined)
    return phase === "failed" ? "The impact is not known" : "Looking what it changes …";
  if (isEmpty(result)) return "Nothing is edited yet";
  return `Changes ${cases.changed.length} of ${count(cases.total, "verdict")}`;
}
