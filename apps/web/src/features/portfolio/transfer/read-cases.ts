import { problemsInValue, readDocument, type Problem } from "@tapeline/documents";
import { readRows } from "@tapeline/documents/table";
import { caseSchema, factIds, kindOf, type Case, type Knowledge } from "@tapeline/engine";
import { z } from "zod";

import type { WrittenCase } from "../../../cases/stored-case.ts";
import { writtenFrom, type FactKinds } from "./case-cells.ts";
import { splitDocuments } from "./split-documents.ts";

/** A case of a file, or what is wrong with it. */
export type CaseRead =
  | { readonly ok: true; readonly written: WrittenCase }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The cases of a file: how many there are, and how to read each, so that whoever reads can tell how far it is. */
export interface CasesIn {
  readonly count: number;
  readonly read: (index: number) => CaseRead;
}

/** A table of ten thousand cases with all that a case can hold. */
const limits = { bytes: 30_000_000, parts: 3_000_000, rows: 20_000 } as const;

/** Reads cases of files for one release: tables with a row each, YAML with a document each, JSON with one. */
export function caseReader(
  knowledge: Pick<Knowledge, "questions" | "options">,
): (file: string, text: string) => CasesIn {
  const schema = caseSchema(knowledge);
  const kinds: FactKinds = new Map(factIds.map((fact) => [fact, kindOf(fact)]));
  return (file, text) =>
    isTable(file, text) ? inTable(file, text, schema, kinds) : inDocuments(file, text, schema);
}

const isTable = (file: string, text: string): boolean =>
  /\.csv$/i.test(file) ||
  (!/\.(?:ya?ml|json)$/i.test(file) && /^\ufeff?"?title"?[,;\t]/.test(text));

function inTable(file: string, text: string, schema: z.ZodType<Case>, kinds: FactKinds): CasesIn {
  const { rows, problems } = readRows(text, { file, needed: ["title"], limits });
  return {
    count: problems.length + rows.length,
    read(index) {
      const problem = problems[index];
      if (problem !== undefined) return { ok: false, problems: [problem] };
      const { line, cells } = rows[index - problems.length]!;
      const written = writtenFrom(cells, kinds);
      const { success, error } = schema.safeParse(written);
      if (success) return { ok: true, written: written as unknown as WrittenCase };
      const found = problemsInValue(error.issues, written, schema);
      return { ok: false, problems: found.map((one) => ({ file, line, column: 1, ...one })) };
    },
  };
}

function inDocuments(file: string, text: string, schema: z.ZodType<Case>): CasesIn {
  const format = /\.json$/i.test(file) ? ("json" as const) : ("yaml" as const);
  const parts = format === "json" ? [{ text, line: 1 }] : splitDocuments(text);
  return {
    count: parts.length,
    read(index) {
      const part = parts[index]!;
      const checked = readDocument(part.text, { file, format, schema });
      // As it was written: what the schema made of it is the engine's own business.
      const plain = checked.ok
        ? readDocument(part.text, { file, format, schema: writtenSchema })
        : checked;
      if (plain.ok) return { ok: true, written: plain.value as unknown as WrittenCase };
      const problems = plain.problems.map((one) => ({ ...one, line: one.line + part.line - 1 }));
      return { ok: false, problems };
    },
  };
}

const writtenSchema = z.looseObject({ answers: z.looseObject({}).default({}) });
