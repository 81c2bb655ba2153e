import { readCase } from "../case-file/read-case.ts";
import type { Call } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { printJson } from "../print-json.ts";
import { styleFor } from "../render/style.ts";

/** `brief`: one page for an outside expert, as it stands, whatever the width of the terminal. */
export async function expertBrief({ terminal, flags }: Call, file: string): Promise<number> {
  const days = await daysOf(flags);
  const { api, knowledge } = await connect(terminal, flags);
  const { written } = await readCase(file, terminal, await knowledge());
  const brief = await api.practice.expertBrief.query({ case: written, ...days });
  if (flags.json === true) printJson(terminal, brief);
  else {
    const { text } = styleFor(terminal, flags);
    const lines = brief.text.trimEnd().split("\n").map(text);
    terminal.stdout.write(`${lines.join("\n")}\n`);
  }
  return exitCodes.answered;
}
