import { queryOptions } from "@tanstack/react-query";

import { engine } from "../../engine/client.ts";

/** Heads of all texts and words. */
export const textsQuery = queryOptions({
  queryKey: ["texts"],
  queryFn: () => engine.ask((client) => client.texts.list.query()),
  staleTime: Infinity,
});

/** One text or word by its address, such as `faq/cost`. */
export const textQuery = (id: string) =>
  queryOptions({
    queryKey: ["text", id],
    queryFn: () => engine.ask((client) => client.texts.read.query({ id })),
    staleTime: Infinity,
  });

/** Texts that hold the words. */
export const foundTextsQuery = (words: string) =>
  queryOptions({
    queryKey: ["texts", words],
    enabled: words !== "",
    queryFn: () => engine.ask((client) => client.texts.list.query({ words: words.slice(0, 200) })),
    staleTime: Infinity,
  });

/** Questions, options and rules whose name holds the words. */
export const foundTermsQuery = (words: string) =>
  queryOptions({
    queryKey: ["terms", words],
    enabled: words !== "",
    queryFn: () =>
      engine.ask((client) => client.knowledge.find.query({ words: words.slice(0, 100) })),
    staleTime: Infinity,
  });

/** All rules, in the order of their ids. */
export const rulesQuery = queryOptions({
  queryKey: ["rules"],
  queryFn: () => engine.ask((client) => client.knowledge.rules.query()),
  staleTime: Infinity,
});

/** Texts that speak of an option, a rule or a question. */
export const textsAboutQuery = (kind: "option" | "rule" | "question", id: string) =>
  queryOptions({
    queryKey: ["texts about", kind, id],
    queryFn: () => engine.ask((client) => client.texts.about.query({ kind, id })),
    staleTime: Infinity,
  });
