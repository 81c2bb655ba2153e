/** Marks of direction and controls: unseen, and nothing that a document needs. */
const unseen = /(?!\s)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text that means nothing to Markdown or HTML, on one line: what somebody typed stays what it says. */
export function plainText(text: string): string {
  return (
    text
      .replaceAll(unseen, "")
      .replaceAll(/\s+/g, " ")
      .trim()
      .replaceAll(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`)
      // Nothing becomes an address by itself.
      .replaceAll(/(https?|ftp|mailto|www)([:.])/gi, String.raw`$1\$2`)
  );
}

/** A table; its cells are Markdown. */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A list with one entry a line, or a sentence where there is none. */
export const markdownList = (entries: readonly string[], none: string): string =>
  entries.length === 0 ? none : entries.map((entry) => `- ${entry}`).join("\n");
