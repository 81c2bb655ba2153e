import { holdsRefused } from "../text/check-text.ts";

/** Signs that make a spreadsheet take a cell for a formula, or cut it up: also in the wide forms that some locales take for them. */
const live = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
/** What `safeCell` could have written by itself. */
const looksWritten = /^'+"/;
const escaped = /[\u007f-\u009f\ufeff\ufffd-\uffff]/g;

/**
 * A text as a cell of a table that no spreadsheet program computes: an apostrophe goes before a sign that would begin a
 * formula. A text with characters that no table may hold becomes an apostrophe and a JSON string. `plainCell` gives the text back.
 */
export function safeCell(text: string): string {
  if (holdsRefused(text) || /[\ufffe\uffff]/.test(text)) return `'${jsonOf(text)}`;
  return live.test(text) || looksWritten.test(text) ? `'${text}` : text;
}

/** The text of a cell that `safeCell` made; every other cell stays as it is. */
export function plainCell(cell: string): string {
  if (cell.startsWith(`'"`)) return stringIn(cell.slice(1)) ?? cell;
  return cell.startsWith("'") && (live.test(cell) || looksWritten.test(cell))
    ? cell.slice(1)
    : cell;
}

const jsonOf = (text: string): string =>
  JSON.stringify(text).replaceAll(
    escaped,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

function stringIn(json: string): string | undefined {
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}
