import type { Chance } from "../chance.ts";
import { nameOf, replaced, valueAt, type Key, type Leaf } from "./marks.ts";
import { anyOf, type Change, type Subject } from "./mutant.ts";

/** A change of one leaf among those that fit. */
export const atLeaf =
  (
    fits: (leaf: Leaf, subject: Subject) => boolean,
    by: (leaf: Leaf, chance: Chance, subject: Subject) => string | undefined,
  ): Change =>
  (subject, chance) => {
    const leaf = anyOf(
      subject.marks.leaves.filter((one) => fits(one, subject)),
      chance,
    );
    const written = leaf && by(leaf, chance, subject);
    return written === undefined ? undefined : replaced(subject.marks.text, leaf!, written);
  };

export const isNumber = ({ value }: Leaf): boolean => typeof value === "number";
export const isText = ({ value }: Leaf): boolean => typeof value === "string";
export const named =
  (...names: readonly string[]) =>
  (leaf: Leaf): boolean =>
    names.includes(nameOf(leaf));

/** A decimal number in digits, as one would type it. */
export const digits = (value: number): string => String(Number(value.toPrecision(12)));

/** A key with a letter lost, doubled or changed for its neighbour. */
export function misspelt(name: string, chance: Chance): string {
  const at = chance.whole(1, name.length - 1);
  const [before, letter, after] = [name.slice(0, at), name[at]!, name.slice(at + 1)];
  return chance.one([
    before + after,
    `${before}${letter}${letter}${after}`,
    `${name}s`,
    `${name[0] === name[0]!.toLowerCase() ? name[0]!.toUpperCase() : name[0]!.toLowerCase()}${name.slice(1)}`,
  ]);
}

/** Any key misspelt: no map of the project takes a key that it does not know. */
export const misspeltKey: Change = ({ marks: { text, keys } }, chance) => {
  const key = anyOf(
    keys.filter(({ start, end }) => end > start + 2),
    chance,
  );
  if (key === undefined) return undefined;
  const name = text.slice(key.start, key.end);
  const wrong = misspelt(name, chance);
  return wrong === name ? undefined : replaced(text, key, wrong);
};

/** A key of these names, and its value, taken out of its map. */
export const missingKey =
  (fits: (key: Key, subject: Subject) => boolean): Change =>
  (subject, chance) => {
    const { text, keys, leaves } = subject.marks;
    const key = anyOf(
      keys.filter((one) => fits(one, subject)),
      chance,
    );
    if (key === undefined) return undefined;
    const leaf = leaves.find(({ path }) => path.join("\n") === key.path.join("\n"));
    if (key.indent === undefined) {
      if (leaf === undefined) return undefined;
      const rest = text.slice(leaf.end);
      const comma = /^, */.exec(rest)?.[0].length;
      if (comma !== undefined) return text.slice(0, key.start) + rest.slice(comma);
      return text.slice(0, key.start).replace(/, *$/, " ") + rest.replace(/^ +/, "");
    }
    const lines = text.slice(key.start).split("\n");
    const next = lines.findIndex(
      (line, index) =>
        index > 0 &&
        line.trim() !== "" &&
        !(line.search(/\S/) > key.indent!) &&
        !/^ *- /.test(line),
    );
    const after = next < 0 ? "" : lines.slice(next).join("\n");
    return text.slice(0, key.start - key.indent) + after;
  };

/** Numbers and days have an order. */
const comparable = ({ value }: Leaf): boolean =>
  typeof value === "number" || /^\d{4}-\d\d-\d\d$/.test(String(value));

/** Two numbers or days of one map exchanged, where the first is below the second. */
export const swapped =
  (low: string, high: string, fits: (leaf: Leaf) => boolean = () => true): Change =>
  ({ marks: { text, leaves, value } }, chance) => {
    const pairs = leaves.flatMap((leaf) => {
      if (nameOf(leaf) !== low || !fits(leaf)) return [];
      const path = [...leaf.path.slice(0, -1), high].join("\n");
      const other = leaves.find((one) => one.path.join("\n") === path);
      return other !== undefined &&
        comparable(leaf) &&
        comparable(other) &&
        leaf.value < other.value &&
        valueAt(value, leaf.path) !== undefined
        ? [[leaf, other] as const]
        : [];
    });
    const pair = anyOf(pairs, chance);
    if (pair === undefined) return undefined;
    const [one, other] = pair[0].start < pair[1].start ? pair : [pair[1], pair[0]];
    const [first, second] = [text.slice(one.start, one.end), text.slice(other.start, other.end)];
    return replaced(replaced(text, other, first), one, second);
  };

/** A day in the calendar of nobody. */
export const impossibleDay: Change = atLeaf(
  ({ value, path }) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && typeof path.at(-1) === "string",
  ({ value }, chance) => {
    const [year, month, day] = String(value).split("-");
    return chance.one([
      `${year}-${month}-32`,
      `${year}-13-${day}`,
      `${day}.${month}.${year}`,
      `${month}/${day}/${year}`,
    ]);
  },
);

/** An address that is not read over a secure line. */
export const openAddress: Change = atLeaf(
  ({ value }) => typeof value === "string" && value.startsWith("https://"),
  ({ value }) => String(value).replace("https://", "http://"),
);
