import type { Limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { groupDigits } from "./group-digits.ts";
import { codePointName } from "./quote.ts";

const replacementCharacter = 0xfffd;
const byteOrderMark = 0xfeff;

/** Takes away the byte order mark that some editors write at the start of a file. */
export function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === byteOrderMark ? text.slice(1) : text;
}

/** Refuses a text that is too large or holds characters that no document needs, in one pass and before any parsing. */
export function checkText(text: string, limits: Limits): void {
  // A text has at least as many bytes as UTF-16 units, so the largest are refused unread.
  if (text.length > limits.bytes) refuseSize(text.length, "at least ", limits);
  let bytes = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    // Printable ASCII is most of any document, and always fine.
    if (code >= 0x20 && code < 0x7f) {
      bytes += 1;
      continue;
    }
    bytes += bytesOfUnit(code);
    const words = refusedCharacter(text, offset, code);
    if (words !== undefined) throw new Refusal({ offset, path: [], ...words });
  }
  if (bytes > limits.bytes) refuseSize(bytes, "", limits);
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let offset = 0; offset < text.length; offset += 1)
    bytes += bytesOfUnit(text.charCodeAt(offset));
  return bytes;
}

/** The first character of a decoded text that may not be in it, named; `undefined` when all are fine. */
export function refusedInValue(text: string): string | undefined {
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (isControl(code) || isLoneSurrogate(text, offset, code)) return codePointName(code);
  }
  return undefined;
}

/** Whether a text holds a character that `checkText` refuses. */
export function holdsRefused(text: string): boolean {
  for (let offset = 0; offset < text.length; offset += 1)
    if (refusedCharacter(text, offset, text.charCodeAt(offset)) !== undefined) return true;
  return false;
}

function refuseSize(bytes: number, atLeast: string, limits: Limits): never {
  throw new Refusal({
    offset: 0,
    path: [],
    expected: `a document of at most ${groupDigits(limits.bytes)} bytes`,
    found: `${atLeast}${groupDigits(bytes)} bytes`,
    fix: "split it into smaller documents",
  });
}

/** Bytes of a UTF-16 unit in UTF-8; each half of a surrogate pair stands for two of its four. */
export function bytesOfUnit(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) return 2;
  return 3;
}

/** C0 and C1 controls and DEL, without tab, line feed and carriage return. */
function isControl(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return code >= 0x7f && code <= 0x9f;
}

function isLoneSurrogate(text: string, offset: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdfff) return false;
  if (code < 0xdc00) {
    const next = text.charCodeAt(offset + 1);
    return !(next >= 0xdc00 && next <= 0xdfff);
  }
  const previous = text.charCodeAt(offset - 1);
  return !(previous >= 0xd800 && previous <= 0xdbff);
}

function refusedCharacter(
  text: string,
  offset: number,
  code: number,
): { expected: string; found: string; fix: string } | undefined {
  const found = `the character ${codePointName(code)}`;
  if (isControl(code))
    return {
      expected: "text without control characters",
      found: code === 0 ? "a NUL character (U+0000)" : found,
      fix: "delete this character; if the file is no text at all, give another file",
    };
  if (code === 0x0d && text.charCodeAt(offset + 1) !== 0x0a)
    return {
      expected: "lines that end in LF or CRLF",
      found: "a carriage return alone (U+000D)",
      fix: "save the file with LF line ends",
    };
  if (code === replacementCharacter || isLoneSurrogate(text, offset, code))
    return {
      expected: "text in UTF-8",
      found:
        code === replacementCharacter
          ? "bytes that could not be decoded"
          : `half a character (${codePointName(code)})`,
      fix: "save the file as UTF-8",
    };
  if (code === byteOrderMark)
    return {
      expected: "a byte order mark at the start only",
      found: "one inside the text (U+FEFF)",
      fix: "delete this invisible character",
    };
  return undefined;
}
