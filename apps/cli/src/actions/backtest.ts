import { createHash } from "node:crypto";
import { basename } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";

import { DocumentError } from "@tapeline/documents";
import {
  backtest as backtestOf,
  differencesPage,
  pageHeading,
  readDecisions,
  type Backtest,
  type BacktestSettings,
  type DocumentedDecision,
} from "@tapeline/validation";

import { refuseOther, writePage } from "../case-file/write-page.ts";
import { readText } from "../case-file/read-text.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { Interrupted } from "../interrupted.ts";
import { printJson } from "../print-json.ts";
import { progressLine } from "../progress.ts";
import { renderBacktest } from "../render/backtest.ts";
import { styleFor } from "../render/style.ts";
import type { Terminal } from "../terminal.ts";

/** Flags of `backtest`. */
export interface BacktestFlags extends CommonFlags {
  readonly rows?: boolean;
  /** The file of the page to write. */
  readonly page?: string;
}

const aTable = {
  is: "table",
  getOne: "Name a CSV table of decisions; the help of this command says what it holds.",
  shorten: "Split it into several tables.",
};

/** `backtest`: the verdict on the case of each documented decision, and how they compare with what was done and thought since. */
export async function backtest(
  { terminal, flags }: Call<BacktestFlags>,
  file: string,
): Promise<number> {
  const days = await daysOf(flags);
  if (flags.page !== undefined) await refuseOther(flags.page, pageHeading, terminal);
  const { api, knowledge } = await connect(terminal, flags);
  const { text, file: name } = await readText(file, terminal, aTable);
  const reading = readDecisions(text, name);
  if (!reading.ok) throw new DocumentError(reading.problems);
  if (reading.rows.length === 0)
    throw new InputError(`${name} holds no decisions.`, "Add a row below the header.");
  const { questions, options } = await knowledge();
  const result = await followed(
    reading.rows.map(({ value }) => value),
    (signal) => ({
      questions,
      assess: (written) =>
        onceAdmitted(() => api.assessment.assess.query({ case: written, ...days }), signal),
    }),
    terminal,
  );
  if (flags.page !== undefined) {
    const sha256 = createHash("sha256").update(text).digest("hex");
    const rules = await api.knowledge.rules.query();
    const table = { name: basename(file), sha256 };
    await writePage(flags.page, differencesPage(result, { options, rules, table }), terminal);
  }
  if (flags.json === true) printJson(terminal, result);
  else
    terminal.stdout.write(
      renderBacktest(result, { rows: flags.rows === true }, styleFor(terminal, flags)),
    );
  return exitCodes.answered;
}

const pauseMs = 1000;

/** A server takes so many assessments of one client in a minute; what it refuses for that is asked again until it is taken. */
async function onceAdmitted<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isRefusedForNow(error)) throw error;
      await setTimeout(pauseMs);
      signal.throwIfAborted();
    }
  }
}

const isRefusedForNow = (error: unknown): boolean =>
  error instanceof Error &&
  (error as { readonly data?: { readonly code?: string } | null }).data?.code ===
    "TOO_MANY_REQUESTS";

/** The result of a backtest; its progress goes to the progress line. Ctrl-C ends it after the row that is being assessed and throws `Interrupted`. */
async function followed(
  decisions: readonly DocumentedDecision[],
  settings: (signal: AbortSignal) => BacktestSettings,
  terminal: Terminal,
): Promise<Backtest> {
  const progress = progressLine(terminal, "assessing");
  const stop = new AbortController();
  const release = terminal.onInterrupt(() => stop.abort(new Interrupted()));
  try {
    for await (const step of backtestOf(decisions, settings(stop.signal))) {
      if ("result" in step) return step.result;
      progress.show(step.progress);
      // A verdict is computed in one go: between two of them Ctrl-C has its chance to be heard.
      await setImmediate();
      stop.signal.throwIfAborted();
    }
  } finally {
    release();
    progress.clear();
  }
  throw new Error("the backtest ended without a result");
}
