import { fstatSync } from "node:fs";

import type { Screen } from "../terminal.ts";
import { endUnwritable } from "../unwritable.ts";
import { standardOutput, writeAtOnce } from "../write-at-once.ts";

/**
 * Standard output, written to without Node's streams unless it is a terminal or another device: to
 * set them up takes as long as to judge a case.
 */
export function screenAtOnce(): Screen {
  const status = fstatSync(standardOutput);
  if (status.isFile() || status.isFIFO() || status.isSocket())
    return { isTTY: false, columns: undefined, write: writeAtOnce };
  const { stdout } = process;
  stdout.on("error", endUnwritable);
  return {
    isTTY: stdout.isTTY,
    columns: stdout.columns,
    write: (text) => void stdout.write(text),
  };
}
