import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { casesQuery } from "../../cases/use-cases.ts";
import { optionsQuery, questionsQuery } from "../../engine/queries.ts";
import { pathOf } from "../learn/address.ts";
import { rulesQuery, textsQuery } from "../learn/learn-queries.ts";
import { commands, pages, type Entry } from "./entries.ts";

const textKinds = { faq: "Answer", article: "Article", option: "Option", word: "Word" } as const;

/** All that can be jumped to; what has to be fetched joins when it is there. Also says whether something still is to come. */
export function useEntries(): { readonly entries: readonly Entry[]; readonly waiting: boolean } {
  const cases = useQuery(casesQuery);
  const options = useQuery(optionsQuery);
  const questions = useQuery(questionsQuery);
  const rules = useQuery(rulesQuery);
  const texts = useQuery(textsQuery);
  const sections = useMemo(sectionsHere, []);
  const caseHere = /^\/(?:assess|verdict)\/([\w-]+)$/.exec(location.pathname)?.[1];
  const entries = useMemo(
    (): readonly Entry[] => [
      ...sections,
      ...pages,
      ...(caseHere === undefined
        ? []
        : (questions.data ?? []).map(({ fact, short, ask }): Entry => ({
            id: `answer ${fact}`,
            title: `Change: ${short}`,
            kind: "Answer",
            icon: "arrow",
            to: `/assess/${caseHere}#q-${fact}`,
            also: `${fact} ${ask}`,
          }))),
      ...(cases.data ?? []).map(({ id, written }): Entry => ({
        id: `case ${id}`,
        title: written.title,
        kind: "Your case",
        icon: "arrow",
        to: `/verdict/${id}`,
        also: "case verdict",
      })),
      ...(options.data ?? []).map(({ id, code, short, title }): Entry => ({
        id: `option ${id}`,
        title: short,
        kind: `Option ${code.slice(1)}`,
        icon: "viable",
        to: `/learn/options/${id}`,
        also: `${title} ${code}`,
      })),
      ...(texts.data ?? []).flatMap(({ kind, id, title, also = [] }): readonly Entry[] =>
        // An option stands above with its own page, which shows its text.
        kind === "option"
          ? []
          : [
              {
                id: `text ${id}`,
                title,
                kind: textKinds[kind],
                icon: "unknown",
                to: pathOf(id),
                also: also.join(" "),
              },
            ],
      ),
      ...(questions.data ?? []).map(({ fact, short, ask }): Entry => ({
        id: `question ${fact}`,
        title: short,
        kind: "Question",
        icon: "unknown",
        to: `/learn/questions/${fact}`,
        also: `${fact} ${ask}`,
      })),
      ...(rules.data ?? []).map(({ id, title }): Entry => ({
        id: `rule ${id}`,
        title,
        kind: "Rule",
        icon: "lock",
        to: `/learn/rules/${id}`,
        also: id,
      })),
      ...commands,
    ],
    [sections, caseHere, cases.data, options.data, questions.data, rules.data, texts.data],
  );
  return { entries, waiting: rules.isPending || texts.isPending };
}

/** The headings of the page under the palette. */
function sectionsHere(): readonly Entry[] {
  return [...document.querySelectorAll("main h2")].flatMap((element): readonly Entry[] => {
    const title = element.textContent.trim();
    if (title === "") return [];
    return [{ id: `section ${title}`, title, kind: "On this page", icon: "arrow", element }];
  });
}
