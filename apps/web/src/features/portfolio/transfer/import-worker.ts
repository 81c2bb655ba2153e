/** Reads files of cases apart from the page, so that it never stands still. Nothing is kept until the page takes it. */
import type { Problem } from "@tapeline/documents";
import { config } from "zod";

import type { WrittenCase } from "../../../cases/stored-case.ts";
import { currentRelease, releasePart } from "../../../engine/release.ts";
import { mostBytes, textIn, tooLarge, type NoText } from "./decode-file.ts";
import type { ImportAsked, ImportRead, ImportTold } from "./import-messages.ts";
import { caseReader, type CasesIn } from "./read-cases.ts";

// The content policy lets nothing be compiled from text.
config({ jitless: true });

/** So many problems are told. */
const mostProblems = 500;
const mostTitles = 5;
const progressEvery = 100;

let good: WrittenCase[] = [];

const tell = (told: ImportTold): void => postMessage(told);

addEventListener("message", ({ data }: MessageEvent<ImportAsked>) => {
  if (data.kind === "take")
    tell({ kind: "taken", cases: good.slice(data.from, data.from + data.count) });
  else
    readFiles(data.files).then(
      (read) => tell({ kind: "read", read }),
      (error: unknown) => tell({ kind: "failed", says: (error as Error).message }),
    );
});

async function readFiles(files: readonly File[]): Promise<ImportRead> {
  good = [];
  let refused = 0;
  const problems: Problem[] = [];
  const refuse = (found: readonly Problem[]): void => {
    refused += 1;
    problems.push(...found.slice(0, mostProblems - problems.length));
  };
  const read = caseReader(await releasePart(await currentRelease(), "knowledge"));
  for (const file of files) {
    const cases = await casesIn(file, read);
    if ("expected" in cases) {
      refuse([{ file: file.name, line: 1, column: 1, field: "(document)", ...cases }]);
      continue;
    }
    for (let index = 0; index < cases.count; index += 1) {
      const one = cases.read(index);
      if (one.ok) good.push(one.written);
      else refuse(one.problems);
      if (index % progressEvery === 0)
        tell({ kind: "progress", file: file.name, done: index, of: cases.count });
    }
  }
  return {
    good: good.length,
    refused,
    problems,
    titles: good.slice(0, mostTitles).map(({ title }) => title),
  };
}

async function casesIn(
  file: File,
  read: (file: string, text: string) => CasesIn,
): Promise<CasesIn | NoText> {
  if (file.size > mostBytes) return tooLarge(file.size);
  const text = textIn(new Uint8Array(await file.arrayBuffer()));
  if (typeof text !== "string") return text;
  const cases = read(file.name, text);
  return cases.count > 0
    ? cases
    : { expected: "at least one case", found: "none", fix: "choose a file that holds cases" };
}
