import "@tapeline/ui/knowledge.css";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { FactId } from "@tapeline/engine";
import { AssumedAnswers, comparisonWords, reads, RuleLines } from "@tapeline/ui/knowledge";

import { usePageTitle } from "../../app/page-title.ts";
import { engine } from "../../engine/client.ts";
import styles from "./learn.module.css";
import { rulesQuery } from "./learn-queries.ts";
import { PathLink } from "./path-link.tsx";
import { Section } from "./section.tsx";
import { TextsAbout } from "./text-links.tsx";

const questionQuery = (fact: FactId) => ({
  queryKey: ["question", fact],
  queryFn: () => engine.ask((client) => client.knowledge.question.query({ fact })),
  staleTime: Infinity,
});

/** A question: why it is asked, how to answer it, and what is assumed where nobody does. */
export function QuestionPage() {
  // Whether there is such a fact is said by whoever is asked.
  const fact = (useParams({ strict: false }).fact ?? "") as FactId;
  const [{ data: question }, { data: rules }, { data: tasks }] = useSuspenseQueries({
    queries: [questionQuery(fact), rulesQuery, questionQuery("taskTypes")],
  });
  usePageTitle(question.short);
  const { ask, why, help, number, allowed, values, derivations = [] } = question;
  const readers = rules.filter(({ when }) => reads(when, fact));
  return (
    <div className="wrap">
      <section className={styles.title}>
        <p className="sm cap">
          <PathLink to="/learn">Learn</PathLink> <span className="dot" /> Question
          {number !== undefined && ` ${number.slice(1)}`} <span className="dot" />{" "}
          <span className="mono">{fact}</span>
        </p>
        <h1>{ask}</h1>
        <p className="lead">{why}</p>
      </section>
      <Section title="How to answer it">
        <div className="kn-stack">
          <p>{help}</p>
          {values !== undefined && (
            <ul className="kn-prose">
              {Object.entries(values).map(([value, says]) => (
                <li key={value}>
                  {says} <span className="mono cap">{value}</span>
                </li>
              ))}
            </ul>
          )}
          {allowed !== undefined && (
            <p className="sm mut">
              From {comparisonWords(allowed.min, question)} to{" "}
              {comparisonWords(allowed.max, question)}.
            </p>
          )}
          {derivations.length > 0 && (
            <p className="sm mut">
              It can also be told as: {derivations.map(({ title }) => title).join("; ")}.
            </p>
          )}
        </div>
      </Section>
      <Section
        title="Where nobody answers"
        guide="“I don’t know” is an answer: this is what is taken then."
      >
        <AssumedAnswers question={question} tasks={tasks} />
      </Section>
      {readers.length > 0 && (
        <Section title="Rules that read it">
          <RuleLines rules={readers} />
        </Section>
      )}
      <TextsAbout kind="question" id={fact} />
    </div>
  );
}
