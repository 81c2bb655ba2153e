import { readDocument, valueOrThrow } from "@tapeline/documents";
import { caseSchema, type Case, type Knowledge } from "@tapeline/engine";
import { config, z } from "zod";

import type { Terminal } from "../terminal.ts";
import { formatOf } from "./format-of.ts";
import { readText, type NamedText } from "./read-text.ts";

// Compiling a schema pays off after many checks; a command makes one or two.
config({ jitless: true });

/** What a case is checked against. */
export type CaseKnowledge = Pick<Knowledge, "questions" | "options">;

/** A case as its file holds it, and as it was understood. */
export interface CaseRead {
  readonly file: string;
  /** As written: what is sent to the API and kept with a verdict. */
  readonly written: unknown;
  readonly given: Case;
}

/** Reads and checks a case; throws a `DocumentError` with file, line and field of all that is wrong. */
export async function readCase(
  file: string,
  terminal: Terminal,
  knowledge: CaseKnowledge,
): Promise<CaseRead> {
  return understood(await readText(file, terminal), knowledge);
}

/** The same from a text that was read already. */
export function understood({ file, text }: NamedText, knowledge: CaseKnowledge): CaseRead {
  const format = formatOf(file, text);
  const given = valueOrThrow(readDocument(text, { file, format, schema: caseSchema(knowledge) }));
  return {
    file,
    given,
    get written() {
      return valueOrThrow(readDocument(text, { file, format, schema: z.unknown() }));
    },
  };
}
