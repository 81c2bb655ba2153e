import { formatMoney, formatNumber } from "@tapeline/engine/format";
import { Figure, FigureTable, Scatter, type ScatterPoint } from "@tapeline/ui";
import { memo, useMemo, useState } from "react";

import { advisedBy, type CaseSummary } from "./list/case-summary.ts";
import type { Options } from "./list/order.ts";
import styles from "./portfolio.module.css";
import { count } from "./words.ts";

/** Rows of the table that stands for the drawing. */
const mostRows = 100;

/** All measured cases by volume and cost. */
export const VolumeCost = memo(function VolumeCost({
  cases,
  options,
  months,
}: {
  readonly cases: readonly CaseSummary[];
  readonly options: Options;
  readonly months: number | undefined;
}) {
  const [asTable, setAsTable] = useState(false);
  const points = useMemo(() => pointsOf(cases, options), [cases, options]);
  if (points.length === 0) return null;
  const finding = `${count(points.length, "use case")} by requests a month and median cost over the horizon; the list below holds the same figures.`;
  const rows = points
    .slice(0, mostRows)
    .map(({ title, code, requestsPerMonth, cost }) => [
      title,
      options.get(code)?.short ?? code,
      formatNumber(requestsPerMonth),
      formatMoney(cost),
    ]);
  return (
    <section>
      <header className={styles["subhead"]}>
        <h2>Volume against cost</h2>
        <span className="sm cap">Median over the horizon, log scales. Ringed: changed.</span>
      </header>
      <Figure
        asTable={asTable}
        onToggle={() => setAsTable(!asTable)}
        caption={`Dotted: equal price per 1,000 requests over ${count(months ?? 36, "month")}.`}
        table={
          <FigureTable
            title={finding}
            columns={["Use case", "Advised", "Requests a month", "Median cost"]}
            rows={rows}
          />
        }
      >
        <Scatter points={points} months={months ?? 36} finding={finding} />
      </Figure>
    </section>
  );
});

function pointsOf(cases: readonly CaseSummary[], options: Options): readonly ScatterPoint[] {
  return cases.flatMap(({ id, title, outcome, before }) => {
    const code = options.get(advisedBy(outcome) ?? "")?.code;
    const cost = outcome?.cost?.p50;
    const requestsPerMonth = outcome?.requestsPerMonth;
    // A log scale has no place for nothing.
    if (code === undefined || !cost || !requestsPerMonth || cost < 0) return [];
    return [{ id, title, code, requestsPerMonth, cost, ringed: before !== undefined }];
  });
}
