import type { Problem } from "@tapeline/documents";
import { partText } from "@tapeline/content/tools/texts/text-file.ts";

/** A text apart: its head with the line break before it, so that lines count as in the file, and its body. */
export interface TextParts {
  readonly head: string;
  readonly body: string;
  /** Where the body begins in the file. */
  readonly bodyAt: number;
}

/** Parts a text, or says why it has no head to show a form for. */
export function textParts(path: string, text: string): TextParts | Problem {
  const parted = partText(path, text);
  if ("fix" in parted) {
    const { file, expected, found, fix } = parted;
    return { file, line: 1, column: 1, field: "(document)", expected, found, fix };
  }
  const { head, bodyAt } = parted;
  return { head, body: text.slice(bodyAt), bodyAt };
}

const rule = "---";

/** The text with another head. */
export const withHead = (text: string, { head: was }: TextParts, head: string): string =>
  rule + head + text.slice(rule.length + was.length);

/** The text with another body. */
export const withBody = (text: string, { bodyAt }: TextParts, body: string): string =>
  text.slice(0, bodyAt) + body;
