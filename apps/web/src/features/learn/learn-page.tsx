import contents from "virtual:tapeline-learn";
import "@tapeline/ui/knowledge.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { OptionName } from "@tapeline/ui";
import { useDeferredValue, useState } from "react";

import { pathOf } from "./address.ts";
import { FilterField } from "./filter-field.tsx";
import styles from "./learn.module.css";
import { PathLink } from "./path-link.tsx";
import { SearchResults } from "./search-results.tsx";
import { Section } from "./section.tsx";

/** All that is said and known, and a field to find it. */
export function LearnPage() {
  const { words: asked } = useSearch({ from: "/learn" });
  const [words, setWords] = useState(typeof asked === "string" ? asked.slice(0, 100) : "");
  const navigate = useNavigate({ from: "/learn" });
  const look = (next: string): void => {
    setWords(next);
    // So that what was found can be shared and come back to.
    const search = next.trim() === "" ? {} : { words: next };
    void navigate({ search, replace: true, resetScroll: false });
  };
  const sought = useDeferredValue(words.trim());
  return (
    <div className="wrap">
      <section className={styles.title}>
        <h1>Learn</h1>
        <p className="lead">
          How it decides, what each option is, and what stands behind every figure.
        </p>
        <FilterField label="Find an answer, a rule, a word" words={words} onWords={look} />
      </section>
      {sought === "" ? <Overview /> : <SearchResults words={sought} />}
    </div>
  );
}

const groups = {
  problem: "The job",
  volume: "Volume and shape",
  quality: "Quality and service",
  knowledge: "Knowledge and data",
  privacy: "Privacy and regulation",
  money: "Money",
  people: "People",
  rung: "One option alone",
} as const;

function Overview() {
  const { answers, options, articles, rules, topics, questions, words } = contents;
  return (
    <>
      <Section title="Answers" guide="What people ask before they build or buy.">
        <ul className={styles.columns}>
          {answers.map(({ id, title }) => (
            <li key={id}>
              <PathLink to={pathOf(id)}>{title}</PathLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="The eight options" guide="From none at all to one trained from raw text.">
        <ul className="kn-lines">
          {options.map(({ id, code, short, description }) => (
            <li key={id}>
              <PathLink className="plain" to={`/learn/options/${id}`}>
                <OptionName code={code}>{short}</OptionName>
              </PathLink>
              <span>{description}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Articles">
        <ul className="kn-lines">
          {articles.map(({ id, title, summary }) => (
            <li key={id}>
              <PathLink to={pathOf(id)}>{title}</PathLink>
              <span>{summary}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Rules" guide={<PathLink to="/learn/rules/">All {rules} rules</PathLink>}>
        <ul className={styles.columns}>
          {topics.map(({ topic, rules: count }) => (
            <li key={topic}>
              <PathLink to={`/learn/rules/#${topic}`}>{topic.replaceAll("-", " ")}</PathLink>{" "}
              <span className="cap num">{count}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title="Questions and assumptions"
        guide="What each answer is for, and what is taken where nobody gives it."
      >
        {Object.entries(groups).map(([group, name]) => (
          <details key={group} className={styles.group}>
            <summary>
              {name}{" "}
              <span className="cap num">
                {questions.filter((question) => question.group === group).length}
              </span>
            </summary>
            <ul className={styles.columns}>
              {questions
                .filter((question) => question.group === group)
                .map(({ fact, short }) => (
                  <li key={fact}>
                    <PathLink to={`/learn/questions/${fact}`}>{short}</PathLink>
                  </li>
                ))}
            </ul>
          </details>
        ))}
      </Section>
      <Section title="Words">
        <p>
          <PathLink to="/learn/glossary">What {words} words mean here</PathLink>
        </p>
      </Section>
    </>
  );
}
