import { readDocument, valueOrThrow } from "@tapeline/documents";
import { pipelineSchema, type PipelineCounted } from "@tapeline/engine/sizing";

import { formatOf } from "../case-file/format-of.ts";
import { readCase } from "../case-file/read-case.ts";
import { readText } from "../case-file/read-text.ts";
import type { Call } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { renderPipeline } from "../render/pipeline.ts";
import { styleFor } from "../render/style.ts";

const theSteps = {
  is: "list of steps",
  getOne: "Write `steps:` and below it one line for each, as `tapeline pipeline --help` shows.",
};

/** `pipeline`: what a chain of steps costs and how long it takes, the model of a case being one of them. */
export async function pipeline(
  { terminal, flags }: Call,
  steps: string,
  file?: string,
): Promise<number> {
  if (steps === "-" && file === "-")
    throw new InputError(
      "Steps and case cannot both come from standard input.",
      "Name a file for one of the two.",
    );
  const days = await daysOf(flags);
  const { text, file: name } = await readText(steps, terminal, theSteps);
  const format = formatOf(name, text);
  const counted = valueOrThrow(readDocument(text, { file: name, format, schema: pipelineSchema }));
  const { api, knowledge } = await connect(terminal, flags);
  const read = file === undefined ? undefined : await readCase(file, terminal, await knowledge());
  const found: PipelineCounted = await api.assessment.pipeline.query({
    case: read?.written ?? { title: "A case without answers" },
    pipeline: counted,
    ...days,
  });
  if (flags.json === true) printJson(terminal, found);
  else
    terminal.stdout.write(
      renderPipeline(found, { answered: read !== undefined }, styleFor(terminal, flags)),
    );
  return exitCodes.answered;
}
