import type { Screening } from "@tapeline/engine";

import { readCase } from "../case-file/read-case.ts";
import type { Call } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { renderScreening } from "../render/screening.ts";
import { styleFor } from "../render/style.ts";
import type { AssessFlags } from "./assess.ts";

/** `assess --brief`: what gates and rules say on the answers alone, without prices or worlds. */
export async function brief(call: Call<AssessFlags>, file: string): Promise<number> {
  const { terminal, flags } = call;
  if (flags.failIf !== undefined)
    throw new InputError(
      "--fail-if needs a verdict, which --brief leaves out.",
      "Leave one of the two out.",
    );
  const { read, screening, known } = await screened(call, file);
  if (flags.json === true) printJson(terminal, { ...screening, case: read.written });
  else terminal.stdout.write(renderScreening(screening, known, styleFor(terminal, flags)));
  return exitCodes.answered;
}

/**
 * Screening asks for neither prices nor worlds, so that here it goes past the API: loading its router
 * and the price book would take longer than all the rest. A server, and a release that is named, are asked as for anything else.
 */
async function screened({ terminal, flags }: Call<AssessFlags>, file: string) {
  if (flags.server !== undefined || flags.release !== undefined) {
    const { connect } = await import("../connect.ts");
    const { api, knowledge } = await connect(terminal, flags);
    const known = await knowledge();
    const read = await readCase(file, terminal, known);
    const screening: Screening = await api.assessment.screen.query({ case: read.written });
    return { read, screening, known };
  }
  const { knowledge, localScreening } = await import("../local-screening.ts");
  const read = await readCase(file, terminal, knowledge);
  return { read, screening: localScreening(read.given), known: knowledge };
}
