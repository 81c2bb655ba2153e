/** What moves a cursor, hides or turns text, and breaks of lines: all of it is one space on a page. Fixed ranges, the same everywhere. */
const unprintable =
  /[\s\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]+/gu;

/** A text of somebody's on one line, without signs that cannot be seen. */
export const onOneLine = (text: string): string => text.replaceAll(unprintable, " ").trim();

const signsOf = (text: string): string[] => Array.from(text);

/** Columns that a sign takes: East Asian signs and pictures two. */
const columnsOf = (sign: string): number =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    sign,
  )
    ? 2
    : 1;

/** Columns that a text takes; marks that combine count one, so that a line is never too long. */
export const widthOf = (text: string): number =>
  signsOf(text).reduce((sum, sign) => sum + columnsOf(sign), 0);

/** The text cut at so many columns, with an ellipsis where it is longer. */
export function cutAt(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = "";
  let used = 1;
  for (const sign of signsOf(text)) {
    used += columnsOf(sign);
    if (used > columns) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines of so many columns, those after the first so far in; a longer word is cut. */
export function inLines(text: string, columns: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const fits = cutAt(word, columns - indent.length);
    const longer = line === "" ? fits : `${line} ${fits}`;
    if (line !== "" && widthOf(longer) > columns) {
      lines.push(line);
      line = indent + fits;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** At most so many lines; the last shows that something was left out. */
export function atMost(lines: readonly string[], most: number, columns: number): readonly string[] {
  if (lines.length <= most) return lines;
  const last = cutAt(lines[most - 1]!, columns - 2).replace(/…$/, "");
  return [...lines.slice(0, most - 1), `${last} …`];
}
