import type { Problem } from "@tapeline/documents";
import { positionAt } from "@tapeline/content/tools/texts/text-file.ts";
import type { TextPreview } from "@tapeline/content/tools/texts/text-preview.ts";

/** Something wrong in the body of a text, with its line in the file. */
export interface FlawLine {
  readonly line: number;
  /** Its offset in the file. */
  readonly at: number;
  readonly says: string;
  /** What it depends on, where it need not be wrong. */
  readonly unless?: string;
}

/** What is wrong in a body: seen at once, or told by the check; each once, in the order of the text. */
export function flawLines(
  text: string,
  preview: TextPreview | undefined,
  problems: readonly Problem[],
): readonly FlawLine[] {
  const seen = (preview?.flaws ?? []).map((flaw) => lineOf(text, flaw));
  const known = new Set(seen.map(({ says }) => says));
  const told = problems
    .map(({ line, column, ...words }) => ({
      line,
      at: offsetOf(text, line, column),
      says: inWords(words),
    }))
    .filter(({ says }) => !known.has(says));
  const judged = new Set(told.map(({ says }) => says));
  const strangers = (preview?.strangers ?? [])
    .map((flaw) => ({ ...lineOf(text, flaw), unless: "unless this draft brings it" }))
    .filter(({ says }) => !judged.has(says));
  return [...seen, ...told, ...strangers].toSorted((a, b) => a.at - b.at);
}

type Words = Pick<Problem, "expected" | "found" | "fix">;

const lineOf = (text: string, { at, ...words }: Words & { readonly at: number }): FlawLine => ({
  line: positionAt(text, at).line,
  at,
  says: inWords(words),
});

const inWords = ({ expected, found, fix }: Words): string =>
  `Expected ${expected}; found ${found}. ${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`;

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split("\n").slice(0, line - 1);
  return Math.min(text.length, before.join("\n").length + (line > 1 ? 1 : 0) + column - 1);
}
