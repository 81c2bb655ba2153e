import { readCase } from "../case-file/read-case.ts";
import type { Call } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { printJson } from "../print-json.ts";
import { renderReadiness } from "../render/readiness.ts";
import { styleFor } from "../render/style.ts";

/** `readiness`: pillar by pillar what is in place for the plan of a case. */
export async function readiness({ terminal, flags }: Call, file: string): Promise<number> {
  const days = await daysOf(flags);
  const { api, knowledge } = await connect(terminal, flags);
  const known = await knowledge();
  const { written } = await readCase(file, terminal, known);
  const read = await api.practice.readiness.query({ case: written, ...days });
  if (flags.json === true) printJson(terminal, read);
  else terminal.stdout.write(renderReadiness(read, known, styleFor(terminal, flags)));
  return exitCodes.answered;
}
