/**
 * Reads the constants of serving off a folder of published figures, and says how far they are off:
 *
 *   node --conditions=@tapeline/source tools/fit-serving.ts <folder> [<folder of inputs>]
 *
 * Prints the error with clusters held out in eight folds, then the constants fitted to all rows as the record of
 * `src/accuracy/serving/fitted-constants.ts`. Takes a few minutes.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTable } from "@tapeline/documents/table";
import type { z } from "zod";

import { acceleratorOf, modelOf, type Inputs } from "../src/accuracy/inputs.ts";
import { publishedServing } from "../src/accuracy/predict-throughput.ts";
import { quantile } from "../src/accuracy/score.ts";
import { tableSize } from "../src/accuracy/score-table.ts";
import type { FittedConstants } from "../src/accuracy/serving/fit-hierarchy.ts";
import { fitServing, servingModel } from "../src/accuracy/serving/serving-model.ts";
import { gpuSpecs, modelArchitectures, throughputTable } from "../src/accuracy/tables.ts";

const folds = 8;
const [folder = "", inputFolder = folder] = process.argv.slice(2);

function rowsOf<S extends z.ZodObject>(file: string, row: S): z.output<S>[] {
  const reading = readTable(readFileSync(file, "utf8"), { file, row, limits: tableSize });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
  return reading.rows.map(({ value }) => value);
}

const inputs: Inputs = {
  accelerators: new Map(
    rowsOf(join(inputFolder, "gpu-specs.csv"), gpuSpecs).flatMap((row) => {
      const shape = acceleratorOf(row);
      return shape === undefined ? [] : [[row.gpu, shape] as const];
    }),
  ),
  models: new Map(
    rowsOf(join(inputFolder, "model-architectures.csv"), modelArchitectures).flatMap((row) => {
      const shape = modelOf(row);
      return shape === undefined ? [] : [[row.model, shape] as const];
    }),
  ),
};

/** The fold of a cluster, by its name alone. */
const foldOf = (cluster: string): number =>
  Number.parseInt(createHash("sha256").update(cluster).digest("hex").slice(0, 8), 16) % folds;

const rows = rowsOf(join(folder, "throughput.csv"), throughputTable).filter(
  ({ score_group }) => score_group === "serving",
);
const errors: number[] = [];
for (let fold = 0; fold < folds; fold++) {
  const inFold = (held: boolean) =>
    publishedServing(
      rows.filter(({ cluster }) => (foldOf(cluster) === fold) === held),
      inputs,
    );
  const model = servingModel(fitServing(inFold(false)));
  for (const { measured, tokensPerSecond } of inFold(true))
    errors.push(Math.abs(model.tokensPerSecond(measured) / tokensPerSecond - 1));
}
errors.sort((a, b) => a - b);
const percent = (at: number) => `${(100 * quantile(errors, at)).toFixed(1)} %`;
console.log(
  `clusters held out: ${errors.length} rows, median ${percent(0.5)}, P90 ${percent(0.9)}`,
);
console.log(JSON.stringify(recordOf(fitServing(publishedServing(rows, inputs)))));

/** Constants by level, group and name, to three decimals. */
function recordOf(fitted: FittedConstants): Record<string, Record<string, Record<string, number>>> {
  const record: Record<string, Record<string, Record<string, number>>> = {};
  for (const { level, group, constant, value } of fitted) {
    const groups = (record[level] ??= {});
    (groups[group] ??= {})[constant] = Number(value.toFixed(3));
  }
  return record;
}
