import type { Problem } from "@tapeline/documents";
import { readTable } from "@tapeline/documents/table";
import type { z } from "zod";

import { acceleratorOf, modelOf, type Inputs } from "./inputs.ts";
import { breakeven } from "./predict-breakeven.ts";
import { finetuning } from "./predict-finetuning.ts";
import { memory } from "./predict-memory.ts";
import { stepSpeed } from "./predict-step-speed.ts";
import { throughput } from "./predict-throughput.ts";
import { training } from "./predict-training.ts";
import { scoreRows, type Score } from "./score.ts";
import { tableSize, type ScoredRow, type SkippedRow } from "./score-table.ts";
import { gpuSpecs, modelArchitectures } from "./tables.ts";

/** Predictions held against published figures. */
export interface Accuracy {
  /** Tables that were not in the folder. */
  readonly absent: readonly string[];
  readonly scores: readonly Score[];
  readonly rows: readonly ScoredRow[];
  readonly skipped: readonly SkippedRow[];
}

/** A table as it was found. */
export interface NamedTable {
  /** The name that problems carry. */
  readonly file: string;
  readonly text: string;
}

const tables = [throughput, memory, training, stepSpeed, finetuning, breakeven];

/** Tables that predictions start from; both are needed. */
export const inputTables = ["gpu-specs.csv", "model-architectures.csv"] as const;
/** Tables of published figures; those that are there are scored. */
export const figureTables: readonly string[] = tables.map(({ name }) => name);

/** How accuracy is scored. */
export interface AccuracySettings {
  readonly leaveOneSourceOut?: boolean;
  /** Fixes the draws behind the intervals. */
  readonly seed?: number;
}

const defaultSeed = 20_260_101;

/** What came of scoring: the scores, or all that is wrong in the tables. */
export type AccuracyReading =
  | { readonly ok: true; readonly accuracy: Accuracy }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Scores the tables of a folder, by name; each row is read once. The tables of inputs must be among them. */
export function accuracyOf(
  found: ReadonlyMap<string, NamedTable>,
  { leaveOneSourceOut = false, seed = defaultSeed }: AccuracySettings = {},
): AccuracyReading {
  const problems: Problem[] = [];
  const rowsOf = <S extends z.ZodObject>(name: string, row: S): readonly z.output<S>[] => {
    const table = found.get(name);
    if (table === undefined) throw new RangeError(`${name} is needed`);
    const reading = readTable(table.text, { file: table.file, row, limits: tableSize });
    if (reading.ok) return reading.rows.map(({ value }) => value);
    problems.push(...reading.problems);
    return [];
  };
  const accelerators = rowsOf("gpu-specs.csv", gpuSpecs).map(
    (row) => [row.gpu, acceleratorOf(row)] as const,
  );
  const models = rowsOf("model-architectures.csv", modelArchitectures).map(
    (row) => [row.model, modelOf(row)] as const,
  );
  const inputs: Inputs = { accelerators: mapOf(accelerators), models: mapOf(models) };
  const absent: string[] = [];
  const rows: ScoredRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const table of tables) {
    const given = found.get(table.name);
    if (given === undefined) {
      absent.push(table.name);
      continue;
    }
    const result = table.score(given.text, given.file, { inputs, leaveOneSourceOut });
    if (!result.ok) {
      problems.push(...result.problems);
      continue;
    }
    rows.push(...result.scored);
    skipped.push(...result.skipped);
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, accuracy: { absent, scores: scoresOf(rows, seed), rows, skipped } };
}

const mapOf = <T>(entries: readonly (readonly [string, T | undefined])[]): ReadonlyMap<string, T> =>
  new Map(entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined));

/** Each quantity over all its rows, then group by group, the largest first. */
function scoresOf(rows: readonly ScoredRow[], seed: number): Score[] {
  const byQuantity = grouped(rows, ({ quantity }) => [quantity]);
  return [...byQuantity].flatMap(([quantity, all]) => {
    const groups = [...grouped(all, (row) => row.groups)].toSorted(
      ([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1),
    );
    return [["all", all] as const, ...groups].map(([group, members]) =>
      scoreRows(members, { quantity, group, seed }),
    );
  });
}

function grouped<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}
