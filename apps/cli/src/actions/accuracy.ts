import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import { DocumentError } from "@tapeline/documents";
import {
  accuracyOf,
  figureTables,
  inputTables,
  rowsTable,
  type NamedTable,
} from "@tapeline/validation";

import { writeAtomically } from "../case-file/write-atomically.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { renderAccuracy } from "../render/accuracy.ts";
import { styleFor } from "../render/style.ts";

/** Flags of `accuracy`. */
export interface AccuracyFlags extends CommonFlags {
  /** The folder of the tables. */
  readonly data?: string;
  /** The file to write rows to. */
  readonly rows?: string;
  readonly leaveOneSourceOut?: boolean;
  readonly groups?: boolean;
}

/** `accuracy`: predictions of speed, memory and hours beside published figures, and how far they lie apart. */
export async function accuracy({ terminal, flags }: Call<AccuracyFlags>): Promise<number> {
  const { data = "." } = flags;
  const folder = resolve(terminal.cwd, data);
  const found = new Map<string, NamedTable>();
  for (const name of [...inputTables, ...figureTables]) {
    const table = await tableIn(folder, data, name);
    if (table !== undefined) found.set(name, table);
  }
  const missing = inputTables.find((name) => !found.has(name));
  if (missing !== undefined)
    throw new InputError(
      `${data} has no ${missing}, nor has the folder above it.`,
      "Name a folder of tables with --data; the help of this command says what it holds.",
    );
  if (!figureTables.some((name) => found.has(name)))
    throw new InputError(
      `${data} holds no table of published figures.`,
      `Add at least one of ${figureTables.join(", ")}.`,
    );
  const reading = accuracyOf(found, { leaveOneSourceOut: flags.leaveOneSourceOut === true });
  if (!reading.ok) throw new DocumentError(reading.problems);
  if (flags.rows !== undefined)
    await writeRows(flags.rows, rowsTable(reading.accuracy.rows), terminal.cwd);
  if (flags.json === true) printJson(terminal, reading.accuracy);
  else
    terminal.stdout.write(
      renderAccuracy(
        reading.accuracy,
        { groups: flags.groups === true },
        styleFor(terminal, flags),
      ),
    );
  return exitCodes.answered;
}

/** A table of the folder; inputs may lie in the folder above, which parts of one collection share. */
async function tableIn(
  folder: string,
  shown: string,
  name: string,
): Promise<NamedTable | undefined> {
  const places = inputTables.some((input) => input === name)
    ? [
        [folder, shown],
        [join(folder, ".."), join(shown, "..")],
      ]
    : [[folder, shown]];
  for (const [place = folder, as = shown] of places) {
    try {
      return { file: join(as, name), text: await readFile(join(place, name), "utf8") };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT" && code !== "ENOTDIR")
        throw new InputError(
          `${join(as, name)}: cannot be read, ${code ?? message}.`,
          "Name a folder that you may read.",
        );
    }
  }
  return undefined;
}

async function writeRows(file: string, text: string, cwd: string): Promise<void> {
  try {
    await writeAtomically(resolve(cwd, file), text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(
      `--rows ${file}: cannot be written, ${code ?? message}.`,
      "Name a file in a folder that you may write to.",
    );
  }
}
