import { createInterface } from "node:readline";

import { valuesOf } from "@tapeline/engine";

import { wrap } from "../render/columns.ts";
import type { Style } from "../render/style.ts";
import type { Terminal } from "../terminal.ts";
import type { Interviewer } from "./interviewer.ts";

/** Asks in plain lines on standard error and reads one answer a line from standard input. */
export function plainInterviewer(terminal: Terminal, style: Style): Interviewer {
  const reader = createInterface({ input: terminal.stdin, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
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
      else if (question.unit !== undefined) say(`(${question.unit})`);
      if (before !== undefined) say(`now: ${JSON.stringify(before)}; an empty line keeps it`);
      terminal.stderr.write("> ");
      const line = await lines.next();
      return line.done === true ? undefined : line.value;
    },
    say,
    close: () => reader.close(),
  };
}
