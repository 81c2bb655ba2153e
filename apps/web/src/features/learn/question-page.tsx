import { useSuspenseQueries } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Assumption, FactId, Question, Rule } from "@tapeline/engine";
import { inHundred } from "@tapeline/engine/format";

import { usePageTitle } from "../../app/page-title.ts";
import { engine } from "../../engine/client.ts";
import { BasisView } from "./basis-view.tsx";
import { comparisonWords } from "./comparison-words.ts";
import styles from "./learn.module.css";
import { rulesQuery } from "./learn-queries.ts";
import { PathLink } from "./path-link.tsx";
import { Section } from "./section.tsx";
import { RuleLines } from "./rule-lines.tsx";
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
  const { ask, why, help, number, allowed, values, assume, derivations = [] } = question;
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
        <div className={styles.stack}>
          <p>{help}</p>
          {values !== undefined && (
            <ul className={styles.prose}>
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
        {assume.length === 0 ? (
          <p className="mut">
            Nothing is assumed: what hangs on it stays open until it is answered.
          </p>
        ) : (
          <ul className={styles.examples}>
            {assume.map((assumption, index) => (
              <li key={index}>
                <span className="sm cap">
                  {assumption.forTasks === undefined
                    ? assume.length > 1
                      ? "Otherwise"
                      : "In every case"
                    : `Where it ${assumption.forTasks.map((task) => comparisonWords(task, tasks)).join(", ")}`}
                </span>
                <div className={styles.stack}>
                  <Assumed assumption={assumption} question={question} />
                  <BasisView basis={assumption.basis} />
                </div>
              </li>
            ))}
          </ul>
        )}
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

/** Low, base and high of a number, the value taken for a choice, or the chances of its values. */
function Assumed({
  assumption: { low, base, high, is, chances },
  question,
}: {
  readonly assumption: Assumption;
  readonly question: Question;
}) {
  const words = (value: string | number | boolean): string => comparisonWords(value, question);
  if (chances !== undefined)
    return (
      <p>
        {Object.entries(chances)
          .map(([value, chance]) => `${inHundred(chance)} in 100: ${words(choiceOf(value))}`)
          .join("; ")}
      </p>
    );
  if (is !== undefined)
    return <p>{Array.isArray(is) ? is.map(words).join(", ") : words(is as string | boolean)}</p>;
  return (
    <dl className={styles.range}>
      {(
        [
          ["Low (1 in 10 below)", low],
          ["Base", base],
          ["High (1 in 10 above)", high],
        ] as const
      ).map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{words(value)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const choiceOf = (value: string): string | boolean =>
  value === "true" ? true : value === "false" ? false : value;

/** Whether a condition reads a fact. */
function reads(condition: Rule["when"], fact: FactId): boolean {
  if ("all" in condition) return condition.all.some((part) => reads(part, fact));
  if ("any" in condition) return condition.any.some((part) => reads(part, fact));
  if ("not" in condition) return reads(condition.not, fact);
  return fact in condition;
}
