import { safeCell } from "./safe-cell.ts";

/** What a cell may hold; nothing where it is not known. */
export type Cell = string | number | boolean | undefined;

/**
 * Comma-separated values (RFC 4180) under a line that names the columns. Texts are quoted and defused, so that no spreadsheet
 * program computes one, whatever sign it splits at; numbers stay numbers. A byte order mark tells such programs that it is UTF-8.
 */
export function writeTable(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return `\ufeff${writeRows([columns])}${writeRows(rows)}`;
}

/** More rows of a table that is written in pieces. */
export function writeRows(rows: Iterable<readonly Cell[]>): string {
  let text = "";
  for (const row of rows) text += `${row.map(cellText).join(",")}\r\n`;
  return text;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  return `"${safeCell(cell).replaceAll('"', '""')}"`;
}
