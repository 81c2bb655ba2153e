import { readTable, type TableReading } from "@tapeline/documents/table";
import { z } from "zod";

import { nameCell, textCell } from "./cell.ts";
import { decisionInputsSchema, type DecisionInputs } from "./decision-inputs.ts";
import { decisionLabelsSchema, type DecisionLabels } from "./decision-labels.ts";

const identitySchema = z.object({
  id: nameCell,
  group: nameCell,
  organisation: nameCell,
  year: textCell,
  source_address: textCell,
  original_source: textCell,
  source_kind: textCell,
});

/** A decision that somebody took and that was written about. */
export interface DocumentedDecision {
  /** Who it was, for the reader and for keeping rows of one organisation together. */
  readonly identity: z.infer<typeof identitySchema>;
  readonly inputs: DecisionInputs;
  readonly labels: DecisionLabels;
}

// Spread into one flat object, since a row of a table is flat.
const rowSchema = z.object({
  ...identitySchema.shape,
  ...decisionInputsSchema.shape,
  ...decisionLabelsSchema.shape,
});

const part = <Shape extends z.ZodRawShape>(
  { shape }: z.ZodObject<Shape>,
  row: Readonly<Record<string, unknown>>,
): never => Object.fromEntries(Object.keys(shape).map((key) => [key, row[key]])) as never;

/** Reads a table of decisions; other columns than those named here are passed over. */
export function readDecisions(text: string, file: string): TableReading<DocumentedDecision> {
  const reading = readTable(text, { file, row: rowSchema });
  if (!reading.ok) return reading;
  return {
    ...reading,
    rows: reading.rows.map(({ line, value }) => ({
      line,
      value: {
        identity: part(identitySchema, value),
        inputs: part(decisionInputsSchema, value),
        labels: part(decisionLabelsSchema, value),
      },
    })),
  };
}
