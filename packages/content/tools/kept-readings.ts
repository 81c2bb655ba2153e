import { readDocument, type Reading } from "@tapeline/documents";
import type { z } from "zod";

interface Kept {
  readonly text: string;
  readonly basis: string;
  readonly reading: Reading<unknown>;
}

/** Which of a file's schemas it is read with, where it has two, and what that depends on beside the file's name. */
export interface ReadAs {
  readonly as?: string;
  readonly basis?: string;
}

/** Readings of files, kept so that a text that stays as it is is read once. For who compiles again and again. */
export class KeptReadings {
  readonly #kept = new Map<string, Kept>();

  /** What `readDocument` makes of a text, or made of it before where neither text nor basis changed. */
  read<T>(
    file: string,
    text: string,
    schema: z.ZodType<T>,
    { as = "", basis = "" }: ReadAs = {},
  ): Reading<T> {
    const key = `${as}\n${file}`;
    const known = this.#kept.get(key);
    if (known?.text === text && known.basis === basis) return known.reading as Reading<T>;
    const reading = readDocument(text, { file, schema });
    this.#kept.set(key, { text, basis, reading });
    return reading;
  }
}
