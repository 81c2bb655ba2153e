import { writeTable } from "@tapeline/documents/write";

import type { Exported } from "./exported.ts";
import { figuresOf } from "./figures.ts";

const columns = ["path", "of", "unit", "value", "p10", "p25", "p50", "p75", "p90", "mean"] as const;

/** Every figure of a verdict, a line each. */
export function figuresCsv(exported: Exported): string {
  return writeTable(
    columns,
    figuresOf(exported).map((figure) => columns.map((column) => figure[column])),
  );
}
