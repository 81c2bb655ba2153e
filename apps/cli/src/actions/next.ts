import { readCase } from "../case-file/read-case.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { printJson } from "../print-json.ts";
import { renderNextRung } from "../render/next-rung.ts";
import { styleFor } from "../render/style.ts";

/** Flags of `next`. */
export interface NextFlags extends CommonFlags {
  readonly failures?: Readonly<Record<string, number>>;
  readonly of?: number;
  readonly from?: string;
}

/** `next`: the rung that the failures of a test point to, and the kinds that they are sorted by. */
export async function next({ terminal, flags }: Call<NextFlags>, file: string): Promise<number> {
  const days = await daysOf(flags);
  const { api, knowledge } = await connect(terminal, flags);
  const { written } = await readCase(file, terminal, await knowledge());
  const { failures, of: items, from } = flags;
  const [rung, kinds] = await Promise.all([
    api.practice.nextRung.query({
      case: written,
      ...days,
      ...(failures === undefined ? {} : { failures: { ...failures } }),
      ...(items === undefined ? {} : { items }),
      ...(from === undefined ? {} : { from }),
    }),
    api.practice.failureKinds.query(),
  ]);
  if (flags.json === true) printJson(terminal, rung);
  else terminal.stdout.write(renderNextRung(rung, kinds, styleFor(terminal, flags)));
  return exitCodes.answered;
}
