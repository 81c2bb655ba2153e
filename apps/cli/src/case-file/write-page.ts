import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { InputError } from "../input-error.ts";
import type { Terminal } from "../terminal.ts";
import { writeAtomically } from "./write-atomically.ts";

/** Refuses a page's file that is no Markdown, or that holds something else than such a page, before anything is computed. */
export async function refuseOther(file: string, heading: string, { cwd }: Terminal): Promise<void> {
  if (!/\.md$/i.test(file))
    throw new InputError(
      `--page ${file}: a page is written as Markdown.`,
      "Name a file that ends in .md.",
    );
  const there = await readFile(resolve(cwd, file), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw notWritten(file, error);
  });
  if (there !== undefined && !there.startsWith(heading))
    throw new InputError(
      `--page ${file}: there is another file of this name.`,
      "Name a new file, or an earlier page to write anew.",
    );
}

/** Writes a page whole or not at all, and says so. */
export async function writePage(file: string, text: string, terminal: Terminal): Promise<void> {
  try {
    await writeAtomically(resolve(terminal.cwd, file), text);
  } catch (error) {
    throw notWritten(file, error as NodeJS.ErrnoException);
  }
  terminal.stderr.write(`Wrote ${file}.\n`);
}

function notWritten(file: string, { code, message }: NodeJS.ErrnoException): InputError {
  const reason =
    code === "ENOENT"
      ? "its folder does not exist"
      : code === "EISDIR"
        ? "it is a folder"
        : code === "EACCES" || code === "EPERM"
          ? "it may not be written"
          : (code ?? message);
  return new InputError(
    `--page ${file}: cannot be written, ${reason}.`,
    "Name a file in a folder that you may write to.",
  );
}
