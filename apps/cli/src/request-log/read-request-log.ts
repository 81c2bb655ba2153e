import { DocumentError, readDocument, type Problem } from "@tapeline/documents";
import { readTable } from "@tapeline/documents/table";
import { z } from "zod";

import { InputError } from "../input-error.ts";
import {
  columnSchemas,
  logColumns,
  neededColumns,
  type LogColumn,
  type LoggedCall,
} from "./logged-call.ts";

/** A log is written by a program and holds a line for each call, so that it may be longer than a table that a person keeps. */
const logLimits = { bytes: 5_000_000, rows: 100_000, parts: 1_000_000 };

/** The calls of a log, in its order: comma-separated values, or a JSON object on each line for files that end in `.jsonl`. */
export function readRequestLog(text: string, file: string): readonly LoggedCall[] {
  const calls = /\.(?:jsonl|ndjson)$/i.test(file) ? ofLines(text, file) : ofTable(text, file);
  if (calls.length === 0)
    throw new InputError(`${file} holds no calls.`, "Give a log with a line for each call.");
  return calls;
}

/** What each column is called here; refuses a log that lacks one that is needed. */
function namesAmong(found: readonly string[], file: string): ReadonlyMap<string, LogColumn> {
  const names = new Map<string, LogColumn>();
  for (const [column, known] of Object.entries(logColumns) as [LogColumn, readonly string[]][]) {
    const name = known.find((one) => found.includes(one));
    if (name !== undefined) names.set(name, column);
    else if ((neededColumns as readonly string[]).includes(column))
      throw new InputError(
        `${file} has no column ${column}; it has ${found.slice(0, 8).join(", ") || "none"}.`,
        `Name a column ${known.join(", or ")}.`,
      );
  }
  return names;
}

const schemaOf = (names: ReadonlyMap<string, LogColumn>) =>
  z.object(Object.fromEntries([...names].map(([name, column]) => [name, columnSchemas[column]])));

const callOf = (
  row: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, LogColumn>,
): LoggedCall =>
  Object.fromEntries([...names].map(([name, column]) => [column, row[name]])) as never;

function ofTable(text: string, file: string): LoggedCall[] {
  const [header = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const found = header.split(",").map((cell) => cell.trim().replaceAll('"', ""));
  const names = namesAmong(found, file);
  const reading = readTable(text, { file, row: schemaOf(names), limits: logLimits });
  if (!reading.ok) throw new DocumentError(reading.problems);
  return reading.rows.map(({ value }) => callOf(value, names));
}

function ofLines(text: string, file: string): LoggedCall[] {
  const calls: LoggedCall[] = [];
  let names: ReadonlyMap<string, LogColumn> | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    names ??= namesAmong(keysOf(line, index, file), file);
    calls.push(callOf(read(line, schemaOf(names), index, file), names));
  }
  return calls;
}

const keysOf = (line: string, index: number, file: string): string[] =>
  Object.keys(read(line, z.record(z.string(), z.unknown()), index, file));

/** One line as a document of its own, whose problems stand on that line of the log. */
function read<T>(line: string, schema: z.ZodType<T>, index: number, file: string): T {
  const reading = readDocument(line, { file, schema, format: "json" });
  if (reading.ok) return reading.value;
  throw new DocumentError(
    reading.problems.map((problem): Problem => ({ ...problem, line: index + 1 })),
  );
}
