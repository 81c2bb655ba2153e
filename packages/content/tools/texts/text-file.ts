import { readDocument, type Problem, type Reading } from "@tapeline/documents";

import { frontMatterSchema, type FrontMatter } from "../../src/text.ts";

/** A text as it lies there: what came of reading its head, and where its body begins. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
  readonly head: Reading<FrontMatter>;
  /** The offset at which the body begins. */
  readonly bodyAt: number;
}

/** Reads the head of a text: YAML between two lines of `---`, the first of which is the first line. */
export function readTextFile(
  file: string,
  text: string,
): { readonly ok: true; readonly value: TextFile } | { ok: false; problems: readonly Problem[] } {
  const head = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(text);
  if (head === null)
    return {
      ok: false,
      problems: [
        {
          file,
          line: 1,
          column: 1,
          field: "(document)",
          expected: "a head between two lines of ---, the first of them on line 1",
          found: text.startsWith("---\n") ? "no second ---" : text.slice(0, 20).split("\n")[0]!,
          fix: "copy the head of a text beside it",
        },
      ],
    };
  // An empty line stands for the first ---, so that lines count as in the file.
  const reading = readDocument(`\n${head[1]!}`, {
    file,
    schema: frontMatterSchema,
    format: "yaml",
  });
  return { ok: true, value: { file, text, head: reading, bodyAt: head[0].length } };
}

/** Line and column of an offset, both from 1. */
export function positionAt(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}
