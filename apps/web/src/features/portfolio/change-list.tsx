import { formatDay, formatMoney, inHundred } from "@tapeline/engine/format";
import { confidenceWord, Icon, OptionName } from "@tapeline/ui";
import { Link } from "@tanstack/react-router";
import { memo, useState } from "react";

import { markRead } from "../../cases/case-store.ts";
import type { Outcome } from "../../cases/stored-case.ts";
import { advisedBy, type CaseSummary } from "./list/case-summary.ts";
import type { Options } from "./list/order.ts";
import styles from "./portfolio.module.css";
import { count } from "./words.ts";

const shownAtFirst = 5;

/** A case whose advice changed although nobody changed the case. */
type Changed = CaseSummary & { readonly outcome: Outcome; readonly before: Outcome };

/** Advice that changed with a release or a day, until it was read. */
export const ChangeList = memo(function ChangeList({
  cases,
  options,
}: {
  readonly cases: readonly CaseSummary[];
  readonly options: Options;
}) {
  const [all, setAll] = useState(false);
  const changed = cases.filter(
    (one): one is Changed => one.before !== undefined && one.outcome !== undefined,
  );
  const since = changed.map(({ before }) => before.asOf).toSorted()[0];
  return (
    <section>
      <header className={styles["subhead"]}>
        <h2>{since === undefined ? "Nothing changed" : `Changed since ${formatDay(since)}`}</h2>
      </header>
      {changed.length === 0 && (
        <p className="mut">
          No advice changed since it was last read. After a new release or new prices, measure the
          cases again: what comes out differently is told here.
        </p>
      )}
      <ol className={styles["changes"]}>
        {changed.slice(0, all ? changed.length : shownAtFirst).map((one) => (
          <Change key={one.id} changed={one} options={options} />
        ))}
      </ol>
      {changed.length > shownAtFirst && (
        <button className="btn quiet s" type="button" onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show all ${count(changed.length, "change")}`}
        </button>
      )}
    </section>
  );
});

function Change({
  changed: { id, title, outcome, before },
  options,
}: {
  readonly changed: Changed;
  readonly options: Options;
}) {
  const more = (outcome.cost?.p50 ?? Number.NaN) - (before.cost?.p50 ?? Number.NaN);
  return (
    <li>
      <div className={styles["changed"]}>
        <h3>{title}</h3>
        {Number.isFinite(more) && (
          <span className="num">
            {more > 0 ? "+" : ""}
            {formatMoney(more)}
          </span>
        )}
      </div>
      <div className={styles["fromto"]}>
        <Advised outcome={before} options={options} />
        <Icon name="arrow" />
        <Advised outcome={outcome} options={options} />
      </div>
      <p>{whyOf(before, outcome)}</p>
      <div className={styles["row"]}>
        <span className="sm cap">
          {outcome.confidence === undefined
            ? ""
            : `${capital(confidenceWord(outcome.confidence))}, ${inHundred(outcome.confidence / 100)} in 100`}
        </span>
        <button className="btn quiet s" type="button" onClick={() => void markRead(id)}>
          Mark as read
        </button>
        <Link className="btn line s" to="/verdict/$caseId" params={{ caseId: id }}>
          Review
        </Link>
      </div>
    </li>
  );
}

function Advised({ outcome, options }: { readonly outcome: Outcome; readonly options: Options }) {
  const option = options.get(advisedBy(outcome) ?? "");
  if (option === undefined) return <span>{outcome.answer === "not yet" ? "not yet" : "none"}</span>;
  return <OptionName code={option.code}>{option.short}</OptionName>;
}

/** What was another when it was measured before. */
function whyOf(before: Outcome, now: Outcome): string {
  const others = [
    ...(before.content === now.content ? [] : [`content ${before.content} became ${now.content}`]),
    ...(before.prices === now.prices ? [] : ["prices were read anew"]),
    ...(before.asOf === now.asOf
      ? []
      : [`prices of ${formatDay(now.asOf)} instead of ${formatDay(before.asOf)}`]),
  ];
  return others.length === 0
    ? "The answer or the first step changed."
    : `${capital(others.join("; "))}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
