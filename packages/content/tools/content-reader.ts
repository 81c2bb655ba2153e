import { problemFrom, tagsInValue, type GoodReading, type Problem } from "@tapeline/documents";
import type { z } from "zod";

import { KeptReadings, type ReadAs } from "./kept-readings.ts";
import { namedTwice } from "./named-twice.ts";
import type { Filed, Slip } from "./slip.ts";

/** Reads files of the content one by one, and collects what is wrong in them and between them, each at its place. */
export class ContentReader {
  readonly problems: Problem[] = [];
  readonly #files: ReadonlyMap<string, string>;
  readonly #kept: KeptReadings;
  readonly #readings = new Map<string, GoodReading<unknown>>();

  constructor(files: ReadonlyMap<string, string>, kept: KeptReadings = new KeptReadings()) {
    this.#files = files;
    this.#kept = kept;
  }

  /** The value of a file, or of a piece of it whose lines count as in the file; none where it is not sound. */
  read<T>(
    file: string,
    schema: z.ZodType<T>,
    { text = this.#files.get(file) ?? "", ...as }: ReadAs & { readonly text?: string } = {},
  ): Filed<T>[] {
    const reading = this.#kept.read(file, text, schema, as);
    if (!reading.ok) {
      this.problems.push(...reading.problems);
      return [];
    }
    // Of a file that is read in two ways, what is in its words is told once.
    const flaws = this.#readings.has(file)
      ? []
      : [...tagsInValue(reading.value), ...namedTwice(reading.value)];
    this.problems.push(...flaws.map(({ path, ...words }) => problemFrom(reading, path, words)));
    this.#readings.set(file, reading);
    return [{ file, value: reading.value }];
  }

  /** Places a slip that no schema sees; at the top of a file that was not read. */
  report({ file, path, ...words }: Slip): void {
    const reading = this.#readings.get(file) ?? {
      file,
      positionOf: () => ({ line: 1, column: 1 }),
      foundAt: () => words.found,
    };
    this.problems.push(problemFrom(reading, path, words));
  }
}
