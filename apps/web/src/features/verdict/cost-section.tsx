import type { CostCurves, Verdict } from "@tapeline/engine";
import { formatDay, formatMoney, formatMoneyRange, grouped } from "@tapeline/engine/format";
import { FanChart, Figure, FigureTable, type FanCurve } from "@tapeline/ui";
import { memo, useMemo } from "react";

import { ceilingOf } from "./caps.ts";
import { CostBreakdown, Split } from "./cost-breakdown.tsx";
import type { Exploring } from "./exploring.ts";
import { useAsTable } from "./table-view.ts";
import { horizonOf, leaderOf, optionOf } from "./verdict-words.ts";
import { Waiting } from "./waiting.tsx";

/** Cost over the horizon, where it goes, and the bill line by line. */
export const CostSection = memo(function CostSection({
  verdict,
  costs,
}: {
  readonly verdict: Verdict;
  readonly costs: Exploring<CostCurves>;
}) {
  const leader = leaderOf(verdict);
  const months = horizonOf(verdict);
  return (
    <section className="sec" id="cost">
      <header>
        <h2>
          Cost over {months} month{months === 1 ? "" : "s"}
        </h2>
        {leader !== undefined && (
          <p>
            The shaded fan is {leader.short}: half of all worlds fall in the darker band, 80% in the
            lighter one. The other options that are left show their median. Testing and building
            stand at the start; the months are months in use.
          </p>
        )}
        {leader?.cost !== undefined && <Split option={leader} />}
      </header>
      <div>
        {costs.result === undefined ? (
          <Waiting of={costs} what="Costs by month" height={460} />
        ) : (
          <CostFigure verdict={verdict} curves={costs.result} old={costs.old} quick={costs.quick} />
        )}
        <CostBreakdown verdict={verdict} />
      </div>
    </section>
  );
});

function CostFigure({
  verdict,
  curves: { months, curves },
  old,
  quick,
}: {
  readonly verdict: Verdict;
  readonly curves: CostCurves;
  readonly old: boolean;
  readonly quick: true | undefined;
}) {
  const view = useAsTable("cost");
  const leader = leaderOf(verdict);
  const shown = useMemo(
    () =>
      curves.flatMap(({ option, spent }): FanCurve[] => {
        const known = optionOf(verdict, option);
        return known === undefined ? [] : [{ option: known, spent }];
      }),
    [curves, verdict],
  );
  const { receipt } = verdict;
  const ceiling = ceilingOf(verdict);
  const end = shown.find(({ option }) => option.id === leader?.id)?.spent.at(-1);
  const last = months.at(-1) ?? 0;
  return (
    <Figure
      caption={`US dollars of today (present value), ${quick ? "128" : grouped(receipt.worlds)} worlds, prices of ${formatDay(receipt.asOf)}${ceiling.says === undefined ? "" : `. ${ceiling.says}`}`}
      busy={old}
      {...view}
      table={
        view.asTable && (
          <FigureTable
            title={`Cost by month in use, median and 80% interval, US dollars`}
            columns={["Month", ...shown.map(({ option }) => option.short)]}
            rows={months
              .map((month, index) => ({ month, index }))
              .filter(({ month }) => month % 3 === 0 || month === last)
              .map(({ month, index }) => [
                month === 0 ? "Start" : String(month),
                ...shown.map(({ spent }) => {
                  const { p10, p50, p90 } = spent[index]!;
                  return `${formatMoney(p50)} (${formatMoneyRange(p10, p90)})`;
                }),
              ])}
          />
        )
      }
    >
      <FanChart
        months={months}
        curves={shown}
        leader={leader?.id}
        cap={ceiling.line}
        finding={
          leader === undefined || end === undefined
            ? `Cost by month over ${last} months. Table view available.`
            : `Cost over ${last} months. ${leader.short} reaches ${formatMoney(end.p50)}, 80 per cent interval ${formatMoneyRange(end.p10, end.p90)}. Table view available.`
        }
      />
    </Figure>
  );
}
