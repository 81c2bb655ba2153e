import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { pathOf } from "./address.ts";
import styles from "./learn.module.css";
import { foundTermsQuery, foundTextsQuery } from "./learn-queries.ts";
import { PathLink } from "./path-link.tsx";
import { Section } from "./section.tsx";

const termKinds = { question: "Question", option: "Option", rule: "Rule" } as const;
const textKinds = { faq: "Answer", article: "Article", option: "Option", word: "Word" } as const;
const mostTerms = 20;

/** What holds the words: texts, then options, questions and rules by their names. Earlier results stay while new ones come. */
export function SearchResults({ words }: { readonly words: string }) {
  const texts = useQuery({ ...foundTextsQuery(words), placeholderData: keepPreviousData });
  const terms = useQuery({ ...foundTermsQuery(words), placeholderData: keepPreviousData });
  const foundTexts = texts.data ?? [];
  const foundTerms = terms.data ?? [];
  const done = texts.isSuccess && terms.isSuccess;
  const none = done && foundTexts.length + foundTerms.length === 0;
  return (
    <div aria-busy={texts.isPlaceholderData || terms.isPlaceholderData}>
      <p className="vh" role="status">
        {done ? `${foundTexts.length} texts, ${foundTerms.length} rules and questions` : ""}
      </p>
      {foundTexts.length > 0 && (
        <Section title="Texts">
          <ul className="kn-lines">
            {foundTexts.map(({ id, kind, title, summary }) => (
              <li key={id}>
                <PathLink to={pathOf(id)}>{title}</PathLink>
                <span>
                  <span className="tag">{textKinds[kind]}</span> {summary}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {foundTerms.length > 0 && (
        <Section
          title="Rules, questions, options"
          guide={
            foundTerms.length > mostTerms
              ? `The first ${mostTerms} of ${foundTerms.length}.`
              : undefined
          }
        >
          <ul className="kn-lines">
            {foundTerms.slice(0, mostTerms).map(({ kind, id, title }) => (
              <li key={`${kind} ${id}`}>
                <PathLink to={`/learn/${kind}s/${id}`}>{title}</PathLink>
                <span>
                  {termKinds[kind]} <span className="mono">{id}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {none && (
        <p className={styles.none}>Nothing holds “{words}”. Other or fewer words find more.</p>
      )}
    </div>
  );
}
