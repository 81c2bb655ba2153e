import { readDocument } from "@tapeline/documents";
import { z } from "zod";

type Path = readonly PropertyKey[];

/** A single word, number or text of a file that stands on one line, with its place in the text. */
export interface Leaf {
  readonly path: Path;
  readonly value: string | number | boolean;
  /** UTF-16 offsets of the value as it is written, quotes included. */
  readonly start: number;
  readonly end: number;
}

/** A key of a map, with its place in the text. */
export interface Key {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
  /** It begins a line of its own, behind so many spaces; undefined within braces and behind dashes. */
  readonly indent: number | undefined;
  /** Another key of the same map stands before it. */
  readonly first: boolean;
}

/** What of a file a mutant can change. */
export interface Marks {
  readonly text: string;
  readonly value: unknown;
  readonly leaves: readonly Leaf[];
  readonly keys: readonly Key[];
}

const written = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,\]}#](?:[^,\]}\n#]|#(?<! #))*)/;
const wholeLine = /^[^\n]*?(?= #|\n|$)/;

/** The keys and single values of a valid file. */
export function marksOf(text: string): Marks {
  const reading = readDocument(text, { file: "unharmed.yaml", schema: z.unknown() });
  if (!reading.ok) throw new Error(`an unharmed file is refused: ${reading.problems[0]?.expected}`);
  const lines = [0];
  for (const { index } of text.matchAll(/\n/g)) lines.push(index + 1);
  const offsetOf = (path: Path): number => {
    const { line, column } = reading.positionOf(path);
    return lines[line - 1]! + column - 1;
  };
  const leaves: Leaf[] = [];
  const keys: Key[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (typeof value === "object" && value !== null)
      Object.entries(value).forEach(([key, inner], index) => {
        const place = [...path, key];
        const start = offsetOf(place);
        const lineStart = text.lastIndexOf("\n", start - 1) + 1;
        const before = text.slice(lineStart, start);
        keys.push({
          path: place,
          start,
          end: start + keyLength(text.slice(start)),
          indent: before.trim() === "" ? before.length : undefined,
          first: index === 0,
        });
        visit(inner, place);
      });
    else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      const leaf = leafAt(text, path, value, offsetOf(path));
      if (leaf !== undefined) leaves.push(leaf);
    }
  };
  visit(reading.value, []);
  return { text, value: reading.value, leaves, keys };
}

/** The keys and single values in the head of a text, which stands between two lines of `---`. */
export function marksOfHead(text: string): Marks {
  const end = text.indexOf("\n---", 3) + 1;
  // A comment as long as the first line, so that places count as in the file.
  return { ...marksOf(`#--${text.slice(3, end)}`), text };
}

const keyLength = (rest: string): number =>
  /^(?:"[^"]*"|'[^']*'|[^:\n]+?)(?=\s*:)/.exec(rest)?.[0].length ?? 0;

function leafAt(text: string, path: Path, value: Leaf["value"], at: number): Leaf | undefined {
  const key = typeof path.at(-1) === "string" ? keyLength(text.slice(at)) : 0;
  const gap = /^\s*:[ ]+/.exec(text.slice(at + key));
  const start = key === 0 ? at : at + key + (gap?.[0].length ?? NaN);
  if (Number.isNaN(start)) return undefined;
  for (const form of [written, wholeLine]) {
    const raw = form.exec(text.slice(start))?.[0].trimEnd();
    if (raw !== undefined && meaning(raw) === String(value))
      return { path, value, start, end: start + raw.length };
  }
  return undefined;
}

/** What a written value comes to, as a word. */
function meaning(raw: string): string {
  if (raw.startsWith('"') && raw.endsWith('"')) return JSON.parse(raw) as string;
  if (raw.startsWith("'") && raw.endsWith("'")) return raw.slice(1, -1).replaceAll("''", "'");
  return /^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(raw) &&
    !/^\d{4}-/.test(raw) &&
    !Number.isNaN(Number(raw))
    ? String(Number(raw))
    : raw;
}

/** The text with another in place of a part of it. */
export const replaced = (
  text: string,
  { start, end }: { start: number; end: number },
  by: string,
): string => text.slice(0, start) + by + text.slice(end);

/** The value at a path of a file. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

/** Whether a leaf stands under a key, at any depth. */
export const under = ({ path }: { readonly path: Path }, key: string): boolean =>
  path.includes(key);
export const nameOf = ({ path }: { readonly path: Path }): string => String(path.at(-1));
