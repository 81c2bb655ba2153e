import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

import { plainValue } from "@tapeline/documents";
import { plainCase } from "@tapeline/engine";

import { formatOf } from "../case-file/format-of.ts";
import { decoded } from "../case-file/read-text.ts";
import { knowledge, localScreening } from "../local-screening.ts";
import { printJson } from "../print-json.ts";
import { renderScreening } from "../render/screening.ts";
import { styleFor } from "../render/style.ts";
import type { Terminal } from "../terminal.ts";
import type { PlainCall } from "./plain-call.ts";

/**
 * `assess --brief` for a file in which all is well: prints what the command itself would print.
 * Returns false, and has printed nothing, where anything is wrong or unusual: then the command runs
 * and says what it has to say, so that this way needs no words and no schema.
 */
export function quickBrief(
  { file, json, ...drawing }: PlainCall,
  terminal: Pick<Terminal, "env" | "cwd" | "stdout">,
): boolean {
  const text = textOf(resolve(terminal.cwd, file), file);
  if (text === undefined) return false;
  const written = plainValue(text, formatOf(file, text));
  const given = plainCase(written, knowledge);
  if (given === undefined) return false;
  const screening = localScreening(given);
  if (json) printJson(terminal, { ...screening, case: written });
  else terminal.stdout.write(renderScreening(screening, knowledge, styleFor(terminal, drawing)));
  return true;
}

// A case takes a few thousand bytes. What is far larger is not worth reading twice.
const largest = 100_000;

/** The text of a file that can be read twice: a pipe gives its text to the first who asks. */
function textOf(path: string, file: string): string | undefined {
  try {
    const status = statSync(path);
    if (!status.isFile() || status.size > largest) return undefined;
    return decoded(readFileSync(path), file);
  } catch {
    return undefined;
  }
}
