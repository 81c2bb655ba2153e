import { z } from "zod";

import { fieldName } from "../field-name.ts";
import { limits as documentLimits, tableLimits, type TableLimits } from "../limits.ts";
import type { Problem } from "../problem.ts";
import { Refusal } from "../refusal.ts";
import { checkText, withoutByteOrderMark } from "../text/check-text.ts";
import { lineIndex } from "../text/line-index.ts";
import { checkHeader } from "./check-header.ts";
import { plainCell } from "./safe-cell.ts";
import { separatorWords } from "./separator.ts";
import { splitRecords } from "./split-records.ts";

/** A row of a table as it is written: a text for each column. */
export interface PlainRow {
  /** Line on which the row begins, counted from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table whose rows are judged one by one: those that could be read, and what is wrong with the others. */
export interface PlainRows {
  readonly columns: readonly string[];
  readonly rows: readonly PlainRow[];
  readonly problems: readonly Problem[];
}

/**
 * Reads comma-separated values – or with semicolons or tabs, as the header has them – whose good rows count although others are bad. Cells that `safeCell` defused are given back as
 * they were. A text that is no table at all has no rows and a problem.
 */
export function readRows(
  text: string,
  settings: {
    readonly file: string;
    /** Columns that the table must have. */
    readonly needed: readonly string[];
    readonly limits?: Partial<TableLimits>;
  },
): PlainRows {
  const { file, needed } = settings;
  const limits = { ...tableLimits, ...settings.limits };
  const body = withoutByteOrderMark(text);
  const positionAt = lineIndex(body);
  try {
    checkText(body, { ...documentLimits, bytes: limits.bytes });
    const [header, ...records] = splitRecords(body, limits);
    const shape = Object.fromEntries(needed.map((name) => [name, z.string()]));
    const columns = checkHeader(header, z.object(shape));
    const rows: PlainRow[] = [];
    const problems: Problem[] = [];
    for (const { cells, start, separator } of records) {
      const position = positionAt(start);
      if (cells.length === columns.length) {
        const named = columns.map((name, at) => [name, plainCell(cells[at]!)] as const);
        rows.push({ line: position.line, cells: Object.fromEntries(named) });
      } else
        problems.push({
          file,
          ...position,
          field: "(document)",
          expected: `${columns.length} cells in this row, as in the header`,
          found: String(cells.length),
          fix:
            cells.length < columns.length
              ? "add the cells that are missing; an unknown one is an empty cell"
              : `put a cell that holds ${separatorWords[separator].one} in quotes, or delete what is too much`,
        });
    }
    return { columns, rows, problems };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { offset, path, ...words } = error.details;
    const problem = { file, ...positionAt(offset), field: fieldName(path), ...words };
    return { columns: [], rows: [], problems: [problem] };
  }
}
