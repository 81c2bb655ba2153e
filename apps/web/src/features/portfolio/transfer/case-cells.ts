import type { FactKind } from "@tapeline/engine";

import type { WrittenCase } from "../../../cases/stored-case.ts";
import { cellOf, valueIn } from "./answer-cell.ts";

/** Kinds of facts by their names. */
export type FactKinds = ReadonlyMap<string, FactKind>;

/** What a case holds beside its title and answers. */
const others = ["tests", "waive", "parts", "failures", "pipeline"] as const;

/** Columns whose name begins so tell what came out; an import passes them over. */
export const resultMark = "result: ";

/** Names of the columns that hold a case: its title, the facts that are answered, and what else it holds. */
export function columnsOf(cases: Iterable<WrittenCase>): readonly string[] {
  const facts = new Set<string>();
  const more = new Set<string>();
  for (const written of cases) {
    for (const fact of Object.keys(written.answers)) facts.add(fact);
    for (const name of others) if (written[name] !== undefined) more.add(name);
  }
  return ["title", ...facts, ...others.filter((name) => more.has(name))];
}

/** A case's cells, in the order of the columns. */
export function cellsOf(
  written: WrittenCase,
  columns: readonly string[],
  kinds: FactKinds,
): readonly (string | number | undefined)[] {
  return columns.map((column) => {
    if (column === "title") return written.title;
    const value = isOther(column) ? written[column] : written.answers[column];
    return value === undefined ? undefined : cellOf(value, kinds.get(column));
  });
}

/** The case in a row's cells. What its fields are worth is for a schema to say. */
export function writtenFrom(
  cells: Readonly<Record<string, string>>,
  kinds: FactKinds,
): Readonly<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const written: Record<string, unknown> = { title: cells["title"], answers };
  for (const [column, cell] of Object.entries(cells)) {
    if (column === "title" || column.startsWith(resultMark)) continue;
    const value = valueIn(cell, kinds.get(column));
    if (value === undefined) continue;
    if (isOther(column)) written[column] = value;
    else answers[column] = value;
  }
  return written;
}

const isOther = (column: string): column is (typeof others)[number] =>
  (others as readonly string[]).includes(column);
