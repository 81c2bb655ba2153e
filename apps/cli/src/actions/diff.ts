import { setImmediate } from "node:timers/promises";

import type { ReleaseDiff, Side } from "@tapeline/content/diff";
import type { WatchedCase } from "@tapeline/engine/impact";

import type { Call, CommonFlags } from "../commands/command.ts";
import { daysOf } from "../connect.ts";
import { watchedCases } from "../diff/cases-in.ts";
import { sideAround, sideNamed } from "../diff/side-named.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { Interrupted } from "../interrupted.ts";
import { printJson } from "../print-json.ts";
import { progressLine } from "../progress.ts";
import { renderDiff } from "../render/diff.ts";
import { diffMarkdown } from "../render/diff-markdown.ts";
import { styleFor } from "../render/style.ts";
import type { Terminal } from "../terminal.ts";

/** Flags of `diff`. */
export interface DiffFlags extends CommonFlags {
  readonly cases?: string;
  readonly format: "text" | "markdown";
  readonly exitZero?: boolean;
}

/** `diff`: what differs between two states of content and prices, and which verdicts change by it. */
export async function diff(
  { terminal, flags }: Call<DiffFlags>,
  before: string,
  after?: string,
): Promise<number> {
  if (flags.server !== undefined)
    throw new InputError("diff reads folders and asks no --server.", "Leave --server out.");
  const { asOf = terminal.today } = await daysOf(flags);
  const one = await sideNamed(before, terminal);
  const other = after === undefined ? await sideAround(terminal) : await sideNamed(after, terminal);
  const pinned =
    flags.cases === undefined
      ? []
      : await watchedCases(flags.cases, one.side, other.side, terminal);
  const found = await followed(one.side, other.side, { asOf, pinned }, terminal);
  const shown = {
    before: one.name,
    after: other.name,
    asOf,
    knowledge: other.side.knowledge,
    found,
  };
  if (flags.json === true) {
    const { knowledge: _known, found: told, ...names } = shown;
    printJson(terminal, { ...names, ...told });
  } else
    terminal.stdout.write(
      flags.format === "markdown"
        ? diffMarkdown(shown)
        : renderDiff(shown, styleFor(terminal, flags)),
    );
  const turned = found.cases.touched.some(({ outcome }) => outcome === "changed");
  return turned && flags.exitZero !== true ? exitCodes.verdictChanged : exitCodes.answered;
}

/** The comparison; its progress goes to the progress line. Ctrl-C ends it after the case that is being looked at. */
async function followed(
  before: Side,
  after: Side,
  { asOf, pinned }: { readonly asOf: string; readonly pinned: readonly WatchedCase[] },
  terminal: Terminal,
): Promise<ReleaseDiff> {
  const { releaseDiff } = await import("@tapeline/content/diff");
  const progress = progressLine(terminal, "comparing");
  const stop = new AbortController();
  const release = terminal.onInterrupt(() => stop.abort(new Interrupted()));
  const steps = releaseDiff(before, after, { asOf }, pinned);
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if ("total" in step.value) progress.show(step.value);
      await setImmediate();
      stop.signal.throwIfAborted();
    }
  } finally {
    release();
    progress.clear();
  }
}
