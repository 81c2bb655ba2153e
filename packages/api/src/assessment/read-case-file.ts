import { readDocument, type Problem } from "@tapeline/documents";
import type { Knowledge } from "@tapeline/engine";
import { z } from "zod";

import { schemaOf } from "../case-input.ts";

/** A case file that was read: its content as written, or what is wrong with it and where. */
export type CaseFileRead =
  | { readonly ok: true; readonly case: unknown }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the text of a case file, YAML or JSON, as the command line does, and checks it against the release. */
export function readCaseFile(file: string, text: string, knowledge: Knowledge): CaseFileRead {
  // JSON is YAML too, but its own reader gives better words.
  const format = /\.json$/i.test(file) || /^\s*\{/.test(text) ? "json" : "yaml";
  const checked = readDocument(text, { file, format, schema: schemaOf(knowledge) });
  if (!checked.ok) return checked;
  const written = readDocument(text, { file, format, schema: z.unknown() });
  return written.ok ? { ok: true, case: written.value } : written;
}
