import type { ErrorCode } from "yaml";
import { Refusal } from "../refusal.ts";
import { quoted } from "../text/quote.ts";

interface Words {
  readonly expected: string;
  readonly fix: string;
}

const anyYaml: Words = {
  expected: "YAML that can be read",
  fix: "correct this line; put texts with special signs in quotes",
};

/** The library's error codes in our words; those that only anchors, tags and directives raise cannot occur. */
const wordsOf: Partial<Record<ErrorCode, Words>> = {
  BAD_DQ_ESCAPE: {
    expected: "an escape that YAML knows, such as \\n or \\u00e9",
    fix: "write a backslash as \\\\, or use single quotes",
  },
  BAD_INDENT: {
    expected: "keys of one map and items of one list in the same column",
    fix: "indent this line like its neighbours, with spaces",
  },
  BAD_SCALAR_START: {
    expected: "a text that begins with a letter, digit or quote",
    fix: "put the text in quotes",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: "one key and one value on a line",
    fix: "put a text with a colon in quotes, or begin a new line",
  },
  BLOCK_IN_FLOW: {
    expected: "values inside brackets in the form of brackets",
    fix: "write lists as [a, b] and maps as { a: 1 } here",
  },
  KEY_OVER_1024_CHARS: {
    expected: "a key of at most 1,024 characters",
    fix: "shorten the key, or put a long text in quotes",
  },
  MISSING_CHAR: {
    expected: "the sign that closes or parts what is open: a quote, bracket, comma, colon or space",
    fix: "close the quote or bracket, or add what is missing",
  },
  MULTILINE_IMPLICIT_KEY: {
    expected: "a key and its colon on one line",
    fix: "add the missing colon, or put the text in quotes; delete what does not belong here",
  },
  NON_STRING_KEY: {
    expected: "a text as key",
    fix: "use a plain word as key",
  },
  TAB_AS_INDENT: {
    expected: "spaces for indentation",
    fix: "replace the tabs at the start of the line by spaces",
  },
  UNEXPECTED_TOKEN: {
    expected: "a key, a value or a list item",
    fix: "delete what is too much here, or put the text in quotes",
  },
};

/** What the YAML grammar does not allow, apart from what we do not. */
export class SyntaxRefusal extends Refusal {}

/** A refusal of what the YAML grammar does not allow at an offset. */
export function syntaxRefusal(
  text: string,
  offset: number,
  error: { readonly code: ErrorCode; readonly message: string },
  path: readonly PropertyKey[],
): SyntaxRefusal {
  const at = Math.min(offset, text.length);
  const words = lineBegins(text, at, /^[ \t]*\t/)
    ? wordsOf.TAB_AS_INDENT
    : wordsFor(text, at, error);
  return new SyntaxRefusal({ offset: at, path, ...(words ?? anyYaml), found: foundAt(text, at) });
}

function wordsFor(
  text: string,
  at: number,
  error: { readonly code: ErrorCode; readonly message: string },
): Words | undefined {
  const code = codeOf(error);
  if (code !== "MISSING_CHAR") return wordsOf[code];
  if (error.message.startsWith("Implicit map keys")) return wordsOf.MULTILINE_IMPLICIT_KEY;
  const open = error.message.includes("quote") ? undefined : openBracket(text, at);
  // Often the sign is missing lines above the place where the grammar notices.
  return open === undefined
    ? wordsOf.MISSING_CHAR
    : {
        ...wordsOf.MISSING_CHAR!,
        fix: `close the ${open.sign} of line ${open.line}, or add what is missing`,
      };
}

const opens = "[{";
const closes = "]}";

/** The last bracket before an offset that none closes. */
function openBracket(
  text: string,
  offset: number,
): { readonly sign: string; readonly line: number } | undefined {
  let closed = 0;
  for (let at = offset - 1; at >= 0; at -= 1) {
    const sign = text[at]!;
    if (closes.includes(sign)) closed += 1;
    if (!opens.includes(sign)) continue;
    if (closed === 0) return { sign, line: text.slice(0, at).split("\n").length };
    closed -= 1;
  }
  return undefined;
}

/** The library takes a bracket that is never closed for one that is not indented enough. */
function codeOf({ code, message }: { readonly code: ErrorCode; readonly message: string }) {
  return code === "BAD_INDENT" && message.includes("end with") ? "MISSING_CHAR" : code;
}

/** The library reports some tabs by their consequences, so the line itself is looked at. */
function lineBegins(text: string, offset: number, form: RegExp): boolean {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return form.test(text.slice(start, Math.max(start + 100, offset)));
}

function foundAt(text: string, offset: number): string {
  const rest = text
    .slice(offset, offset + 200)
    .split(/\r?\n/, 1)[0]!
    .trim();
  if (rest !== "") return quoted(rest, 40);
  return text.slice(offset).trim() === "" ? "the end of the document" : "the end of the line";
}
