import { writeSync } from "node:fs";

import { exitCodes } from "./exit-codes.ts";

const standardError = 2;

/**
 * Ends a command whose results cannot be written, with one line that says so. A reader that stops
 * early (`tapeline … | head`) is no fault: the rest is written to nobody, without a word.
 */
export function endUnwritable(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") return;
  const reason = error.code === "ENOSPC" ? "no space is left" : (error.code ?? error.message);
  try {
    writeSync(
      standardError,
      `Standard output cannot be written (${reason}); send it where there is room.\n`,
    );
  } catch {
    // Nobody can be told: the exit code says it.
  }
  process.exit(exitCodes.badInput);
}
