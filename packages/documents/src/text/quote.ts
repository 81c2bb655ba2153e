/** Characters that do not show, move the cursor, turn the direction of the text, or are half of one. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unseen = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu;

/** The code point of a character, as in `U+0007`. */
export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A text cut to `longest` characters, safe to print on any terminal. */
export function shown(text: string, longest = 60): string {
  const cut = text.length > longest ? text.slice(0, longest) : text;
  const safe = cut.replaceAll(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return text.length > longest ? `${safe}…` : safe;
}

/** The same in double quotes. */
export function quoted(text: string, longest = 60): string {
  return `"${shown(text, longest)}"`;
}
