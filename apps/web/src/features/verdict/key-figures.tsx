import type { Verdict } from "@tapeline/engine";
import { formatMoney, formatMoneyRange, formatMonths } from "@tapeline/engine/format";
import { memo } from "react";

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
export const KeyFigures = memo(function KeyFigures({
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
});

/** Where nothing is advised there are no figures, and it says so; what has no price is never shown as nothing. */
export function keyFigures(verdict: Verdict): readonly KeyFigure[] {
  const leader = leaderOf(verdict);
  const months = horizonOf(verdict);
  const names = [
    `Cost over ${months} month${months === 1 ? "" : "s"}`,
    "Per 1,000 requests",
    "Time to first users",
    "Ahead of the next plan",
  ] as const;
  if (leader === undefined)
    return names.map((name) => ({ name, value: "none", says: "nothing is advised" }));
  const { cost, perThousandRequests: each, monthsToUse } = leader;
  const at = `options.${leader.id}`;
  const tokens = leader.lines.find(({ id }) => id === "api-tokens")?.amount.p50;
  const { runnerUp } = verdict;
  const unpriced = { value: "not priced", says: `no price is known of ${leader.short}` };
  return [
    {
      name: names[0],
      ...(cost === undefined
        ? unpriced
        : {
            value: formatMoney(cost.p50),
            says: `${formatMoneyRange(cost.p10, cost.p90)}, 80% interval`,
            path: `${at}.cost.p50`,
          }),
    },
    {
      name: names[1],
      ...(each === undefined || cost === undefined
        ? unpriced
        : {
            value: formatMoney(each.p50),
            says:
              tokens === undefined
                ? `${formatMoneyRange(each.p10, each.p90)}, 80% interval`
                : `of which tokens ${formatMoney((each.p50 * tokens) / cost.p50)}`,
            path: `${at}.perThousandRequests.p50`,
          }),
    },
    {
      name: names[2],
      value: formatMonths(monthsToUse.p10, monthsToUse.p90),
      says: "test and build, 80% interval",
      path: `${at}.monthsToUse.p50`,
    },
    {
      name: names[3],
      ...(runnerUp === undefined
        ? { value: "none", says: "no other plan pays" }
        : {
            value: formatMoney(runnerUp.behindBy),
            says: `which ends at ${optionOf(verdict, runnerUp.endPoint)?.short ?? runnerUp.endPoint}`,
            path: "runnerUp.behindBy",
          }),
    },
  ];
}
