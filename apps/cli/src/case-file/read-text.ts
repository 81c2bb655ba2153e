import { createReadStream } from "node:fs";
import { resolve } from "node:path";

import { InputError } from "../input-error.ts";
import type { Terminal } from "../terminal.ts";

/** The name under which problems speak of standard input. */
const standardInput = "(standard input)";

/** A text and the name under which problems speak of it. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

// A document may hold five million bytes; what is longer is refused by its reader, not kept in memory.
const longestInput = 6_000_000;

/** What a text should be, and how one comes by it. */
interface Wanted {
  readonly is: string;
  readonly getOne: string;
  /** What to do with one that is too long, where it is none that a person writes. */
  readonly shorten?: string;
}
const aCase: Wanted = {
  is: "case",
  getOne: "Write one with `tapeline init`, or answer questions with `tapeline ask`.",
};
const usualSize = "A case file is a few kilobytes.";

/** The text of a file, or of standard input for `-`. */
export async function readText(
  file: string,
  { cwd, stdin }: Terminal,
  wanted: Wanted = aCase,
): Promise<NamedText> {
  if (file === "-") return { file: standardInput, text: await all(stdin, wanted) };
  if (file === "")
    throw new InputError("The file's name is empty.", `Name the ${wanted.is}'s file.`);
  try {
    const bytes = await beginningOf(resolve(cwd, file));
    return { file, text: decoded(bytes, file, wanted.shorten) };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(...reasonOf(error as NodeJS.ErrnoException, file, wanted));
  }
}

/** A file's bytes, and no more of it than shows that it is too long: a device need never end. */
async function beginningOf(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestInput) break;
  }
  return Buffer.concat(chunks);
}

async function all(stdin: Terminal["stdin"], { is, shorten = usualSize }: Wanted): Promise<string> {
  if (stdin.isTTY === true)
    throw new InputError(
      `Standard input is a terminal, so there is no ${is} to read.`,
      "Name a file, or pipe one in, as in: tapeline assess - < case.yaml",
    );
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as string | Uint8Array);
    length += bytes.length;
    if (length > longestInput) throw new InputError("Standard input is longer than 5 MB.", shorten);
    chunks.push(bytes);
  }
  return decoded(Buffer.concat(chunks), standardInput, shorten);
}

/** The text of a file's bytes; throws an `InputError` where they are too many or no text. */
export function decoded(bytes: Uint8Array, file: string, shorten = usualSize): string {
  if (bytes.length > longestInput) throw new InputError(`${file} is longer than 5 MB.`, shorten);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(`${file} is not UTF-8 text.`, "Save it as UTF-8.");
  }
}

function reasonOf(
  error: NodeJS.ErrnoException,
  file: string,
  { is, getOne }: Wanted,
): [string, string] {
  if (error.code === "ENOENT") return [`There is no file ${file}.`, getOne];
  if (error.code === "EISDIR") return [`${file} is a folder.`, `Name the ${is}'s file in it.`];
  if (error.code === "EACCES" || error.code === "EPERM")
    return [`${file} may not be read.`, "Give yourself the right to read it."];
  return [
    `${file} cannot be read (${error.code ?? error.message}).`,
    "Name a file that can be read.",
  ];
}
