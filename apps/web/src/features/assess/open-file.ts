import type { WrittenCase } from "../../cases/stored-case.ts";
import { engine } from "../../engine/client.ts";

/** What is wrong with a file, and where in it. */
export interface FileProblem {
  readonly line?: number;
  readonly field?: string;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** A file that was opened: the case that it holds, or what is wrong with it. */
export type OpenedFile =
  | { readonly ok: true; readonly written: WrittenCase }
  | { readonly ok: false; readonly file: string; readonly problems: readonly FileProblem[] };

const mostBytes = 5_000_000;

/** Reads a case file, YAML or JSON, as the command line does. No file makes it throw; nothing of it leaves the device. */
export async function openFile(file: File): Promise<OpenedFile> {
  const refuse = (problem: FileProblem): OpenedFile => ({
    ok: false,
    file: file.name,
    problems: [problem],
  });
  if (file.size > mostBytes)
    return refuse({
      expected: "a case file of at most 5 MB",
      found: `${(file.size / 1e6).toFixed(1)} MB`,
      fix: "give a case file; one is a few kilobytes",
    });
  const text = await textOf(file);
  if (text === undefined)
    return refuse({
      expected: "text in UTF-8",
      found: "bytes that are no UTF-8 text",
      fix: "save the file as UTF-8, or give another file",
    });
  const read = await engine.ask((client) =>
    client.assessment.readFile.query({ file: file.name.slice(0, 200) || "file", text }),
  );
  if (!read.ok) return { ok: false, file: file.name, problems: read.problems };
  return { ok: true, written: caseOf(read.case) };
}

/** The file's text, unless it is none. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    const bytes = await file.arrayBuffer();
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A checked case with its answers, of which a file may have none. */
function caseOf(checked: unknown): WrittenCase {
  const { answers, ...rest } = checked as Partial<WrittenCase> & { readonly title: string };
  return { ...rest, answers: answers ?? {} };
}
