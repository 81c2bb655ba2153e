import { knowledge } from "@tapeline/content";

import type { Chance } from "../chance.ts";
import { damages, neutral } from "./damage.ts";
import { nameOf, replaced, type Leaf } from "./marks.ts";
import { anyOf, type Change, type Changes } from "./mutant.ts";
import {
  atLeaf,
  impossibleDay,
  isText,
  misspelt,
  misspeltKey,
  missingKey,
  named,
} from "./shared-slips.ts";

const ruleIds = knowledge.rules.map(({ id }) => id);

const without = (changes: Changes, ...names: readonly string[]): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([name]) => !names.includes(name)));

/** What stands behind the last line of a text is a paragraph, whatever it means in YAML. */
export const textDamages: Changes = without(damages, "the name of a prototype");
/** An empty line or a line with a hash means something in Markdown. */
export const neutralInText: Changes = without(neutral, "a comment", "an empty line");

const inList = (list: string) => (leaf: Leaf) => leaf.path[0] === list && isText(leaf);

/** Where the body of a text begins. */
const bodyAt = (text: string): number => text.indexOf("\n---\n", 3) + "\n---\n".length;

/** A match in the body of a text, another word in its place. */
const inBody =
  (form: RegExp, by: (found: RegExpMatchArray, chance: Chance) => string | undefined): Change =>
  ({ marks: { text } }, chance) => {
    const start = bodyAt(text);
    const found = anyOf([...text.slice(start).matchAll(form)], chance);
    const instead = found && by(found, chance);
    if (found === undefined || instead === undefined) return undefined;
    const at = start + found.index;
    return replaced(text, { start: at, end: at + found[0].length }, instead);
  };

/** A line of its own before a paragraph of the body. */
const lineBefore = (line: (chance: Chance) => string): Change =>
  inBody(/(?<=\n\n)(?=[A-Z])/g, (_found, chance) => `${line(chance)}\n\n`);

/** Words at the end of a sentence that ends a paragraph. */
const sentence = (words: (chance: Chance) => string): Change =>
  inBody(/(?<=[a-z])\.(?=\n\n[A-Z])/g, (_found, chance) => `. ${words(chance)}`);

/** Slips of an answer, an article or a page of an option that the build can see. */
export const textSlips: Changes = {
  "a figure of its own": sentence((chance) =>
    chance.one([
      "It costs 25,000 dollars.",
      "That takes 3 months.",
      "It is right in 95% of cases.",
      "That holds for two thirds of firms.",
    ]),
  ),
  "words that push": sentence((chance) =>
    chance.one(["This is simply better.", "It unlocks value!", "It is a smart choice."]),
  ),
  "a reference to what is not there": inBody(
    /\{\{(assume|question|rule|option|price):([^@} ]+)/g,
    ([, kind, name], chance) => `{{${kind}:${misspelt(name!, chance)}`,
  ),
  "a kind of reference that is none": inBody(
    /\{\{(assume|question|rule|option|price|claim):/g,
    (_found, chance) => `{{${chance.one(["fact", "number", "cost"])}:`,
  ),
  "braces that nobody closes": inBody(/\{\{[^{}\n]+\}\}/g, ([found]) => found.slice(0, -2)),
  "a link that leads nowhere": inBody(
    /\]\((faq|articles|options|glossary)\/([a-z0-9-]+)\)/g,
    ([, folder, name], chance) => `](${folder}/${misspelt(name!, chance)})`,
  ),
  "a link that nobody closes": inBody(/\]\([a-z]+\/[a-z0-9-]+\)/g, ([found]) =>
    found.slice(0, -1).replaceAll("(", " "),
  ),
  "strong words that nobody closes": inBody(/\*\*[^*\n]+\*\*/g, ([found]) => found.slice(0, -2)),
  "what is not read": lineBefore((chance) =>
    chance.one([
      "# A heading of the first level",
      "#### A heading of the fourth",
      "| a | table |",
      "> Somebody else’s words.",
      "![a picture](picture.png)",
      "* an item with an asterisk",
      "Words with <b>tags</b>.",
    ]),
  ),
  "a heading of an option’s page renamed": ({ file, marks: { text } }) =>
    file.startsWith("texts/options/")
      ? text.replace("\n## When it fits\n", "\n## When to take it\n")
      : undefined,
  "a tag that is none": atLeaf(inList("tags"), (_leaf, chance) =>
    chance.one(["money", "costs", "legal"]),
  ),
  "a claim that nobody made": atLeaf(inList("claims"), (_leaf, chance) =>
    chance.one(["S99", "C12", "S0"]),
  ),
  "a rule that is not there": atLeaf(inList("rules"), ({ value }, chance) =>
    misspelt(String(value), chance),
  ),
  "a text that is not there": atLeaf(inList("related"), (_leaf, chance) =>
    chance.one([...ruleIds.slice(0, 3), "faq/nothing", "cost"]),
  ),
  "the kind of another folder": atLeaf(named("kind"), ({ value }, chance) =>
    chance.one(["faq", "article", "option", "page"].filter((kind) => kind !== value)),
  ),
  "a review in the past": atLeaf(named("reviewBy"), () => "2020-01-01"),
  "a title of one word": atLeaf(named("title"), () => "Why"),
  "a misspelt key": misspeltKey,
  "a missing entry": missingKey(({ path }) =>
    ["title", "summary", "kind", "tags", "reviewBy"].includes(path.join()),
  ),
  "an impossible day": impossibleDay,
};

const isMeaning = (leaf: Leaf): boolean => nameOf(leaf) === "term";

/** Slips of a list of words that the build can see. */
export const glossarySlips: Changes = {
  "a word that is not there": atLeaf(
    (leaf) => leaf.path.at(-2) === "see",
    ({ value }, chance) => `${misspelt(String(value), chance).toLowerCase()}-of-nothing`,
  ),
  "an id in capitals": atLeaf(named("id"), ({ value }) => String(value).toUpperCase()),
  "a word explained twice": ({ marks: { text, leaves } }) => {
    const [first, second] = leaves.filter(isMeaning);
    return second && replaced(text, second, text.slice(first!.start, first!.end));
  },
  "a word of one letter": atLeaf(isMeaning, () => "A"),
  "a review in the past": atLeaf(named("reviewBy"), () => "2020-01-01"),
  "a misspelt key": misspeltKey,
  "a missing entry": missingKey(({ path }) =>
    ["topic", "reviewBy", "id", "term", "means"].includes(String(path.at(-1))),
  ),
  "an impossible day": impossibleDay,
};
