import type { LogScale } from "@tapeline/ui";
import { memo, useMemo, useRef } from "react";

import type { CaseSummary } from "../list/case-summary.ts";
import { freshnessOf, type ReleaseNow } from "../list/freshness.ts";
import type { Options, Order, SortKey } from "../list/order.ts";
import styles from "../portfolio.module.css";
import { CaseRow } from "./case-row.tsx";
import { CostTapeHead } from "./cost-cell.tsx";
import type { QuestionNames } from "./evidence-words.ts";
import type { Selection } from "./use-selection.ts";
import { useRows } from "./use-rows.ts";

/** All cases as a table; of a long one only the rows in sight are drawn. */
export const CaseTable = memo(function CaseTable({
  rows,
  now,
  order,
  onOrder,
  selection,
  renaming,
  onRenamed,
  failed,
  rerunning,
  release,
  from: firstFresh,
  scale,
  options,
  questions,
  costTitle,
}: {
  readonly rows: readonly CaseSummary[];
  /** The cases as they are now, where rows keep their places while many change. */
  readonly now: readonly CaseSummary[] | undefined;
  readonly order: Order;
  readonly onOrder: (key: SortKey) => void;
  readonly selection: Selection;
  readonly renaming: string | undefined;
  readonly onRenamed: () => void;
  readonly failed: ReadonlyMap<string, string>;
  /** Rows that do not stand are dimmed until they are measured or could not be. */
  readonly rerunning: boolean;
  readonly release: ReleaseNow | undefined;
  /** The first day whose outcomes are not stale. */
  readonly from: string;
  readonly scale: LogScale;
  readonly options: Options;
  readonly questions: QuestionNames;
  readonly costTitle: string;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { from, to, before, after, measure } = useRows(body, rows.length);
  const current = useMemo(() => new Map(now?.map((one) => [one.id, one])), [now]);
  const all = rows.length > 0 && rows.every(({ id }) => selection.has(id));
  return (
    <table className={styles["cases"]} aria-rowcount={rows.length + 1}>
      <caption className="vh">All use cases on this device</caption>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={styles["pick"]}>
            <input
              type="checkbox"
              aria-label={all ? "Select none" : "Select all that are shown"}
              checked={all}
              onChange={() => selection.set(all ? [] : rows.map(({ id }) => id))}
            />
          </th>
          <Heading sort="title" order={order} onOrder={onOrder}>
            Use case
          </Heading>
          <Heading sort="verdict" order={order} onOrder={onOrder}>
            Advised
          </Heading>
          <Heading sort="confidence" order={order} onOrder={onOrder}>
            Confidence, in 100
          </Heading>
          <Heading sort="cost" order={order} onOrder={onOrder} className={styles["cost"]}>
            {costTitle}
            <CostTapeHead scale={scale} />
          </Heading>
          <Heading
            sort="volume"
            order={order}
            onOrder={onOrder}
            className={`r ${styles["volume"]}`}
          >
            Requests a month
          </Heading>
          <th scope="col" className={styles["evidence"]}>
            Next evidence
          </th>
          <Heading sort="evidence" order={order} onOrder={onOrder} className={`r ${styles["net"]}`}>
            Net value
          </Heading>
          <Heading
            sort="measured"
            order={order}
            onOrder={onOrder}
            className={`r ${styles["measured"]}`}
          >
            Measured
          </Heading>
        </tr>
      </thead>
      <tbody ref={body}>
        {before > 0 && <Left height={before} />}
        {rows.slice(from, to).map((row, index) => {
          const one = current.get(row.id) ?? row;
          const freshness = freshnessOf(one, release, firstFresh);
          return (
            <CaseRow
              key={one.id}
              one={one}
              place={from + index + 1}
              measure={measure}
              selected={selection.has(one.id)}
              renaming={renaming === one.id}
              freshness={freshness}
              failed={failed.get(one.id)}
              dimmed={rerunning && freshness !== "fresh" && !failed.has(one.id)}
              scale={scale}
              options={options}
              questions={questions}
              onSelect={selection.toggle}
              onRenamed={onRenamed}
            />
          );
        })}
        {after > 0 && <Left height={after} />}
      </tbody>
    </table>
  );
});

/** The room of rows that are not drawn. */
const Left = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true" className={styles["left"]}>
    <td colSpan={9} style={{ height }} />
  </tr>
);

/** A column's heading, which sorts by it. */
function Heading({
  sort,
  order,
  onOrder,
  className,
  children,
}: {
  readonly sort: SortKey;
  readonly order: Order;
  readonly onOrder: (key: SortKey) => void;
  readonly className?: string | undefined;
  readonly children: React.ReactNode;
}) {
  const sorted = order.key === sort ? (order.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      <button type="button" onClick={() => onOrder(sort)}>
        {children}
      </button>
    </th>
  );
}
