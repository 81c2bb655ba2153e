import { briefColumns } from "@tapeline/engine/practice";

import { readCase } from "../case-file/read-case.ts";
import type { Call } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { printJson } from "../print-json.ts";
import { cut } from "../render/columns.ts";
import { styleFor } from "../render/style.ts";

/** `brief`: one page for an outside expert, as it stands, whatever the width of the terminal. */
export async function expertBrief({ terminal, flags }: Call, file: string): Promise<number> {
  const days = await daysOf(flags);
  const { api, knowledge } = await connect(terminal, flags);
  const { written } = await readCase(file, terminal, await knowledge());
  const brief = await api.practice.expertBrief.query({ case: written, ...days });
  if (flags.json === true) printJson(terminal, brief);
  else {
    const { text, ellipsis } = styleFor(terminal, flags);
    // In plain ASCII some signs take three columns for one.
    const lines = brief.text
      .trimEnd()
      .split("\n")
      .map((line) => cut(text(line), briefColumns, ellipsis));
    terminal.stdout.write(`${lines.join("\n")}\n`);
  }
  return exitCodes.answered;
}
