import type { BreakEven, Undercut, Verdict, VolumeCurves } from "@tapeline/engine";
import {
  formatDay,
  formatMoney,
  formatNumber,
  formatRange,
  inHundred,
} from "@tapeline/engine/format";
import { Figure, FigureTable, VolumeChart, type Crossing, type VolumeLine } from "@tapeline/ui";
import { memo, useMemo } from "react";

import type { Exploring } from "./exploring.ts";
import { useAsTable } from "./table-view.ts";
import styles from "./verdict-page.module.css";
import { isAssumed, middleOf, optionOf } from "./verdict-words.ts";
import { Waiting } from "./waiting.tsx";

/** Where another volume would make another option the cheaper one. */
export const VolumeSection = memo(function VolumeSection({
  verdict,
  volumes,
  breakEvens,
}: {
  readonly verdict: Verdict;
  readonly volumes: Exploring<VolumeCurves>;
  readonly breakEvens: Exploring<readonly BreakEven[]>;
}) {
  // A job that runs once has no volume a month.
  if (volumes.result?.curves.length === 0) return null;
  return (
    <section className="sec" id="volume">
      <header>
        <h2>Where volume changes the answer</h2>
        <p>
          The whole bill spread over the months, at volumes that do not grow, all else as in your
          case. Both axes are logarithmic. A ring marks where an option undercuts the one advised.
        </p>
        {volumes.result !== undefined && <Findings verdict={verdict} curves={volumes.result} />}
      </header>
      <div>
        {volumes.result === undefined ? (
          <Waiting of={volumes} what="Costs by volume" height={480} />
        ) : (
          <VolumeFigure
            verdict={verdict}
            curves={volumes.result}
            old={volumes.old}
            quick={volumes.quick}
          />
        )}
        {breakEvens.result !== undefined && breakEvens.result.length > 0 && (
          <BreakEvenTable verdict={verdict} found={breakEvens.result} />
        )}
      </div>
    </section>
  );
});

function Findings({
  verdict,
  curves: { undercuts, leader },
}: {
  readonly verdict: Verdict;
  readonly curves: VolumeCurves;
}) {
  const own = middleOf(verdict, "requestsPerMonth");
  const name = optionOf(verdict, leader)?.short;
  const next = undercuts
    .filter(
      ({ cheaper, requestsPerMonth }) => cheaper === "above" && requestsPerMonth.p50 > (own ?? 0),
    )
    .toSorted((a, b) => a.requestsPerMonth.p50 - b.requestsPerMonth.p50)[0];
  if (name === undefined) return null;
  if (next === undefined || own === undefined)
    return <p>Nothing undercuts {name} at higher volumes within the range drawn.</p>;
  const times = next.requestsPerMonth.p50 / own;
  return (
    <p>
      From <b>{formatNumber(next.requestsPerMonth.p50)}</b> requests a month
      {times >= 1.5 && `, about ${formatNumber(Math.round(times))} times yours,`}{" "}
      {optionOf(verdict, next.option)?.short} costs less than {name}, in {inHundred(next.share)} of
      100 worlds.
    </p>
  );
}

function VolumeFigure({
  verdict,
  curves,
  old,
  quick,
}: {
  readonly verdict: Verdict;
  readonly curves: VolumeCurves;
  readonly old: boolean;
  readonly quick: true | undefined;
}) {
  const view = useAsTable("volume");
  const { requestsPerMonth: volumes, leader, undercuts } = curves;
  const lines = useMemo(
    () =>
      curves.curves.flatMap(({ option, monthly }): VolumeLine[] => {
        const known = optionOf(verdict, option);
        return known === undefined ? [] : [{ option: known, monthly }];
      }),
    [curves, verdict],
  );
  const crossings = undercuts.flatMap(({ option, cheaper, requestsPerMonth }): Crossing[] => {
    const known = optionOf(verdict, option);
    return known === undefined ? [] : [{ option: known, cheaper, requestsPerMonth }];
  });
  const fact = verdict.facts.find(({ id }) => id === "requestsPerMonth");
  const middle = middleOf(verdict, "requestsPerMonth") ?? 1;
  const you = {
    low: fact?.low ?? middle,
    high: fact?.high ?? middle,
    assumed: fact === undefined || isAssumed(fact),
  };
  return (
    <Figure
      caption={`US dollars a month, median of ${quick ? 128 : 512} worlds; rings with 80% intervals over the worlds that cross. Prices of ${formatDay(verdict.receipt.asOf)}`}
      busy={old}
      {...view}
      table={
        view.asTable && (
          <FigureTable
            title="Cost a month by requests a month, median, US dollars"
            columns={["Requests a month", ...lines.map(({ option }) => option.short)]}
            rows={volumes.map((volume, index) => [
              formatNumber(volume),
              ...lines.map(({ monthly }) => formatMoney(monthly[index]!.p50)),
            ])}
          />
        )
      }
    >
      <VolumeChart
        volumes={volumes}
        lines={lines}
        leader={leader}
        crossings={crossings}
        you={you}
        finding={findingOf(undercuts, verdict, leader)}
      />
    </Figure>
  );
}

function findingOf(
  undercuts: readonly Undercut[],
  verdict: Verdict,
  leader: string | undefined,
): string {
  const name = optionOf(verdict, leader)?.short ?? "the option advised";
  const told = undercuts.map(
    ({ option, cheaper, requestsPerMonth }) =>
      `${optionOf(verdict, option)?.short} undercuts ${name} ${cheaper} ${formatNumber(requestsPerMonth.p50)} requests a month`,
  );
  return `Cost a month against volume, both on log scales. ${told.length === 0 ? `Nothing crosses ${name}` : told.join("; ")}. Table view available.`;
}

const outcomes: Readonly<Record<BreakEven["outcome"], string>> = {
  reached: "reached",
  "not reached in the range searched": "not reached up to 10B a month",
  "not verified": "could not be verified",
};

/** From which volume on serving an open model oneself costs less than a hosted model. */
function BreakEvenTable({
  verdict,
  found,
}: {
  readonly verdict: Verdict;
  readonly found: readonly BreakEven[];
}) {
  return (
    <details className={styles["bill"]}>
      <summary>
        <h3>Serving an open model yourself against a hosted one</h3>
      </summary>
      <table>
        <caption className="vh">Break-even volumes, requests a month</caption>
        <thead>
          <tr>
            <th scope="col">Yourself</th>
            <th scope="col">Against</th>
            <th scope="col">Counting</th>
            <th scope="col" className="r">
              From, a month
            </th>
            <th scope="col" className="r">
              80% interval
            </th>
            <th scope="col" className="r">
              Worlds, in 100
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={`${one.between.join(" ")} ${one.kind} ${one.against}`}>
              <th scope="row">{optionOf(verdict, one.between[0])?.short}</th>
              <td>
                {one.against === "frontier" ? "a frontier model" : "the cheapest hosted that does"}
              </td>
              <td>{one.kind === "running" ? "running alone" : "all costs"}</td>
              <td className="r num">
                {one.requestsPerMonth === undefined
                  ? outcomes[one.outcome]
                  : formatNumber(one.requestsPerMonth.p50)}
              </td>
              <td className="r num">
                {one.requestsPerMonth === undefined
                  ? "–"
                  : formatRange(one.requestsPerMonth.p10, one.requestsPerMonth.p90, formatNumber)}
              </td>
              <td className="r num">
                {one.crossingShare === undefined ? "–" : inHundred(one.crossingShare)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
