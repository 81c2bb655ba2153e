import type { z } from "zod";

import type { DocumentNode, MapEntry } from "../document-node.ts";
import { fieldName } from "../field-name.ts";
import { limits as documentLimits, tableLimits, type TableLimits } from "../limits.ts";
import type { Problem } from "../problem.ts";
import { Refusal } from "../refusal.ts";
import { problemsOf } from "../schema/problems-of.ts";
import { checkText, withoutByteOrderMark } from "../text/check-text.ts";
import { lineIndex, type Position } from "../text/line-index.ts";
import { checkHeader } from "./check-header.ts";
import { separatorWords } from "./separator.ts";
import { cellStarts, splitRecords, type TableRecord } from "./split-records.ts";
import type { TableReading, TableRow } from "./table-reading.ts";

/** How a table is read. */
export interface TableSettings<S extends z.ZodObject> {
  /** The name that problems carry. */
  readonly file: string;
  /**
   * What a row must hold: each key is the header of a column, and each cell comes as a text, empty
   * where nothing is written. The table needs all these columns; others are passed over. It may not
   * be asynchronous.
   */
  readonly row: S;
  /** Limits that differ from the usual ones, for larger tables of a trusted source. */
  readonly limits?: Partial<TableLimits>;
}

/**
 * Reads comma-separated values (RFC 4180; the first line names the columns; semicolons or tabs where it has them) that a person or program
 * wrote and checks each row against a schema. No text makes it throw: what cannot be read or does
 * not fit comes back as problems, with their line and the column's header as field.
 */
export function readTable<S extends z.ZodObject>(
  text: string,
  settings: TableSettings<S>,
): TableReading<z.output<S>> {
  const { file } = settings;
  const body = withoutByteOrderMark(text);
  const positionAt = lineIndex(body);
  try {
    return readRows(body, positionAt, settings);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { offset, path, ...words } = error.details;
    const problem = { file, ...positionAt(offset), field: fieldName(path), ...words };
    return { ok: false, problems: [problem] };
  }
}

function readRows<S extends z.ZodObject>(
  body: string,
  positionAt: (offset: number) => Position,
  settings: TableSettings<S>,
): TableReading<z.output<S>> {
  const { file, row } = settings;
  const limits = { ...tableLimits, ...settings.limits };
  checkText(body, { ...documentLimits, bytes: limits.bytes });
  const [header, ...records] = splitRecords(body, limits);
  const columns = checkHeader(header, row);
  const rows: TableRow<z.output<S>>[] = [];
  const problems: Problem[] = [];
  for (const record of records) {
    checkLength(record, columns);
    const value = Object.fromEntries(columns.map((name, at) => [name, record.cells[at]]));
    const { success, data, error } = row.safeParse(value);
    if (success) rows.push({ line: positionAt(record.start).line, value: data });
    else {
      const most = limits.problems - problems.length;
      const root = nodeOf(record, columns);
      const checked = { file, root, value, schema: row, positionAt, most };
      problems.push(...problemsOf(error.issues, checked));
    }
    if (problems.length >= limits.problems) break;
  }
  return problems.length === 0 ? { ok: true, file, rows } : { ok: false, problems };
}

function checkLength({ cells, start, separator }: TableRecord, columns: readonly string[]): void {
  if (cells.length === columns.length) return;
  const few = cells.length < columns.length;
  throw new Refusal({
    offset: start,
    path: [],
    expected: `${columns.length} cells in this row, as in the header`,
    found: `${cells.length}`,
    fix: few
      ? "add the cells that are missing; an unknown one is an empty cell"
      : `put a cell that holds ${separatorWords[separator].one} in quotes, or delete what is too much`,
  });
}

/** The row as a document holds it, so that problems find the place of each cell. */
function nodeOf(record: TableRecord, columns: readonly string[]): DocumentNode {
  const starts = cellStarts(record);
  const entries = columns.map((name, at): [string, MapEntry] => {
    const start = starts[at] ?? record.start;
    const value = record.cells[at] ?? "";
    return [name, { start, node: { kind: "scalar", start, value, plain: false } }];
  });
  return { kind: "map", start: record.start, entries: new Map(entries) };
}
