import { factIds, type Knowledge } from "@tapeline/engine";

/** A thing with a name: what it is, its id, and its name in words. */
export interface Term {
  readonly kind: "question" | "option" | "rule";
  readonly id: string;
  readonly title: string;
}

/** The questions, options and rules whose id or name holds all of the words, in any case. */
export function findTerms(knowledge: Knowledge, words: string): readonly Term[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const { questions, options, rules } = knowledge;
  const all: readonly Term[] = [
    ...options.map(({ id, title }): Term => ({ kind: "option", id, title })),
    ...factIds.map((id): Term => ({ kind: "question", id, title: questions[id].short })),
    ...rules.map(({ id, title }): Term => ({ kind: "rule", id, title })),
  ];
  return all.filter(({ id, title }) => {
    const text = `${id} ${title}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
