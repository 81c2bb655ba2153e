/** One document of a YAML stream, and on which line of the file it begins, counted from 1. */
export interface StreamPart {
  readonly text: string;
  readonly line: number;
}

/** The documents of a YAML stream: what stands between lines of `---`. Documents of comments alone are none. */
export function splitDocuments(text: string): readonly StreamPart[] {
  const parts: StreamPart[] = [];
  let start = 0;
  let line = 1;
  const close = (end: number): void => {
    const part = text.slice(start, end);
    if (/^[^\s#]/m.test(part)) parts.push({ text: part, line });
  };
  for (const { index, 0: marker } of text.matchAll(/^---[ \t]*(?:\r?\n|$)/gm)) {
    close(index);
    line += linesIn(text, start, index + marker.length);
    start = index + marker.length;
  }
  close(text.length);
  return parts;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1))
    lines += 1;
  return lines;
}
