/** A piece put in place of what is chosen in a text, with a space where it would touch a word, and where to go on typing. */
export function insertedAt(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  piece: string,
): { readonly text: string; readonly caret: number } {
  const before = /[\p{L}\d.,;:]$/u.test(text.slice(0, from)) ? " " : "";
  const after = /^[\p{L}\d]/u.test(text.slice(to)) ? " " : "";
  const put = before + piece + after;
  return { text: text.slice(0, from) + put + text.slice(to), caret: from + put.length };
}
