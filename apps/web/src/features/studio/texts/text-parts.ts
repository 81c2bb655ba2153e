import type { Problem } from "@tapeline/documents";

/** A text apart: its head with the line break before it, so that lines count as in the file, and its body. */
export interface TextParts {
  readonly head: string;
  /** Empty in a text that was only begun. */
  readonly body: string;
  /** Where the body begins in the file. */
  readonly bodyAt: number;
}

const rule = "---";

/** Parts a text, or says why it has no head to show a form for. */
export function textParts(path: string, text: string): TextParts | Problem {
  const found = /^---(\n[\s\S]*?\n)---(?:\n|$)/.exec(text);
  if (found !== null)
    return { head: found[1]!, body: text.slice(found[0].length), bodyAt: found[0].length };
  return {
    file: path,
    line: 1,
    column: 1,
    field: "(document)",
    expected: `a head between two lines of ${rule}, the first of them on line 1`,
    found: text.startsWith(`${rule}\n`) ? `no second ${rule}` : text.slice(0, 20).split("\n")[0]!,
    fix: "copy the head of a text beside it",
  };
}

/** The text with another head. */
export const withHead = (text: string, { head: was }: TextParts, head: string): string =>
  rule + head + text.slice(rule.length + was.length);

/** The text with another body, which begins on a line of its own. */
export function withBody(text: string, { bodyAt }: TextParts, body: string): string {
  const before = text.slice(0, bodyAt);
  return before + (before.endsWith("\n") || body === "" ? "" : "\n") + body;
}
