import { Fragment, memo, type ReactNode } from "react";

import { Icon } from "../marks/icon.tsx";
import { useRowsNear } from "./use-rows-near.ts";

/** One column of a price table. */
export interface PriceColumn<Row> {
  readonly id: string;
  /** Heading, one or two short lines. */
  readonly title: readonly [string, string?];
  /** Whether rows can be sorted by it; the first click sorts ascending unless `largestFirst`. */
  readonly sortable?: boolean;
  readonly largestFirst?: boolean;
  readonly align?: "right" | "centre";
  /** Where the column goes as the table narrows: below 1,120 px, below 820 px, or as part of a list below 720 px. */
  readonly className?: string;
  readonly cell: (row: Row) => ReactNode;
}

/** By which column a table is sorted. */
export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

interface PriceTableProps<Row> {
  /** What the table holds, for those who cannot see it. */
  readonly caption: string;
  readonly columns: readonly PriceColumn<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  /** Rows that are being compared. */
  readonly selected: readonly string[];
  readonly onSelect: (id: string) => void;
  /** Whether no further row can be compared. */
  readonly full: boolean;
  /** The row that is open, and what stands under it. */
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly details: (row: Row) => ReactNode;
  /** While new figures are on their way the old ones stay, dimmed. */
  readonly waiting?: boolean;
}

/** A table of prices: rows to compare, to sort and to open. */
export function PriceTable<Row>(props: PriceTableProps<Row>) {
  const { caption, columns, rows, idOf, sorting, onSort, open, details, waiting } = props;
  const opened = rows.findIndex((row) => idOf(row) === open);
  const [drawn, end] = useRowsNear(rows.length, opened + 1);
  return (
    <table className="pt" aria-busy={waiting} data-waiting={waiting === true || undefined}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th>
            <span className="vh">Compare</span>
          </th>
          {columns.map((column) => (
            <Heading key={column.id} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, drawn).map((row) => {
          const id = idOf(row);
          return (
            <Fragment key={id}>
              <Line {...lineProps(props, row, id)} />
              {open === id && (
                <tr className="det" id={detailsId(id)}>
                  <td colSpan={columns.length + 1}>{details(row)}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
      {drawn < rows.length && <tbody ref={end} />}
    </table>
  );
}

/** Ids of the page may hold no blanks; ids of offers hold none, but colons and at signs. */
const detailsId = (id: string): string => `price-${id}`;

function lineProps<Row>(
  { columns, nameOf, selected, full, open, onSelect, onOpen }: PriceTableProps<Row>,
  row: Row,
  id: string,
): LineProps<Row> {
  return {
    row,
    id,
    name: nameOf(row),
    columns,
    chosen: selected.includes(id),
    full,
    opened: open === id,
    onSelect,
    onOpen,
  };
}

function Heading<Row>({
  column,
  sorting,
  onSort,
}: {
  readonly column: PriceColumn<Row>;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}) {
  const { id, title, sortable, largestFirst = false, align, className = "" } = column;
  const sorted = sorting.by === id;
  const words = (
    <>
      {title[0]}
      {title[1] !== undefined && (
        <>
          {" "}
          <br />
          {title[1]}
        </>
      )}
    </>
  );
  const classes = [align === "right" ? "r" : align === "centre" ? "c" : "", className].join(" ");
  return (
    <th
      scope="col"
      className={classes.trim() || undefined}
      aria-sort={sorted ? (sorting.down ? "descending" : "ascending") : undefined}
    >
      {sortable === true ? (
        <button
          type="button"
          className="srt"
          onClick={() => onSort({ by: id, down: sorted ? !sorting.down : largestFirst })}
        >
          {sorted && (
            <svg className="ico" viewBox="0 0 16 16" aria-hidden="true">
              <path d={sorting.down ? "M8 3v10M4 9l4 4 4-4" : "M8 13V3M4 7l4-4 4 4"} />
            </svg>
          )}
          <span>{words}</span>
        </button>
      ) : (
        words
      )}
    </th>
  );
}

interface LineProps<Row> {
  readonly row: Row;
  readonly id: string;
  readonly name: string;
  readonly columns: readonly PriceColumn<Row>[];
  readonly chosen: boolean;
  readonly full: boolean;
  readonly opened: boolean;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string | undefined) => void;
}

/** One row; drawn again only where something of it changed, since there are many. */
const Line = memo(function Line<Row>(props: LineProps<Row>) {
  const { row, id, name, columns, chosen, full, opened, onSelect, onOpen } = props;
  const [first, ...rest] = columns;
  return (
    <tr className={[chosen ? "on" : "", opened ? "open" : ""].join(" ").trim() || undefined}>
      <td className="cb">
        <label>
          <input
            type="checkbox"
            checked={chosen}
            disabled={full && !chosen}
            aria-label={full && !chosen ? `Compare ${name} (five are compared)` : `Compare ${name}`}
            onChange={() => onSelect(id)}
          />
          <i>
            <Icon name="check" />
          </i>
        </label>
      </td>
      <th scope="row" className={`nm ${first?.className ?? ""}`.trim()}>
        <button
          type="button"
          className="ex"
          aria-expanded={opened}
          aria-controls={opened ? detailsId(id) : undefined}
          aria-label={`${opened ? "Close" : "Open"} ${name}`}
          data-row={id}
          onClick={() => onOpen(opened ? undefined : id)}
        >
          <Icon name="chevron" />
        </button>
        {first?.cell(row)}
      </th>
      {rest.map(({ id: column, align, className = "", cell }) => (
        <td
          key={column}
          data-l={column}
          className={
            [align === "right" ? "r num" : align === "centre" ? "c" : "", className]
              .join(" ")
              .trim() || undefined
          }
        >
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: LineProps<Row>) => ReactNode;
