import { formatDay } from "@tapeline/engine/format";
import { SourceMark } from "@tapeline/ui";

import type { StudioRelease } from "../file-form.ts";
import { ageInWords } from "../../prices/price-words.ts";
import type { Entry } from "./history-state.ts";
import styles from "./prices.module.css";
import { witnessesOf } from "./witnesses-of.ts";

/** What lists say of an entry: those that copy one another count once, each with its age and whether it agrees. */
export function Witnesses({
  entry,
  entries,
  day,
  release,
}: {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly day: string;
  readonly release: StudioRelease;
}) {
  const said = witnessesOf(entry, entries, { day, lists: release.prices.sources });
  return (
    <aside className={styles["witnesses"]} aria-label="Witnesses">
      <p className={styles["named"]}>{said.head}</p>
      {said.lines.length > 0 && (
        <ul>
          {said.lines.map(
            ({ list, title, url, lineage, component, value, observed, age, agrees }) => (
              <li
                key={`${list} ${component}`}
                className={agrees === false ? styles["differs"] : undefined}
              >
                <SourceMark id={lineage} says={agrees === false ? "differs" : "agrees"} />
                <span>
                  {url === undefined ? (
                    title
                  ) : (
                    <a href={url} rel="noreferrer">
                      {title}
                    </a>
                  )}
                  : {component} <b className="num">{value}</b>
                  {agrees === false && " differs"}
                </span>
                <span className="sm cap nw" title={formatDay(observed)}>
                  {ageInWords(age)}
                </span>
              </li>
            ),
          )}
        </ul>
      )}
      <p className="sm mut">{said.sum}</p>
      {said.asksWhy && (
        <p className={`sm ${styles["note"]}`}>Say in “Why this value” why it was chosen.</p>
      )}
    </aside>
  );
}
