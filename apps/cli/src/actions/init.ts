import { open } from "node:fs/promises";
import { resolve } from "node:path";

import type { Call, CommonFlags } from "../commands/command.ts";
import { connect } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { quoted } from "../format/quoted.ts";
import { shellWord } from "../format/shell-word.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { readText } from "../case-file/read-text.ts";
import type { MeasuredRequests } from "../request-log/measure-requests.ts";
import { grouped, formatDay } from "../format/number.ts";
import { renderTemplate } from "../templates/render-template.ts";
import { templateNames, templates } from "@tapeline/content/templates";

/** Flags of `init`. */
export interface InitFlags extends CommonFlags {
  readonly list?: boolean;
  /** A log of requests that answers what it shows. */
  readonly fromLog?: string;
}

const aLog = {
  is: "log",
  getOne: "Name a log with a line for each call; the help of this command says what it holds.",
  shorten: "Take a normal day or week of it, or every tenth request.",
};

/** `init`: writes a commented case file; never over one that is there. */
export async function init(
  { terminal, flags }: Call<InitFlags>,
  name: string,
  file = `${name}.yaml`,
): Promise<number> {
  if (flags.list === true) {
    const listed = templates.map(({ name: id, summary }) => ({ name: id, summary }));
    if (flags.json === true) printJson(terminal, listed);
    else
      terminal.stdout.write(listed.map((one) => `${one.name.padEnd(24)}${one.summary}\n`).join(""));
    return exitCodes.answered;
  }
  const template = templates.find((one) => one.name === name);
  if (template === undefined)
    throw new InputError(
      `There is no template ${quoted(name)}.`,
      `The templates are ${templateNames.join(", ")}.`,
    );
  if (/\.json$/i.test(file))
    throw new InputError(
      `${file} would hold YAML, which is read by the name as JSON.`,
      "Name a file that ends in .yaml.",
    );
  const { knowledge } = await connect(terminal, flags);
  const { questions } = await knowledge();
  const measured = flags.fromLog === undefined ? undefined : await measuredIn(flags.fromLog);
  const answers = { ...template.answers, ...measured?.answers };
  const text = renderTemplate({ ...template, answers }, questions);
  if (file === "-") {
    if (flags.json === true) printJson(terminal, { template: name, text });
    else terminal.stdout.write(text);
    return exitCodes.answered;
  }
  await writeNew(resolve(terminal.cwd, file), file, text);
  if (flags.json === true) printJson(terminal, { template: name, file });
  else terminal.stdout.write(`${file}\n`);
  terminal.stderr.write(`Fill it in, then: tapeline assess ${shellWord(file)}\n`);
  return exitCodes.answered;

  async function measuredIn(log: string): Promise<MeasuredRequests> {
    const { file: named, text: logged } = await readText(log, terminal, aLog);
    const [{ readRequestLog }, { measureRequests }] = await Promise.all([
      import("../request-log/read-request-log.ts"),
      import("../request-log/measure-requests.ts"),
    ]);
    const calls = readRequestLog(logged, named);
    const found = measureRequests(calls, questions);
    terminal.stderr.write(measuredInWords(found, calls.length));
    return found;
  }
}

async function writeNew(path: string, file: string, text: string): Promise<void> {
  try {
    const handle = await open(path, "wx");
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST")
      throw new InputError(
        `${file} is there already and is not overwritten.`,
        "Name another file.",
      );
    throw new InputError(
      `${file} cannot be written (${code ?? String(error)}).`,
      "Name a file in a folder that exists and that you may write to.",
    );
  }
}

/** What a log gave, and what it did not. */
function measuredInWords({ answers, leftOut, from, to }: MeasuredRequests, calls: number): string {
  const dayOf = (time: number): string => formatDay(new Date(time).toISOString().slice(0, 10));
  const told = Object.keys(answers).filter((fact) => fact !== "requestLog");
  return [
    `${grouped(calls)} calls from ${dayOf(from)} to ${dayOf(to)} give: ${told.join(", ")}.`,
    ...leftOut.map(({ fact, because }) => `Left out: ${fact}, since ${because}.`),
    "",
  ].join("\n");
}
