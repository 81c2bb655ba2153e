/** Text as Markdown shows it: signs that would be read as marks are escaped, line breaks become spaces. */
export const plain = (text: string): string =>
  text
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`)
    .replaceAll(/\s+/g, " ")
    .trim();

/** A link to a page on the web, by the name of its host unless other words are given; anything that is no address stands as text. */
export function link(address: string, words?: string): string {
  const [, host] = /^https?:\/\/([^\s/?#()<>]+)[^\s()<>]*$/.exec(address) ?? [];
  if (host === undefined) return plain(words ?? address);
  return `[${plain(words ?? host.replace(/^www\./, ""))}](${address})`;
}

/** A table with a heading and an alignment for each column, padded so that it reads as text too; cells are Markdown already. */
export function table(
  columns: readonly { readonly heading: string; readonly right?: boolean }[],
  rows: readonly (readonly string[])[],
): string {
  const widths = columns.map(({ heading }, at) =>
    Math.max(3, heading.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return columns[at]?.right === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(" | ")} |`;
  const rule = columns.map(({ right }, at) =>
    right === true ? `${"-".repeat((widths[at] ?? 0) - 1)}:` : "-".repeat(widths[at] ?? 0),
  );
  return [line(columns.map(({ heading }) => heading)), line(rule), ...rows.map(line)].join("\n");
}
