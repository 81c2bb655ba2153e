import type { MapEntry } from "./document-node.ts";
import { Refusal } from "./refusal.ts";
import type { SourceText } from "./source-text.ts";
import { byteLength, refusedInValue } from "./text/check-text.ts";
import { groupDigits } from "./text/group-digits.ts";
import { quoted, shown } from "./text/quote.ts";

/** A place that a check speaks of. */
export interface Place {
  readonly offset: number;
  readonly path: readonly PropertyKey[];
}

const prototypeKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Refuses a key that stands twice in its map, that merges another map, or that names an object's prototype. */
export function checkKey(
  key: string,
  place: Place,
  entries: ReadonlyMap<string, MapEntry>,
  source: SourceText,
): void {
  const earlier = entries.get(key);
  if (earlier !== undefined)
    throw new Refusal({
      ...place,
      expected: "each key once",
      found: `${quoted(key)} again (first on line ${source.positionAt(earlier.start).line})`,
      fix: "delete one of the two or rename it",
    });
  if (prototypeKeys.has(key))
    throw new Refusal({
      ...place,
      expected: "a key that names a field",
      found: `the reserved word ${quoted(key)}`,
      fix: "choose another key",
    });
  if (key === "<<")
    throw new Refusal({
      ...place,
      expected: "keys that are written out",
      found: "a merge key (<<)",
      fix: "write the merged keys here",
    });
}

/** Refuses a nesting deeper than the limit; `depth` counts the maps and lists around and including this one. */
export function checkDepth(depth: number, place: Place, { limits }: SourceText): void {
  if (depth <= limits.depth) return;
  throw new Refusal({
    ...place,
    path: place.path.slice(0, 3),
    expected: `at most ${limits.depth} levels of lists and maps inside one another`,
    found: "more levels",
    fix: "flatten the structure",
  });
}

/** Refuses the key after the last that is allowed. */
export function checkKeys(keys: number, place: Place, { limits }: SourceText): void {
  if (keys <= limits.keys) return;
  throw new Refusal({
    ...place,
    expected: `at most ${groupDigits(limits.keys)} keys in a document`,
    found: "more keys",
    fix: "split it into smaller documents",
  });
}

/** Refuses the part after the last that is allowed. */
export function checkParts(parts: number, place: Place, { limits }: SourceText): void {
  if (parts <= limits.parts) return;
  throw new Refusal({
    ...place,
    expected: `at most ${groupDigits(limits.parts)} values, marks and line ends in a document`,
    found: "more of them",
    fix: "split it into smaller documents",
  });
}

/** Refuses a text or key that is longer than a field may be. */
export function checkFieldSize(written: string, place: Place, { limits }: SourceText): void {
  // A UTF-16 unit takes three bytes at most, so most fields need no counting.
  if (written.length * 3 <= limits.fieldBytes) return;
  const bytes = byteLength(written);
  if (bytes <= limits.fieldBytes) return;
  throw new Refusal({
    ...place,
    expected: `a text of at most ${groupDigits(limits.fieldBytes)} bytes`,
    found: `${groupDigits(bytes)} bytes`,
    fix: "shorten it",
  });
}

/** Refuses escaped control characters and halves of characters in a decoded text. */
export function checkCharacters(text: string, place: Place): void {
  const character = refusedInValue(text);
  if (character === undefined) return;
  throw new Refusal({
    ...place,
    expected: "text without control characters or halves of characters",
    found: `an escaped ${character}`,
    fix: "delete this escape",
  });
}

/** Refuses a number that is not finite, or whose written digits a double cannot hold. */
export function checkNumber(written: string, value: number, place: Place): void {
  if (!Number.isFinite(value))
    throw new Refusal({
      ...place,
      expected: "a finite number",
      found: shown(written),
      fix: "give a number that is written out in digits, or put it in quotes if it is a text",
    });
  const approximate = /^[-+]?[\d.]+e/i.test(written);
  if (!approximate && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new Refusal({
      ...place,
      expected: "a number of at most 9,007,199,254,740,991 (2^53 − 1), which is held exactly",
      found: shown(written),
      fix: "put it in quotes if it is an identifier, or write it as in 1e18 if it is approximate",
    });
  if (/^[-+]?0\d/.test(written) && !written.includes("."))
    throw new Refusal({
      ...place,
      expected: "a number without leading zeros",
      found: shown(written),
      fix: "delete the zeros, or put it in quotes if it is a text",
    });
}
