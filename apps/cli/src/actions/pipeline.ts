import { readDocument, valueOrThrow } from "@tapeline/documents";
import { pipelineSchema, type Pipeline, type PipelineCounted } from "@tapeline/engine/sizing";
import { z } from "zod";

import { formatOf } from "../case-file/format-of.ts";
import { readCase, understood, type CaseKnowledge } from "../case-file/read-case.ts";
import { readText, type NamedText } from "../case-file/read-text.ts";
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

/** What a pipeline is counted with: steps, and the case whose model is one of them. */
interface Given {
  readonly pipeline?: Pipeline;
  readonly case: unknown;
  /** Whether there is a case. */
  readonly answered: boolean;
}

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
  const first = await readText(steps, terminal, theSteps);
  const isCase = holdsCase(first);
  if (isCase && file !== undefined)
    throw new InputError(
      `${first.file} is a case, not a list of steps.`,
      "Name one file, a case with its own `pipeline:`, or the steps and then the case.",
    );
  const counted = isCase ? undefined : stepsOf(first);
  const { api, knowledge } = await connect(terminal, flags);
  const given = counted === undefined ? ofCase(first, await knowledge()) : await withSteps(counted);
  const found: PipelineCounted = await api.assessment.pipeline.query({
    case: given.case,
    ...(given.pipeline === undefined ? {} : { pipeline: given.pipeline }),
    ...days,
  });
  if (flags.json === true) printJson(terminal, found);
  else
    terminal.stdout.write(
      renderPipeline(found, { answered: given.answered }, styleFor(terminal, flags)),
    );
  return exitCodes.answered;

  async function withSteps(those: Pipeline): Promise<Given> {
    if (file === undefined)
      return { pipeline: those, case: { title: "A case without answers" }, answered: false };
    const { written } = await readCase(file, terminal, await knowledge());
    return { pipeline: those, case: written, answered: true };
  }
}

/** Whether a text is a case rather than a list of steps: both are told by their first keys. */
function holdsCase({ file, text }: NamedText): boolean {
  const read = readDocument(text, { file, format: formatOf(file, text), schema: z.unknown() });
  const keys = read.ok && typeof read.value === "object" ? Object.keys(read.value ?? {}) : [];
  return (
    !keys.includes("steps") && ["title", "answers", "pipeline"].some((key) => keys.includes(key))
  );
}

function stepsOf({ file, text }: NamedText): Pipeline {
  const format = formatOf(file, text);
  return valueOrThrow(readDocument(text, { file, format, schema: pipelineSchema }));
}

function ofCase(named: NamedText, knowledge: CaseKnowledge): Given {
  const { given, written } = understood(named, knowledge);
  if (given.pipeline === undefined)
    throw new InputError(
      `${named.file} is a case without a pipeline.`,
      "Add `pipeline:` to it, with `steps:` below, as `tapeline pipeline --help` shows.",
    );
  return { case: written, answered: true };
}
