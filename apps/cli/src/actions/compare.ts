import { readCase } from "../case-file/read-case.ts";
import type { Call } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { printJson } from "../print-json.ts";
import { renderComparison } from "../render/comparison.ts";
import { styleFor } from "../render/style.ts";

/** `compare`: two options of a case, figure by figure and line by line. */
export async function compare(
  { terminal, flags }: Call,
  a: string,
  b: string,
  file: string,
): Promise<number> {
  const days = await daysOf(flags);
  const { api, knowledge } = await connect(terminal, flags);
  const { written } = await readCase(file, terminal, await knowledge());
  const comparison = await api.assessment.compare.query({
    case: written,
    first: a,
    second: b,
    ...days,
  });
  if (flags.json === true) printJson(terminal, comparison);
  else terminal.stdout.write(renderComparison(comparison, styleFor(terminal, flags)));
  return exitCodes.answered;
}
