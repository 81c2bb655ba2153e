import { left, right, widthOf, wrap } from "./columns.ts";
import type { Style } from "./style.ts";

/** A column of a table: its heading, and how it takes part in fitting the width. */
export interface Column {
  readonly heading: string;
  readonly align?: "left" | "right";
  /** May be cut down to this many columns where the table is too wide. */
  readonly atLeast?: number;
}

/**
 * A plain table: headings, a rule, rows; cells are made safe, the widest flexible column gives way. Where that is not enough, the
 * rows stand one below the other, each cell behind its heading.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): string[] {
  const cells = rows.map((row) => row.map(style.text));
  const headings = columns.map(({ heading }) => style.text(heading));
  const widths = columns.map((_, at) =>
    Math.max(widthOf(headings[at] ?? ""), ...cells.map((row) => widthOf(row[at] ?? ""))),
  );
  const room = style.width - 2 - 2 * (columns.length - 1);
  for (let over = sum(widths) - room; over > 0; over = sum(widths) - room) {
    const [widest] = columns
      .map(({ atLeast }, at) => ({
        at,
        spare: atLeast === undefined ? 0 : (widths[at] ?? 0) - atLeast,
      }))
      .filter(({ spare }) => spare > 0)
      .toSorted((a, b) => b.spare - a.spare);
    if (widest === undefined) break;
    widths[widest.at] =
      (widths[widest.at] ?? 0) - Math.min(widest.spare, Math.max(1, Math.ceil(over / 4)));
  }
  if (sum(widths) > room) return stacked(headings, cells, style);
  const line = (row: readonly string[]): string =>
    `  ${columns
      .map(({ align }, at) =>
        (align === "right" ? right : left)(row[at] ?? "", widths[at] ?? 0, style.ellipsis),
      )
      .join("  ")}`.trimEnd();
  const rule = `  ${(style.unicode ? "─" : "-").repeat(Math.min(style.width - 2, sum(widths) + 2 * (columns.length - 1)))}`;
  return [line(headings), style.colour.dim(rule), ...cells.map(line)];
}

/** Each row as a list: its first cell, then the others behind their headings. */
function stacked(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  style: Style,
): string[] {
  const names = Math.max(...headings.slice(1).map(widthOf));
  const room = style.width - names - 8;
  return rows.flatMap(([first = "", ...others]) => [
    ...wrap(first, style.width - 4).map((line) => `  ${line}`),
    ...others.flatMap((cell, at) => {
      const name = headings[at + 1] ?? "";
      const lines = wrap(cell, room);
      // What is too long to stand beside its heading stands below it.
      if (lines.some((line) => widthOf(line) > room))
        return [`    ${name}`, ...wrap(cell, style.width - 8).map((line) => `      ${line}`)];
      return lines.map((line, index) => `    ${left(index === 0 ? name : "", names)}  ${line}`);
    }),
  ]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
