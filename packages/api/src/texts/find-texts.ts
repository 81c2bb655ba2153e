import type { Block, Texts } from "@tapeline/content/texts";

import { plainText } from "./plain-text.ts";
import { headOfTerm, headOfText, type TextHead } from "./text-head.ts";

/** All texts, then all words, each in the order of the release. */
export function allHeads({ texts, glossary }: Texts): readonly TextHead[] {
  return [...texts.map(headOfText), ...glossary.map(headOfTerm)];
}

/** What a word of a search is worth by where it stands: a name says more of a text than its body does. */
const worth = { name: 8, summary: 3, body: 1 };
/** The share of it for a word that only begins with the one that is sought. */
const worthOfBeginning = 0.5;

/** Words of a question that say nothing of what it is about. */
const silent = new Set(
  "a an and are as at be by can do does for from have how i if in is it its my of on or our should so that the then there this to us we what when where which who why will with you your".split(
    " ",
  ),
);

/**
 * The texts and words that hold all of the words, or begin with them, the most telling first; where none holds all, those that
 * hold the most of them. Nothing for words that say nothing.
 */
export function findTexts(all: Texts, words: string): readonly TextHead[] {
  const wanted = [...new Set(wordsOf(words))].filter((word) => !silent.has(word));
  if (wanted.length === 0) return [];
  const bodies = new Map(all.texts.map(({ id, blocks }) => [id, blocks.map(bodyOf).join(" ")]));
  const found = allHeads(all)
    .map((head) => ({ head, ...match(head, bodies.get(head.id) ?? "", wanted) }))
    .filter(({ met }) => met > 0);
  const most = Math.max(0, ...found.map(({ met }) => met));
  return found
    .filter(({ met }) => met === most)
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ head }) => head);
}

/** How many of the wanted words a text holds, and what they are worth there. */
function match(head: TextHead, body: string, wanted: readonly string[]) {
  const { id, title, also = [], topics, summary } = head;
  const places = [
    { words: wordsOf([id, title, ...also, ...topics].join(" ")), worth: worth.name },
    { words: wordsOf(summary), worth: worth.summary },
    { words: wordsOf(body), worth: worth.body },
  ];
  const worths = wanted.map((word) =>
    Math.max(0, ...places.map((place) => place.worth * shareMet(word, place.words))),
  );
  return {
    met: worths.filter((one) => one > 0).length,
    worth: worths.reduce((sum, one) => sum + one, 0),
  };
}

function shareMet(wanted: string, words: readonly string[]): number {
  if (words.includes(wanted)) return 1;
  return words.some((word) => word.startsWith(wanted)) ? worthOfBeginning : 0;
}

/** Words in lower case, without the s of a plural. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word,
  );
}

function bodyOf(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return plainText(block.inside);
    case "list":
      return block.items.map(plainText).join(" ");
    case "code":
      return block.text;
    case "partner":
      return "";
  }
}
