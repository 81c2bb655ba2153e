import type { Slip } from "../slip.ts";

/** A text as it lies there, its head apart from its body. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
  /** What stands between the two lines of `---`, on lines that count as in the file. */
  readonly head: string;
  /** The offset at which the body begins. */
  readonly bodyAt: number;
}

/** Parts the head of a text from its body: the first line is a line of `---`, and another ends the head; the body says something. */
export function partText(file: string, text: string): TextFile | Slip {
  const head = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(text);
  if (head === null)
    return {
      file,
      path: [],
      expected: "a head between two lines of ---, the first of them on line 1",
      found: text.startsWith("---\n") ? "no second ---" : text.slice(0, 20).split("\n")[0]!,
      fix: "copy the head of a text beside it",
    };
  if (text.slice(head[0].length).trim() === "")
    return {
      file,
      path: [],
      expected: "an answer below the second line of ---",
      found: "nothing",
      fix: "write the text there",
    };
  // An empty line stands for the first ---.
  return { file, text, head: `\n${head[1]!}`, bodyAt: head[0].length };
}

/** Line and column of an offset, both from 1. */
export function positionAt(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}
