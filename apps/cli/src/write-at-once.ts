import { writeSync } from "node:fs";

import { endUnwritable } from "./unwritable.ts";

/** Writes all of a text to standard output before it returns; where that cannot be done, the command ends with a line that says so. */
export function writeAtOnce(text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(standardOutput, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EAGAIN") return endUnwritable(error as NodeJS.ErrnoException);
      pause();
    }
  }
}

/** Standard output's number, as every system counts. */
export const standardOutput = 1;

/** Waits a millisecond for a slow reader to make room. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
