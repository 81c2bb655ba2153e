import type { Verdict } from "@tapeline/engine";
import { inHundred } from "@tapeline/engine/format";

import type { Item } from "./ranking.ts";
import { useSearchProgress } from "./use-exploration.ts";
import styles from "./rail.module.css";

/** Whether more answers are worth their questions. */
export function Enough({
  items,
  searching,
  verdict,
}: {
  readonly items: readonly Item[];
  readonly searching: boolean;
  readonly verdict: Verdict | undefined;
}) {
  return (
    <div className={styles["enough"]}>
      <h3>Enough to decide?</h3>
      <p className="sm mut">{stopRule(items, searching, verdict)}</p>
      <SearchBar />
    </div>
  );
}

/** How far the search for what could change the verdict is. */
function SearchBar() {
  const share = useSearchProgress();
  return (
    <span className={styles["search"]} aria-hidden="true">
      {share !== undefined && <i style={{ width: `${Math.round(100 * share)}%` }} />}
    </span>
  );
}

/** The stop rule in words. */
export function stopRule(
  items: readonly Item[],
  searching: boolean,
  verdict: Verdict | undefined,
): string {
  const questions = items.filter(({ kind }) => kind === "fact");
  const deciding = questions.filter(({ impact }) => impact.decides).length;
  const chances = questions.flatMap(({ impact: { chance } }) =>
    chance === undefined ? [] : [chance],
  );
  if (verdict === undefined) return "It begins with your first answer.";
  if (deciding > 0)
    return `Not yet: ${deciding === 1 ? "one question decides" : `${deciding} questions decide`} what to advise.`;
  if (questions.length === 0)
    return !searching
      ? "Yes. No better answer to any question would change the verdict."
      : "Looking for what could change the verdict.";
  const many = questions.length === 1 ? "one question" : `${questions.length} questions`;
  const largest = Math.max(0, ...chances);
  if (chances.length === 0)
    return `A better answer to ${many} could change what the plan is worth${!searching ? "" : "; still looking for what could change the verdict"}.`;
  return `A better answer to ${many} could change the verdict or what it is worth. The likeliest alone does in ${inHundred(largest)} of 100 futures.`;
}
