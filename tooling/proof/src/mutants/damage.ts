import { replaced, type Key, type Leaf } from "./marks.ts";
import { anyOf, type Change, type Changes, type Subject } from "./mutant.ts";

/** The line on which a place stands. */
function lineOf(text: string, at: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf("\n", at);
  return { start: text.lastIndexOf("\n", at - 1) + 1, end: end < 0 ? text.length : end };
}

/** Keys that begin a line behind another key of their map: only one column is right for them. */
const followers = ({ marks }: Subject): Key[] =>
  marks.keys.filter(({ indent, first }) => indent !== undefined && !first);
/** Followers whose value is on the same line. */
const oneLiners = (subject: Subject): Key[] =>
  followers(subject).filter(({ path }) =>
    subject.marks.leaves.some((leaf) => leaf.path === path || samePath(leaf, path)),
  );
const samePath = (leaf: Leaf, path: Key["path"]): boolean =>
  leaf.path.length === path.length && leaf.path.every((key, index) => key === path[index]);

const atFollower =
  (
    change: (text: string, key: Key, line: { start: number; end: number }) => string,
    of = followers,
  ): Change =>
  (subject, chance) => {
    const key = anyOf(of(subject), chance);
    const { text } = subject.marks;
    return key && change(text, key, lineOf(text, key.start));
  };

const atLeaf =
  (
    fits: (leaf: Leaf, subject: Subject) => boolean,
    by: (leaf: Leaf, raw: string) => string,
  ): Change =>
  (subject, chance) => {
    const { text, leaves } = subject.marks;
    const leaf = anyOf(
      leaves.filter((one) => fits(one, subject)),
      chance,
    );
    return leaf && replaced(text, leaf, by(leaf, text.slice(leaf.start, leaf.end)));
  };

const insideBraces = (text: string, at: number): boolean => {
  const before = text.slice(lineOf(text, at).start, at).replaceAll(/"[^"]*"/g, "");
  return (before.match(/[[{]/g)?.length ?? 0) > (before.match(/[\]}]/g)?.length ?? 0);
};

/** Numbers as answers may also be written as words with a unit; everything else is typed. */
const typed = (leaf: Leaf, { kind }: Subject): boolean =>
  !(
    (kind === "case" || kind === "scenario" || leaf.path.includes("facts")) &&
    typeof leaf.value === "string"
  );

