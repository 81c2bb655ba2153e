import type { Problem } from "@tapeline/documents";

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a problem stands in a text: from its column to the end of what is written in its line. A text may have shrunk since. */
export function placeOf({ line, column }: Pick<Problem, "line" | "column">, text: string): Stretch {
  const lines = text.split("\n");
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const begin = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  const written = lines[index]!.trimEnd().length;
  const from = begin + Math.min(Math.max(column, 1) - 1, written);
  return { from, to: Math.max(begin + written, from) };
}

/** A problem in one line: what was expected, what was found, what to do. */
export const saysOf = ({ field, expected, found, fix }: Problem): string =>
  `${field}: expected ${expected}, found ${found}; ${fix}`;
