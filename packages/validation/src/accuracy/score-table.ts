import type { Problem } from "@tapeline/documents";
import { readTable } from "@tapeline/documents/table";
import type { z } from "zod";

import type { Inputs } from "./inputs.ts";
import type { Predictor } from "./predictor.ts";

/** One prediction beside what was published, both in the unit of the quantity. */
export interface ScoredRow {
  readonly table: string;
  readonly line: number;
  readonly id: string;
  readonly cluster: string;
  readonly source: string;
  readonly quantity: string;
  readonly unit: string;
  readonly groups: readonly string[];
  readonly published: number;
  readonly predicted: number;
  readonly low: number;
  readonly high: number;
}

/** A row, or one quantity of it, that is not scored, and why. */
export interface SkippedRow {
  readonly table: string;
  readonly line: number;
  readonly id: string;
  readonly quantity?: string;
  readonly reason: string;
}

/** What came of a table. */
export type TableScore =
  | {
      readonly ok: true;
      readonly scored: readonly ScoredRow[];
      readonly skipped: readonly SkippedRow[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A table of published figures and who predicts them. */
export interface ScoredTable<S extends z.ZodObject> {
  readonly name: string;
  readonly row: S;
  /** Why a row says nothing about accuracy, or undefined; may not look at the prediction. */
  readonly notScorable: (row: z.output<S>) => string | undefined;
  /** Whose figure it is, for leaving one source out. */
  readonly sourceOf: (row: z.output<S>) => string;
  readonly predictors: readonly Predictor<z.output<S>>[];
}

/** These tables are of a trusted source and larger than what people write. */
export const tableSize = { bytes: 50_000_000, parts: 5_000_000, rows: 200_000 };

/** How rows are predicted. */
export interface ScoreSettings {
  readonly inputs: Inputs;
  /** Predict each source with constants read off the other sources alone. */
  readonly leaveOneSourceOut: boolean;
}

/** A table whose rows are typed, ready to be scored with others. */
export interface ReadyTable {
  readonly name: string;
  readonly score: (text: string, file: string, settings: ScoreSettings) => TableScore;
}

interface Identified {
  readonly id: string;
  readonly cluster: string;
}

/** Makes a table scorable without its row's type, so that tables can stand in one list. */
export function scoredTable<S extends z.ZodObject>(table: ScoredTable<S>): ReadyTable {
  return {
    name: table.name,
    score: (text, file, settings) => {
      const reading = readTable(text, { file, row: table.row, limits: tableSize });
      if (!reading.ok) return reading;
      return scoreReading(table, reading.rows, settings);
    },
  };
}

interface ReadRow<Row> {
  readonly line: number;
  readonly value: Row;
}

function scoreReading<S extends z.ZodObject>(
  table: ScoredTable<S>,
  rows: readonly ReadRow<z.output<S>>[],
  settings: ScoreSettings,
): TableScore {
  const scored: ScoredRow[] = [];
  const skipped: SkippedRow[] = [];
  const scorable: ReadRow<z.output<S>>[] = [];
  const place = ({ line, value }: ReadRow<z.output<S>>) => ({
    table: table.name,
    line,
    id: (value as Identified).id,
  });
  for (const row of rows) {
    const reason = table.notScorable(row.value);
    if (reason === undefined) scorable.push(row);
    else skipped.push({ ...place(row), reason });
  }
  for (const predictor of table.predictors) {
    const { quantity, unit, published } = predictor;
    const stating = scorable.filter(({ value }) => published(value) !== undefined);
    const predictOf = predictions(table, predictor, scorable, settings);
    for (const row of stating) {
      const figure = published(row.value);
      if (figure === undefined) continue;
      const predicted = predictOf(row.value);
      if ("skipped" in predicted) {
        skipped.push({ ...place(row), quantity, reason: predicted.skipped });
        continue;
      }
      const { value, low, high, groups } = predicted;
      scored.push({
        ...place(row),
        cluster: (row.value as Identified).cluster,
        source: table.sourceOf(row.value),
        quantity,
        unit,
        groups,
        published: figure,
        predicted: value,
        low,
        high,
      });
    }
  }
  for (const row of scorable)
    if (table.predictors.every(({ published }) => published(row.value) === undefined))
      skipped.push({ ...place(row), reason: "states no figure of a quantity that is predicted" });
  return { ok: true, scored, skipped };
}

/** Predictions of one quantity: with the constants of the engine, or each source with constants read off the others. */
function predictions<S extends z.ZodObject>(
  { sourceOf }: ScoredTable<S>,
  { predict, refit }: Predictor<z.output<S>>,
  rows: readonly ReadRow<z.output<S>>[],
  { inputs, leaveOneSourceOut }: ScoreSettings,
) {
  if (!leaveOneSourceOut || refit === undefined) return (row: z.output<S>) => predict(row, inputs);
  const bySource = new Map<string, typeof predict>();
  return (row: z.output<S>) => {
    const source = sourceOf(row);
    let fitted = bySource.get(source);
    if (fitted === undefined) {
      const others = rows.map(({ value }) => value).filter((other) => sourceOf(other) !== source);
      fitted = refit(others, inputs);
      bySource.set(source, fitted);
    }
    return fitted(row, inputs);
  };
}
