import { apeOf } from "./score.ts";
import type { ScoredRow } from "./score-table.ts";

/** A cell of comma-separated values (RFC 4180). */
const cell = (value: string | number): string => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const columns: readonly (readonly [string, (row: ScoredRow) => string | number])[] = [
  ["table", ({ table }) => table],
  ["line", ({ line }) => line],
  ["id", ({ id }) => id],
  ["cluster", ({ cluster }) => cluster],
  ["source", ({ source }) => source],
  ["quantity", ({ quantity }) => quantity],
  ["unit", ({ unit }) => unit],
  ["groups", ({ groups }) => groups.join("|")],
  ["published", ({ published }) => published],
  ["predicted", ({ predicted }) => predicted],
  ["low", ({ low }) => low],
  ["high", ({ high }) => high],
  ["ape", apeOf],
];

/** Every prediction beside its published figure, as a table of comma-separated values. */
export const rowsTable = (rows: readonly ScoredRow[]): string =>
  [
    columns.map(([name]) => name).join(","),
    ...rows.map((row) => columns.map(([, of]) => cell(of(row))).join(",")),
    "",
  ].join("\n");
