import { useId, type ReactNode } from "react";

/** A figure with its caption, shown as a drawing or as a table. */
export function Figure({
  caption,
  table,
  asTable,
  onToggle,
  children,
  busy = false,
}: {
  /** Units, worlds and date. */
  readonly caption: ReactNode;
  readonly table: ReactNode;
  readonly asTable: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
  /** What is shown is old, and new figures are on their way. */
  readonly busy?: boolean;
}) {
  const id = useId();
  return (
    <figure className="figure" aria-busy={busy}>
      <div className="drawn" data-old={busy || undefined} id={id}>
        {asTable ? <div className="astable">{table}</div> : children}
      </div>
      <figcaption className="figc">
        <span>{caption}</span>
        <button
          className="btn quiet s"
          type="button"
          aria-controls={id}
          aria-pressed={asTable}
          onClick={onToggle}
        >
          {asTable ? "Show as chart" : "Show as table"}
        </button>
      </figcaption>
    </figure>
  );
}

/** The figures of a drawing as a table: columns by name, the first one heads its row. */
export function FigureTable({
  title,
  columns,
  rows,
}: {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <table>
      <caption className="vh">{title}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" className={index === 0 ? undefined : "r"}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {rest.map((cell, index) => (
              <td key={columns[index + 1]} className="r num">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
