/** Columns that a text takes: combining marks and joiners none, East Asian and pictures two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign < "\u0300" ? 1 : signWidth(sign);
  return width;
}

function signWidth(sign: string): number {
  if (/[\p{Mark}\u200c\u200d]/u.test(sign)) return 0;
  const code = sign.codePointAt(0) ?? 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

/** The text with spaces up to a width, cut with `…` where it is longer. */
export function left(text: string, width: number, ellipsis = "…"): string {
  const fitting = cut(text, width, ellipsis);
  return fitting + " ".repeat(Math.max(0, width - widthOf(fitting)));
}

/** The same with the spaces in front. */
export function right(text: string, width: number, ellipsis = "…"): string {
  const fitting = cut(text, width, ellipsis);
  return " ".repeat(Math.max(0, width - widthOf(fitting))) + fitting;
}

/** The text, cut at its end where it is wider. */
export function cut(text: string, width: number, ellipsis = "…"): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let used = widthOf(ellipsis);
  for (const sign of text) {
    used += widthOf(sign);
    if (used > width) break;
    kept += sign;
  }
  return used - widthOf(ellipsis) <= 0 ? kept.slice(0, width) : kept.trimEnd() + ellipsis;
}

/** The text cut in its middle, as rule ids are: `privacy/…-premises`. */
export function cutMiddle(text: string, width: number, ellipsis = "…"): string {
  if (widthOf(text) <= width) return text;
  const room = Math.max(0, width - widthOf(ellipsis));
  const tail = Math.floor(room / 2);
  return text.slice(0, room - tail) + ellipsis + text.slice(text.length - tail);
}

/** The text in lines of at most a width, broken at spaces; a longer word gets a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter((part) => part !== "")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
