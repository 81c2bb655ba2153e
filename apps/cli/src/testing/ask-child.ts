import { existsSync, readFileSync } from "node:fs";

import { CaseDocument } from "../case-file/case-document.ts";
import { writeAtomically } from "../case-file/write-atomically.ts";
import { processTerminal } from "../terminal.ts";
import { plainInterview } from "./plain-interview.ts";

/** An interview in a process that is made to be killed; says "saved n" once n answers are durable. */
const [path = ""] = process.argv.slice(2);
const document = new CaseDocument(existsSync(path) ? readFileSync(path, "utf8") : "");
await plainInterview(processTerminal("2026-11-25"), document, {
  all: true,
  async save() {
    await writeAtomically(path, document.toText());
    process.stdout.write(`saved ${document.answered().length}\n`);
  },
});
