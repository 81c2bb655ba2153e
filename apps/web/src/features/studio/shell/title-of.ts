/** What a file calls itself in one line, where it does; cheap, for a heading that follows each key. */
export function titleOf(text: string): string | undefined {
  const line = /^(?:title|short|name): +(\S.*?) *\r?$/m.exec(text)?.[1];
  if (line === undefined || /^[|>]/.test(line)) return undefined;
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(line);
  const said =
    quoted === null
      ? line.replace(/ +#.*$/, "")
      : (quoted[1]?.replaceAll(/\\(.)/g, "$1") ?? quoted[2]?.replaceAll("''", "'"));
  return said === "" ? undefined : said;
}
