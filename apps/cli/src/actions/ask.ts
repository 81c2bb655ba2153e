import { existsSync } from "node:fs";
import { resolve } from "node:path";

import { interview, type InterviewEnd } from "../ask/interview.ts";
import { plainInterviewer } from "../ask/plain-interviewer.ts";
import { CaseDocument } from "../case-file/case-document.ts";
import { understood } from "../case-file/read-case.ts";
import { readText } from "../case-file/read-text.ts";
import { writeAtomically } from "../case-file/write-atomically.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { shellWord } from "../format/shell-word.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { styleFor } from "../render/style.ts";

/** Flags of `ask`. */
export interface AskFlags extends CommonFlags {
  readonly all?: boolean;
}

const beginning = "# Answers for Tapeline; tapeline ask goes on with this file.\n";

/** `ask`: an interview whose answers are on disk before the next question is put. */
export async function ask({ terminal, flags }: Call<AskFlags>, file: string): Promise<number> {
  if (file === "-" || /\.json$/i.test(file))
    throw new InputError(
      `ask saves each answer in a YAML file, which ${file} is not.`,
      "Name a file that ends in .yaml.",
    );
  const days = await daysOf(flags);
  const { api, knowledge: known } = await connect(terminal, flags);
  const knowledge = await known();
  const path = resolve(terminal.cwd, file);
  let onDisk: string | undefined;
  const document = existsSync(path) ? await existing() : new CaseDocument(beginning);
  const style = styleFor({ env: terminal.env, stdout: terminal.stderr }, flags);
  const watched = terminal.stdin.isTTY === true && terminal.stderr.isTTY;
  const interviewer = watched
    ? (await import("../ask/prompt-interviewer.ts")).promptInterviewer(style)
    : plainInterviewer(terminal, style);
  const end = await interview({
    api,
    knowledge,
    document,
    interviewer,
    terminal,
    days,
    all: flags.all === true,
    save,
  }).finally(() => interviewer.close());

  const answered = document.answered();
  const leftUnknown = document.leftUnknown();
  if (flags.json === true)
    printJson(terminal, {
      file,
      ended: end.how,
      answered: answered.length,
      leftUnknown,
      advice: end.advice,
    });
  else terminal.stdout.write(styleFor(terminal, flags).text(closing(end)).concat("\n"));
  return end.how === "stopped" ? exitCodes.answersMissing : exitCodes.answered;

  /** Puts the answers on disk, unless somebody else wrote there since: neither side's answers get lost. */
  async function save(): Promise<void> {
    const now = existsSync(path) ? (await readText(file, terminal)).text : undefined;
    if (now !== onDisk)
      throw new InputError(
        `${file} was changed by somebody else since the last answer, so this answer was not saved.`,
        `What stands there now was kept; go on from it with: tapeline ask ${shellWord(file)}`,
      );
    const text = document.toText();
    await writeAtomically(path, text).catch(refuse);
    onDisk = text;
  }

  async function existing(): Promise<CaseDocument> {
    const named = await readText(file, terminal);
    onDisk = named.text;
    if (named.text.trim() === "") return new CaseDocument(beginning);
    // Refused before anything is written to it.
    understood(named, knowledge);
    return new CaseDocument(named.text);
  }

  function closing({ how, advice }: InterviewEnd): string {
    const end = knowledge.options.find(({ id }) => id === advice?.endPoint);
    const so =
      advice === undefined
        ? ""
        : ` So far: ${advice.answer}${end === undefined ? "" : `, ${end.short}`}.`;
    const count = `${file}: ${answered.length} answer${answered.length === 1 ? "" : "s"}, ${leftUnknown.length} left unknown.`;
    if (how === "stopped" && !existsSync(path))
      return `Nothing was answered, so ${file} was not written. Begin again with: tapeline ask ${shellWord(file)}`;
    if (how === "stopped")
      return `${count}${so} Saved; go on with: tapeline ask ${shellWord(file)}`;
    const why =
      how === "complete"
        ? "Every question has an answer."
        : advice?.answer === "not yet"
          ? "No further answer is worth its question."
          : "That is enough to decide: no further answer is worth its question.";
    return `${count} ${why}${so} Next: tapeline assess ${shellWord(file)}`;
  }
}

function refuse(error: NodeJS.ErrnoException): never {
  throw new InputError(
    `The answer could not be saved (${error.code ?? error.message}).`,
    "See that the folder exists, may be written to and has room; what was saved before is as it was.",
  );
}
