import type { Document } from "yaml";
import { Refusal } from "../refusal.ts";
import type { SourceText } from "../source-text.ts";
import { composeYaml } from "./compose-yaml.ts";
import { pathAtOffset } from "./path-at-offset.ts";

/** Longer texts are not tried with other spaces: each try reads the whole again. */
const longestTried = 20_000;

/** Signs at the start of a line that may stand in another column: a key with its colon, or a hyphen. */
const beginsEntry = /^(?:- |-$|[^\s#[{"'>|][^#]*?:(?: |$)|(?:"[^"]*"|'[^']*'):(?: |$))/;

interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** The offset of its first sign that is no space. */
  readonly at: number;
  readonly spaces: number;
  readonly words: string;
}

/** A line with other spaces before it, with which the text can be read. */
interface Repair {
  readonly line: Line;
  readonly spaces: number;
  readonly path: readonly PropertyKey[];
}

/**
 * What is wrong where one line near a syntax error begins in the wrong column: with other spaces
 * before it, the text can be read. `undefined` where that mends nothing, so that the error itself is told.
 */
export function indentationSlip(source: SourceText, offset: number): Refusal | undefined {
  if (source.text.length > longestTried) return undefined;
  const lines = linesWithWords(source.text);
  const at = lines.findLastIndex((line) => line.at - line.spaces <= offset);
  const near = [at, at + 1, at - 1].filter((place) => beginsEntry.test(lines[place]?.words ?? ""));
  // A second slip further down must not hide the first, so a beginning that can be read will do.
  for (const text of [source.text, beginningOf(source.text, lines, at + 1)]) {
    const repairs = near
      .flatMap((place) => repairsOf(lines, place, { ...source, text }))
      .toSorted((one, other) => shiftOf(one) - shiftOf(other) || one.spaces - other.spaces);
    const [first] = repairs;
    if (first !== undefined)
      return refusalOf(
        repairs.filter(({ line }) => line === first.line),
        lines,
      );
  }
  return undefined;
}

const shiftOf = ({ line, spaces }: Pick<Repair, "line" | "spaces">): number =>
  Math.abs(spaces - line.spaces);

function linesWithWords(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").flatMap((written, index) => {
    const words = written.trim();
    const spaces = /^ */.exec(written)![0].length;
    const line = { number: index + 1, at: start + spaces, spaces, words };
    start += written.length + 1;
    return words === "" || words.startsWith("#") ? [] : [line];
  });
}

/** The text up to the next line after `from` that begins in the first column with a key. */
function beginningOf(text: string, lines: readonly Line[], from: number): string {
  const next = lines.slice(from + 1).find(({ spaces, words }) => spaces === 0 && /^\w/.test(words));
  return next === undefined ? text : text.slice(0, next.at);
}

/** So many lines before one have columns that it may belong to, and so many of these, the nearest, are tried. */
const reach = 12;
const mostColumns = 6;

/** The smallest moves of a line into a column in which others near it begin that make the text one that can be read. */
function repairsOf(lines: readonly Line[], place: number, source: SourceText): readonly Repair[] {
  const line = lines[place]!;
  const columns = lines
    .slice(Math.max(0, place - reach), place + 2)
    // A step further in belongs to the line above, or to the item whose hyphen stands there.
    .flatMap(({ spaces }) => [spaces, spaces + 2])
    .filter((spaces) => spaces !== line.spaces);
  const nearest = [...new Set(columns)]
    .toSorted((one, other) => shiftOf({ line, spaces: one }) - shiftOf({ line, spaces: other }))
    .slice(0, mostColumns);
  const repairs = nearest.flatMap((spaces): Repair[] => {
    const start = line.at - line.spaces;
    const text = `${source.text.slice(0, start)}${" ".repeat(spaces)}${source.text.slice(line.at)}`;
    const document = composed({ ...source, text });
    if (document === undefined) return [];
    const entry = start + spaces + /^(?:- +)*/.exec(line.words)![0].length;
    const path = pathAtOffset(document.contents, entry);
    // An entry begins there, and no text of several lines swallows it.
    const before = pathAtOffset(document.contents, entry - 1);
    return path.join("\0") === before.join("\0") ? [] : [{ line, spaces, path }];
  });
  const least = Math.min(...repairs.map(shiftOf));
  return repairs.filter((repair) => shiftOf(repair) === least);
}

function composed(source: SourceText): Document.Parsed | undefined {
  try {
    return composeYaml(source);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function refusalOf(repairs: readonly Repair[], lines: readonly Line[]): Refusal {
  const { line, path } = repairs[0]!;
  const place = lines.indexOf(line);
  const beside = [lines[place - 1], lines[place + 1]].flatMap((other) =>
    other === undefined ? [] : [`line ${other.number} has ${columnsOf(other)}`],
  );
  return new Refusal({
    offset: line.at,
    path,
    expected: `${repairs.map(({ spaces }) => counted(spaces)).join(" or ")} before line ${line.number}`,
    found: counted(line.spaces),
    fix: `indent it like the lines that it goes with: ${beside.join(", ")}`,
  });
}

const counted = (spaces: number): string =>
  spaces === 0 ? "no space" : `${spaces} ${spaces === 1 ? "space" : "spaces"}`;

/** The key of a list's item stands after its hyphen, and the keys that follow stand under it. */
const columnsOf = ({ spaces, words }: Line): string =>
  words.startsWith("- ") ? `${spaces} before its hyphen` : String(spaces);
