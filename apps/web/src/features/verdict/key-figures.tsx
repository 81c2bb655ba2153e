import type { Verdict } from "@tapeline/engine";
import { formatMoney, formatMoneyRange, formatMonths } from "@tapeline/engine/format";

import { useExplain } from "./explaining.ts";
import styles from "./verdict-page.module.css";
import { horizonOf, leaderOf, optionOf } from "./verdict-words.ts";

interface KeyFigure {
  readonly name: string;
  readonly value: string;
  readonly says: string;
  /** The number that it is, to be explained. */
  readonly path?: string;
}

/** Four figures of the option that the advice leads to. */
export function KeyFigures({
  verdict,
  busy,
}: {
  readonly verdict: Verdict;
  readonly busy: boolean;
}) {
  const explain = useExplain();
  return (
    <dl className={styles["facts"]} data-old={busy || undefined}>
      {keyFigures(verdict).map(({ name, value, says, path }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {path === undefined ? (
              value
            ) : (
              <button className="figure-link" type="button" onClick={() => explain(path)}>
                {value}
              </button>
            )}
          </dd>
          <dd className={styles["says"]}>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is unknown is said to be so. */
export function keyFigures(verdict: Verdict): readonly KeyFigure[] {
  const leader = leaderOf(verdict);
  const none = "not known";
  const cost = leader?.cost;
  const each = leader?.perThousandRequests;
  const at = `options.${leader?.id ?? ""}`;
  const tokens = leader?.lines.find(({ id }) => id === "api-tokens")?.amount.p50;
  const runnerUp = verdict.runnerUp;
  const other = optionOf(verdict, runnerUp?.endPoint);
  return [
    cost === undefined
      ? {
          name: "Cost",
          value: none,
          says: leader === undefined ? "nothing is advised" : "not priced",
        }
      : {
          name: `Cost over ${horizonOf(verdict)} months`,
          value: formatMoney(cost.p50),
          says: `${formatMoneyRange(cost.p10, cost.p90)}, 80% interval`,
          path: `${at}.cost.p50`,
        },
    each === undefined
      ? { name: "Per 1,000 requests", value: none, says: "not priced" }
      : {
          name: "Per 1,000 requests",
          value: formatMoney(each.p50),
          says:
            tokens === undefined || cost === undefined
              ? `${formatMoneyRange(each.p10, each.p90)}, 80% interval`
              : `of which tokens ${formatMoney((each.p50 * tokens) / cost.p50)}`,
          path: `${at}.perThousandRequests.p50`,
        },
    leader === undefined
      ? { name: "Time to first users", value: none, says: "nothing is advised" }
      : {
          name: "Time to first users",
          value: formatMonths(leader.monthsToUse.p10, leader.monthsToUse.p90),
          says: "test and build, 80% interval",
          path: `${at}.monthsToUse.p50`,
        },
    runnerUp === undefined
      ? { name: "Ahead of the next plan", value: none, says: "no other plan pays" }
      : {
          name: "Ahead of the next plan",
          value: formatMoney(runnerUp.behindBy),
          says: `which ends at ${other?.short ?? runnerUp.endPoint}`,
          path: "runnerUp.behindBy",
        },
  ];
}