/** What an editor, a cable or a merge does to a file that no reader can take for the file. */
export const damages: Changes = {
  "cut within braces or brackets": ({ marks: { text, leaves } }, chance) => {
    const leaf = anyOf(
      leaves.filter(({ start }) => insideBraces(text, start)),
      chance,
    );
    return leaf && text.slice(0, chance.whole(leaf.start, leaf.end));
  },
  "cut within quotes": ({ marks: { text, leaves } }, chance) => {
    const leaf = anyOf(
      leaves.filter(({ start }) => text[start] === '"'),
      chance,
    );
    return leaf && text.slice(0, chance.whole(leaf.start + 1, leaf.end - 1));
  },
  "cut within a key": (subject, chance) => {
    const key = anyOf(
      followers(subject).filter(({ start, end }) => end > start + 1),
      chance,
    );
    return key && subject.marks.text.slice(0, chance.whole(key.start + 1, key.end));
  },
  "a control character": ({ marks: { text } }, chance) => {
    const at = chance.whole(0, text.length);
    const garbage = chance.one(["\u0000", "\u0007", "\u001B", "\u0008", "\u0085", "\u009F"]);
    return text.slice(0, at) + garbage + text.slice(at);
  },
  "half a character": ({ marks: { text } }, chance) => {
    const at = chance.whole(0, text.length);
    return `${text.slice(0, at)}${chance.one(["\uD83D", "\uDE00"])}${text.slice(at)}`;
  },
  "indented by one space too many": atFollower(
    (text, _key, { start }) => `${text.slice(0, start)} ${text.slice(start)}`,
  ),
  "indented by a tab": atFollower(
    (text, key, { start }) => `${text.slice(0, start)}\t${text.slice(key.start)}`,
    (subject) => followers(subject).filter(({ indent }) => indent! > 0),
  ),
  "a key twice": atFollower(
    (text, _key, { start, end }) => `${text.slice(0, end)}\n${text.slice(start)}`,
    oneLiners,
  ),
  "a key twice within braces": ({ marks: { text, keys, leaves } }, chance) => {
    const inside = keys.filter(
      ({ start, path }) => insideBraces(text, start) && leaves.some((leaf) => samePath(leaf, path)),
    );
    const key = anyOf(inside, chance);
    return (
      key &&
      `${text.slice(0, key.start)}${text.slice(key.start, key.end)}: 1, ${text.slice(key.start)}`
    );
  },
  "a colon lost": atFollower(
    (text, { end }) => text.slice(0, end) + text.slice(end).replace(/^\s*:/, ""),
    oneLiners,
  ),
  "a mark of a merge": ({ marks: { text } }, chance) => {
    const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
    const at = chance.one(breaks);
    return `${text.slice(0, at)}${chance.one(["<<<<<<< ours", ">>>>>>> theirs"])}\n${text.slice(at)}`;
  },
  "a reference": atLeaf(
    () => true,
    () => "*there",
  ),
  "a tag": atLeaf(
    () => true,
    (_leaf, raw) => `!!js/function ${raw}`,
  ),
  "a merge key": atFollower(
    (text, _key, { start }) => `${text.slice(0, start)}<<: { a: 1 }\n${text.slice(start)}`,
    (subject) => followers(subject).filter(({ indent }) => indent === 0),
  ),
  "the name of a prototype": (subject, chance) =>
    `${subject.marks.text.trimEnd()}\n${chance.one(["__proto__", "constructor", "prototype"])}: { polluted: true }\n`,
  "a number that is none": atLeaf(
    ({ value }) => typeof value === "number",
    (leaf) => [".inf", ".nan", "1e999", "-.inf"][leaf.start % 4]!,
  ),
  "a list for a value": atLeaf(typed, (_leaf, raw) => `[${raw}, ${raw}]`),
  "a map for a value": atLeaf(typed, (_leaf, raw) => `{ value: ${raw} }`),
  "a number for a word": atLeaf(
    (leaf, subject) =>
      typeof leaf.value === "string" && typed(leaf, subject) && !leaf.path.includes("times"),
    () => "7",
  ),
  "a word for a number": atLeaf(
    (leaf) => typeof leaf.value === "number" && !leaf.path.includes("times"),
    () => "some",
  ),
  "a word for yes or no": atLeaf(
    ({ value }) => typeof value === "boolean",
    () => "perhaps",
  ),
  "nothing for a value": atLeaf(
    () => true,
    () => "null",
  ),
};

const boundaries = (text: string): number[] =>
  [...text.matchAll(/\n(?=[a-z])/gi)].map(({ index }) => index + 1);

/** What changes how a file looks and nothing that it says. */
export const neutral: Changes = {
  "line ends of another system": ({ marks: { text } }) => text.replaceAll("\n", "\r\n"),
  "a byte order mark": ({ marks: { text } }) => `\uFEFF${text}`,
  "no line end at the end": ({ marks: { text } }) => text.trimEnd(),
  "a comment": ({ marks: { text } }, chance) => {
    const at = anyOf(boundaries(text), chance);
    return at === undefined ? undefined : `${text.slice(0, at)}# read again\n${text.slice(at)}`;
  },
  "an empty line": ({ marks: { text } }, chance) => {
    const at = anyOf(boundaries(text), chance);
    return at === undefined ? undefined : `${text.slice(0, at)}\n${text.slice(at)}`;
  },
  "spaces at the end of a line": atFollower(
    (text, _key, { end }) => `${text.slice(0, end)}  ${text.slice(end)}`,
    oneLiners,
  ),
  "quotes around a word": atLeaf(
    ({ value, start, end }) => typeof value === "string" && end - start === value.length,
    ({ value }) => JSON.stringify(value),
  ),
  "a number written otherwise": atLeaf(
    ({ value }) => typeof value === "number" && Number.isInteger(value) && value !== 0,
    ({ value }) => `${String(value)}.0`,
  ),
  "two keys in the other order": ({ marks: { text } }, chance) => {
    const pairs = [...text.matchAll(/(?<=\{ )(\w+: [\w.]+), (\w+: [\w.]+)(?=[,} ])/g)];
    const pair = anyOf(pairs, chance);
    return (
      pair &&
      replaced(
        text,
        { start: pair.index, end: pair.index + pair[0].length },
        `${pair[2]}, ${pair[1]}`,
      )
    );
  },
};
