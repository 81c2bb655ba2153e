import { fstatSync, writeSync } from "node:fs";

import type { Screen } from "../terminal.ts";

const standardOutput = 1;

/**
 * Standard output, written to without Node's streams unless it is a terminal or another device: to
 * set them up takes as long as to judge a case.
 */
export function screenAtOnce(): Screen {
  const status = fstatSync(standardOutput);
  if (status.isFile() || status.isFIFO() || status.isSocket())
    return { isTTY: false, columns: undefined, write: writeAtOnce };
  const { stdout } = process;
  return {
    isTTY: stdout.isTTY,
    columns: stdout.columns,
    write: (text) => void stdout.write(text),
  };
}

/** Writes all of a text; to nobody, and without a word, where the reader has gone. */
function writeAtOnce(text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(standardOutput, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

/** Waits a millisecond for a slow reader to make room. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
