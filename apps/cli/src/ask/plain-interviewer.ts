import { createInterface } from "node:readline";

import { valuesOf, type Question } from "@tapeline/engine";

import { wrap } from "../render/columns.ts";
import type { Style } from "../render/style.ts";
import type { Terminal } from "../terminal.ts";
import type { Interviewer } from "./interviewer.ts";

/** Asks in plain lines on standard error and reads one answer a line from standard input. */
export function plainInterviewer(terminal: Terminal, style: Style): Interviewer {
  const reader = createInterface({ input: terminal.stdin, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  let hinted = false;
  const say = (text: string): void => {
    for (const line of wrap(style.text(text), style.width)) terminal.stderr.write(`${line}\n`);
  };
  return {
    async put({ question, lead, before }) {
      terminal.stderr.write("\n");
      say(lead);
      say(question.ask);
      const values = valuesOf(question.fact);
      if (values.length > 0) say(`(${values.join(", ")})`);
      else if (question.unit !== undefined) say(unitLine(question));
      const others = (question.derivations ?? []).map(({ id }) => id);
      if (others.length > 0) say(`(or tell it by: ${others.join(", ")})`);
      if (!hinted) say("(or: unknown, ? for help, back, stop)");
      hinted = true;
      if (before !== undefined) say(`now: ${JSON.stringify(before)}; an empty line keeps it`);
      terminal.stderr.write("> ");
      const line = await lines.next();
      return line.done === true ? undefined : line.value;
    },
    say,
    close: () => reader.close(),
  };
}

/** The unit; of a level, which says nothing by itself, with its ends: `(level 0 to 5)`. */
function unitLine({ unit, allowed }: Question): string {
  return unit === "level" && allowed !== undefined
    ? `(${unit} ${allowed.min} to ${allowed.max})`
    : `(${unit})`;
}
