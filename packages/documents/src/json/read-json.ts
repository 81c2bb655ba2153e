import {
  checkCharacters,
  checkDepth,
  checkFieldSize,
  checkKey,
  checkKeys,
  checkNumber,
  checkParts,
} from "../checks.ts";
import type { DocumentNode, MapEntry, ScalarNode } from "../document-node.ts";
import { Refusal } from "../refusal.ts";
import type { SourceText } from "../source-text.ts";
import { quoted } from "../text/quote.ts";
import { jsonAdvice, tokenAt } from "./json-advice.ts";

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?/iy;
const wordForm = /(?:true|false|null)(?![\w$])/y;
const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Reads JSON exactly as `JSON.parse` does, keeps each value's place, and holds to the limits while it reads. */
export function readJson(source: SourceText): DocumentNode {
  const { text } = source;
  const path: PropertyKey[] = [];
  let offset = 0;
  let keys = 0;
  let parts = 0;

  const here = () => ({ offset, path: [...path] });
  const fail = (expected: string): never => {
    throw new Refusal({ ...here(), expected, ...jsonAdvice(text, offset) });
  };
  const skipSpace = () => {
    while (offset < text.length && " \t\n\r".includes(text[offset]!)) offset += 1;
  };
  const count = () => {
    parts += 1;
    if (parts > source.limits.parts) checkParts(parts, here(), source);
  };
  const take = (mark: string): boolean => {
    if (text[offset] !== mark) return false;
    count();
    offset += 1;
    skipSpace();
    return true;
  };

  function readValue(depth: number): DocumentNode {
    count();
    const mark = text[offset];
    if (mark === "{") return readMap(depth + 1);
    if (mark === "[") return readList(depth + 1);
    const start = offset;
    if (mark === '"') return { kind: "scalar", start, value: readText(), plain: false };
    return readNumber(start) ?? readWord(start) ?? fail("a value");
  }

  function readMap(depth: number): DocumentNode {
    checkDepth(depth, here(), source);
    const start = offset;
    const entries = new Map<string, MapEntry>();
    take("{");
    if (take("}")) return { kind: "map", start, entries };
    do {
      const keyStart = offset;
      if (text[offset] !== '"') fail("a key in double quotes");
      const key = readText();
      keys += 1;
      path.push(key);
      const place = { offset: keyStart, path: [...path] };
      checkKeys(keys, place, source);
      checkKey(key, place, entries, source);
      skipSpace();
      if (!take(":")) fail("a colon after the key");
      entries.set(key, { start: keyStart, node: readValue(depth) });
      path.pop();
      skipSpace();
    } while (take(","));
    if (text[offset] !== "}") fail("a comma or the closing }");
    offset += 1;
    return { kind: "map", start, entries };
  }

  function readList(depth: number): DocumentNode {
    checkDepth(depth, here(), source);
    const start = offset;
    const items: DocumentNode[] = [];
    take("[");
    if (take("]")) return { kind: "list", start, items };
    do {
      path.push(items.length);
      items.push(readValue(depth));
      path.pop();
      skipSpace();
    } while (take(","));
    if (text[offset] !== "]") fail("a comma or the closing ]");
    offset += 1;
    return { kind: "list", start, items };
  }

  function readText(): string {
    const start = offset;
    const place = here();
    offset = endOfText(text, start);
    if (offset === -1)
      throw new Refusal({
        ...place,
        expected: "a double quote that closes the text on the same line",
        found: quoted(text.slice(start + 1, start + 100).split("\n", 1)[0]!, 40),
        fix: "close the text, and write line ends in it as \\n",
      });
    const written = text.slice(start, offset);
    checkFieldSize(written, place, source);
    const value = decode(written);
    if (value === undefined)
      throw new Refusal({
        ...place,
        expected: "text in which tabs and backslashes are escaped",
        found: quoted(written.slice(1, -1), 40),
        fix: "write a tab as \\t and a backslash as \\\\",
      });
    checkCharacters(value, place);
    return value;
  }

  function readNumber(start: number): ScalarNode | undefined {
    numberForm.lastIndex = start;
    const written = numberForm.exec(text)?.[0];
    // Letters, digits or dots that follow make it another thing: 01, 1.2.3, 10k.
    if (written === undefined || /[\w.]/.test(text[start + written.length] ?? "")) return undefined;
    const value = Number(written);
    checkNumber(written, value, here());
    offset += written.length;
    return { kind: "scalar", start, value, plain: true };
  }

  function readWord(start: number): ScalarNode | undefined {
    wordForm.lastIndex = start;
    const written = wordForm.exec(text)?.[0];
    if (written === undefined) return undefined;
    offset += written.length;
    return { kind: "scalar", start, value: words[written]!, plain: true };
  }

  skipSpace();
  if (offset === text.length)
    throw new Refusal({
      offset: 0,
      path: [],
      expected: "a document",
      found: "nothing",
      fix: "give a file that is not empty",
    });
  const root = readValue(0);
  skipSpace();
  if (offset < text.length) {
    const found = tokenAt(text, offset);
    const fix = "delete it, or give each document its own file";
    throw new Refusal({ ...here(), expected: "the end of the document", found, fix });
  }
  return root;
}

/** The offset after the closing quote of the text that opens at `start`; -1 where the line ends first. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') return at + 1;
    if (mark === "\n") return -1;
    if (mark === "\\") at += 1;
  }
  return -1;
}

function decode(written: string): string | undefined {
  try {
    return JSON.parse(written) as string;
  } catch {
    return undefined;
  }
}
