import { damages } from "../damage.ts";
import { optionSlips, questionSlips } from "../content-slips.ts";
import { nameOf, replaced, valueAt } from "../marks.ts";
import { anyOf, type EditedKind } from "../mutant.ts";
import { priceSlips } from "../price-slips.ts";
import { glossarySlips } from "../text-slips.ts";
import { picked, type EditMaker, type EditMakers } from "./edit.ts";

/** A neighbour copied, and nothing changed in it. */
const copied: EditMaker = ({ file, marks: { text } }) => ({
  file: file.replace(/(\.\w+)$/, "-copy$1"),
  text,
});

const copiedWithin =
  (folder: string): EditMaker =>
  (subject, chance) =>
    subject.file.startsWith(folder) ? copied(subject, chance) : undefined;

/** An id that a list of ids has twice. */
const idTwice: EditMaker = ({ file, marks: { text, leaves } }, chance) => {
  const leaf = anyOf(
    leaves.filter(
      ({ path, value }) =>
        typeof path.at(-1) === "number" &&
        typeof value === "string" &&
        !["times", "multiply", "divide"].includes(String(path.at(-2))),
    ),
    chance,
  );
  if (leaf === undefined) return undefined;
  const written = text.slice(leaf.start, leaf.end);
  const inBrackets = /[[,] *$/.test(text.slice(0, leaf.start));
  return inBrackets ? { file, text: replaced(text, leaf, `${written}, ${written}`) } : undefined;
};

/** An entry of a list of maps that stands twice, on lines of its own. */
const entryTwice =
  (list: string): EditMaker =>
  ({ file, marks: { text, value } }) => {
    const items = valueAt(value, [list]);
    const block = new RegExp(
      `^${list}:\\n((?: +- [^\\n]*\\n)(?: {3,}[^\\n]*\\n| +[^ -][^\\n]*\\n)*)`,
      "m",
    ).exec(text);
    if (!Array.isArray(items) || items.length !== 1 || block === null) return undefined;
    const end = block.index + block[0].length;
    return { file, text: text.slice(0, end) + block[1]! + text.slice(end) };
  };

const lineIdTwice: EditMaker = ({ file, marks: { text, leaves } }) => {
  const [first, second] = leaves.filter(
    (leaf) => leaf.path[0] === "lines" && nameOf(leaf) === "id",
  );
  return second && { file, text: replaced(text, second, String(first!.value)) };
};

const keyTwice = picked(damages, "a key twice", "a key twice within braces");

/** What stands twice, by kind of file. */
export const duplicates: Readonly<Partial<Record<EditedKind, EditMakers>>> = {
  rule: { "a rule copied": copied, "an id twice": idTwice, ...keyTwice },
  question: {
    "a question copied": copied,
    ...picked(questionSlips, "the number of another question"),
    ...keyTwice,
  },
  option: {
    "an option copied": copied,
    "a line's id twice": lineIdTwice,
    "an id twice": idTwice,
    ...picked(
      optionSlips,
      "a part named twice",
      "the code of another option",
      "the dimension of another option",
    ),
  },
  scenario: { "a scenario copied": copied, ...keyTwice },
  price: {
    "a model copied": copiedWithin("models/"),
    "an offer twice": entryTwice("offers"),
    "an entry twice": entryTwice("history"),
    ...picked(priceSlips, "a list that witnesses twice"),
    ...keyTwice,
  },
  text: { "a text copied": copied, "an id twice": idTwice },
  glossary: {
    "a list of words copied": copied,
    ...picked(glossarySlips, "a word explained twice"),
    ...keyTwice,
  },
  derivation: { "a derivation copied": copied, ...keyTwice },
  practice: {
    "an arm copied": copiedWithin("practice/arms/"),
    "a failure copied": copiedWithin("practice/failures/"),
    "a pillar copied": copiedWithin("practice/pillars/"),
    "a stage copied": copiedWithin("practice/stages/"),
    "an id twice": idTwice,
    ...keyTwice,
  },
};
