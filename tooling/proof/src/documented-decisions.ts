import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { knowledge } from "@tapeline/content";
import { DocumentError } from "@tapeline/documents";
import { readTable } from "@tapeline/documents/table";
import { caseSchema, type Case } from "@tapeline/engine";
import { caseOf, decisionInputsSchema } from "@tapeline/validation";
import { z } from "zod";

/** A case that an organisation decided, as far as it was known before. */
export interface DocumentedCase {
  readonly id: string;
  readonly organisation: string;
  readonly year: string;
  readonly given: Case;
}

const file = "packages/validation/data/documented-decisions.csv";
const rowSchema = z.object({
  id: z.string(),
  organisation: z.string(),
  year: z.string(),
  ...decisionInputsSchema.shape,
});
const schema = caseSchema(knowledge);

/** The documented decisions that the project keeps, in the order of the table. */
export const documentedCases: readonly DocumentedCase[] = readCases();

function readCases(): DocumentedCase[] {
  const text = readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), "utf8");
  const reading = readTable(text, { file, row: rowSchema });
  if (!reading.ok) throw new DocumentError(reading.problems);
  return reading.rows.map(({ value: { id, organisation, year, ...inputs } }) => ({
    id,
    organisation,
    year,
    given: schema.parse(caseOf(inputs, knowledge.questions).written),
  }));
}
