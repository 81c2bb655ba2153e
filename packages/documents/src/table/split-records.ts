import { CsvError, parse } from "csv-parse/sync";

import type { TableLimits } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { bytesOfUnit } from "../text/check-text.ts";
import { groupDigits } from "../text/group-digits.ts";
import { separatorOf, separatorWords, type Separator } from "./separator.ts";

/** A line of a table, or several where a cell holds line ends. */
export interface TableRecord {
  readonly cells: readonly string[];
  /** UTF-16 offset of its first cell in the text. */
  readonly start: number;
  /** How it was written, from there on. */
  readonly written: string;
  /** What parts its cells. */
  readonly separator: Separator;
}

/** The records of a text of comma-separated values (RFC 4180) or of such with another separator, the header among them, each with its place; empty lines are none. */
export function splitRecords(
  text: string,
  limits: Pick<TableLimits, "parts" | "rows">,
): readonly TableRecord[] {
  const separator = separatorOf(text);
  checkParts(text, separator, limits.parts);
  let end = 0;
  let endInBytes = 0;
  const records = parsed(text, separator).map(({ record, info }) => {
    let start = end;
    for (; endInBytes < info.bytes; end += 1) endInBytes += bytesOfUnit(text.charCodeAt(end));
    // Empty lines are handed over with the record that follows them.
    while (text[start] === "\n" || text[start] === "\r") start += 1;
    return { cells: record, start, written: text.slice(start, end), separator };
  });
  const over = records[limits.rows + 1];
  if (over === undefined) return records;
  throw new Refusal({
    offset: over.start,
    path: [],
    expected: `at most ${groupDigits(limits.rows)} rows below the header`,
    found: "more rows",
    fix: "split it into smaller tables",
  });
}

/** UTF-16 offsets of a record's cells in the text. */
export function cellStarts({ start, written, separator }: TableRecord): number[] {
  const starts = [start];
  let quoted = false;
  for (let index = 0; index < written.length; index += 1) {
    const sign = written[index];
    // A doubled quote inside a quoted cell closes and opens again.
    if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) starts.push(start + index + 1);
  }
  return starts;
}

function checkParts(text: string, separator: Separator, most: number): void {
  const separatorCode = separator.charCodeAt(0);
  let parts = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code !== separatorCode && code !== 0x0a) continue;
    parts += 1;
    if (parts > most)
      throw new Refusal({
        offset,
        path: [],
        expected: `at most ${groupDigits(most)} ${separatorWords[separator].many} and line ends in a table`,
        found: "more of them",
        fix: "split it into smaller tables",
      });
  }
}

/** What the parser tells of a record when it is asked for its place: how many bytes were read up to its end. */
interface Told {
  readonly record: readonly string[];
  readonly info: { readonly bytes: number };
}

function parsed(text: string, separator: Separator): readonly Told[] {
  try {
    return parse(text, {
      delimiter: separator,
      info: true,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly Told[];
  } catch (error) {
    if (error instanceof CsvError) throw refusalOf(error, text, separator);
    throw error;
  }
}

const slips = (
  separator: Separator,
): Readonly<Record<string, { expected: string; found: string; fix: string }>> => ({
  CSV_QUOTE_NOT_CLOSED: {
    expected: "a quote that closes the cell",
    found: "the end of the table",
    fix: 'close the cell with ", and write a quote inside it twice',
  },
  CSV_INVALID_CLOSING_QUOTE: {
    expected: `${separatorWords[separator].one} or the end of the line after a quoted cell`,
    found: "more text",
    fix: "write a quote inside a quoted cell twice, or delete what follows it",
  },
  INVALID_OPENING_QUOTE: {
    expected: "a quote only where a cell begins",
    found: "one inside a cell that is not quoted",
    fix: "put the whole cell in quotes and write a quote inside it twice",
  },
});

/** The parser's own error in words; it knows the line. */
function refusalOf(error: CsvError, text: string, separator: Separator): Refusal {
  const line = Number(error["lines"] ?? 1);
  let offset = 0;
  for (let count = 1; count < line; count += 1) offset = text.indexOf("\n", offset) + 1;
  const words = slips(separator)[error.code] ?? {
    expected: "comma-separated values",
    found: "something else",
    fix: "save the table as CSV in UTF-8",
  };
  return new Refusal({ offset, path: [], ...words });
}
