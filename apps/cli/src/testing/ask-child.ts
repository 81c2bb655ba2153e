import { existsSync, readFileSync } from "node:fs";

import { knowledge } from "@tapeline/content";

import { interview } from "../ask/interview.ts";
import { plainInterviewer } from "../ask/plain-interviewer.ts";
import { CaseDocument } from "../case-file/case-document.ts";
import { writeAtomically } from "../case-file/write-atomically.ts";
import { progressLine } from "../progress.ts";
import { styleFor } from "../render/style.ts";
import { processTerminal } from "../terminal.ts";
import { fakeQuestionsApi } from "./fake-questions-api.ts";

/** An interview in a process that is made to be killed; says "saved n" once n answers are durable. */
const [path = ""] = process.argv.slice(2);
const terminal = processTerminal("2026-11-25");
const document = new CaseDocument(existsSync(path) ? readFileSync(path, "utf8") : "");
await interview({
  api: fakeQuestionsApi(knowledge),
  knowledge,
  document,
  interviewer: plainInterviewer(terminal, styleFor(terminal)),
  progress: progressLine(terminal),
  days: {},
  all: true,
  async save() {
    await writeAtomically(path, document.toText());
    process.stdout.write(`saved ${document.answered().length}\n`);
  },
});
