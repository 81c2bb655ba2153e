import type { Term, Text, TextKind } from "@tapeline/content/texts";

import { plainText } from "./plain-text.ts";

/** What a text is: an answer, an article, the page of an option, or a word of the glossary. */
export const textHeadKinds = ["faq", "article", "option", "word"] as const;

/** What a list says of a text. */
export interface TextHead {
  readonly kind: TextKind | "word";
  /** Its address, as in `faq/cost` or `glossary/lora`. */
  readonly id: string;
  readonly title: string;
  /** The answer in a sentence or two; of a word, what it means. */
  readonly summary: string;
  /** What it is about: the tags of a text, the topic of a word. */
  readonly topics: readonly string[];
  /** Other words for a word. */
  readonly also?: readonly string[];
}

/** The head of an answer, an article or a page. */
export function headOfText({ kind, id, title, summary, tags }: Text): TextHead {
  return { kind, id, title, summary: plainText(summary), topics: tags };
}

/** The head of a word. */
export function headOfTerm({ id, term, means, topic, also }: Term): TextHead {
  return { kind: "word", id, title: term, summary: plainText(means), topics: [topic], also };
}
