import type { Texts } from "@tapeline/content/texts";
import type { Knowledge } from "@tapeline/engine";
import type { Embedding, Model, PriceBook, Reranker } from "@tapeline/pricing";

/** Kinds of things that can be asked about without a case. The first goes before the others where two have one name. */
export const thingKinds = [
  "option",
  "question",
  "rule",
  "word",
  "text",
  "claim",
  "model",
  "embedding",
  "reranker",
  "accelerator",
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** Something that can be asked about without a case. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
  readonly title: string;
}

/** A thing with all that it is called, its id and title among them. */
export interface NamedThing extends Thing {
  readonly names: readonly string[];
  /** Ids of what it is sold as: its own name only where they are written whole. */
  readonly soldAs: readonly string[];
}

/** All things of a release, in the order of their kinds. */
export function allThings(
  { options, questions, rules }: Knowledge,
  { texts, glossary, claims }: Texts,
  { models, embeddings, rerankers, gpus, rentals }: PriceBook,
): readonly NamedThing[] {
  const thing = (
    kind: ThingKind,
    id: string,
    title: string,
    ...others: readonly string[]
  ): NamedThing => ({ kind, id, title, names: [id, title, ...others], soldAs: [] });
  const sold = (kind: ThingKind, seller: Model | Embedding | Reranker): NamedThing => ({
    ...thing(kind, seller.id, seller.name, endOf(seller.id)),
    soldAs: seller.offers.map((offer) => offer.id),
  });
  return [
    ...options.map(({ id, code, title, short }) =>
      thing("option", id, title, short, code, code.slice(1)),
    ),
    ...Object.values(questions).map(({ fact, short, number }) =>
      thing("question", fact, short, ...(number === undefined ? [] : [number])),
    ),
    ...rules.map(({ id, title }) => thing("rule", id, title, endOf(id))),
    ...glossary.map(({ id, term, also }) => thing("word", id, term, endOf(id), ...also)),
    ...texts.map(({ id, title }) => thing("text", id, title)),
    // A claim goes by its id: its words are those of many things.
    ...claims.map(({ id, says }) => ({ ...thing("claim", id, says), names: [id] })),
    ...Object.values(models).map((model) => sold("model", model)),
    ...Object.values(embeddings).map((embedding) => sold("embedding", embedding)),
    ...Object.values(rerankers).map((reranker) => sold("reranker", reranker)),
    ...Object.values(gpus).map(({ id, name }) => ({
      ...thing("accelerator", id, name, endOf(id)),
      soldAs: Object.values(rentals).flatMap((rental) => (rental.gpu === id ? [rental.id] : [])),
    })),
  ];
}

const endOf = (id: string): string => id.slice(id.lastIndexOf("/") + 1);
