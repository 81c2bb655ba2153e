import type { Segment, Texts } from "@tapeline/content/texts";

import { headOfTerm, headOfText, type TextHead } from "./text-head.ts";

/** What a text can speak of. */
export const aboutKinds = ["option", "rule", "question"] as const;

/** Something that texts speak of. */
export interface Subject {
  readonly kind: (typeof aboutKinds)[number];
  readonly id: string;
}

/**
 * Texts that speak of an option, a rule or a question: an option's own page first, then those that name a rule as explained by
 * them, then all that refer to it or take a number from it. Words of the glossary come last.
 */
export function textsAbout(all: Texts, { kind, id }: Subject): readonly TextHead[] {
  const explained = kind === "rule" ? (all.byRule[id] ?? []) : [];
  const address = kind === "option" ? `options/${id}` : `${kind}s/${id}`;
  const speaks = (segments: readonly Segment[]): boolean =>
    segments.some((segment) => refersTo(segment, kind, id, address));
  const texts = all.texts.filter(
    (text) =>
      text.id === address ||
      explained.includes(text.id) ||
      speaks(text.summary) ||
      text.blocks.some(
        (block) =>
          ("inside" in block && speaks(block.inside)) ||
          (block.kind === "list" && block.items.some(speaks)),
      ),
  );
  const rank = (text: string): number => (text === address ? 0 : explained.includes(text) ? 1 : 2);
  return [
    ...texts.toSorted((a, b) => rank(a.id) - rank(b.id)).map(headOfText),
    ...all.glossary.filter(({ means }) => speaks(means)).map(headOfTerm),
  ];
}

/** How references to numbers of a question begin; those of options and rules begin with their kind. */
const referenceOf = { option: "option", rule: "rule", question: "assume" } as const;

function refersTo(segment: Segment, kind: Subject["kind"], id: string, address: string): boolean {
  if (segment.kind === "link" && segment.to === address) return true;
  if ("inside" in segment)
    return segment.inside.some((inner) => refersTo(inner, kind, id, address));
  if (!("reference" in segment)) return false;
  const [, name = "", of = ""] = /^([a-z-]+):([^\s@]+)/.exec(segment.reference) ?? [];
  return name === referenceOf[kind] && of === id;
}
