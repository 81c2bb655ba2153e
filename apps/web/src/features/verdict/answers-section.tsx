import type { FactUsed, Question, Verdict } from "@tapeline/engine";
import { Link } from "@tanstack/react-router";
import { memo } from "react";

import { useExplain } from "./explaining.ts";
import { factWords } from "../share/exports/fact-words.ts";
import styles from "./verdict-page.module.css";
import { shortOf } from "./verdict-words.ts";

/** Every answer that the verdict rests on, and what was taken where there is none. */
export const AnswersSection = memo(function AnswersSection({
  verdict,
  questions,
  caseId,
}: {
  readonly verdict: Verdict;
  readonly questions: readonly Question[] | undefined;
  readonly caseId: string;
}) {
  const answered = verdict.facts.filter(({ origin }) => origin !== "assumed");
  const unknown = new Set<string>(verdict.unknown);
  const open = verdict.facts.filter(({ id }) => unknown.has(id));
  const unset = verdict.unknown.filter((id) => !open.some((fact) => fact.id === id));
  return (
    <section className="sec" id="answers">
      <header>
        <h2>Your answers</h2>
        <p>
          {answered.length} {answered.length === 1 ? "answer" : "answers"}, {verdict.unknown.length}{" "}
          unknown. What is unknown took its usual range and widens every interval above; it is never
          counted as nothing.
        </p>
        <p className="screen-only">
          <Link to="/assess/$caseId" params={{ caseId }}>
            Edit answers
          </Link>
        </p>
      </header>
      <div className={styles["answers"]}>
        <FactTable title="Answered" facts={answered} questions={questions} />
        {(open.length > 0 || unset.length > 0) && (
          <details open={open.length <= 8}>
            <summary>
              <h3>Unknown, with the range taken instead</h3>
            </summary>
            <FactTable title="Unknown" facts={open} questions={questions} />
            {unset.length > 0 && (
              <p className="sm mut">
                Left open without a range:{" "}
                {unset.map((fact) => shortOf(fact, questions)).join(", ")}.
              </p>
            )}
          </details>
        )}
      </div>
    </section>
  );
});

function FactTable({
  title,
  facts,
  questions,
}: {
  readonly title: string;
  readonly facts: readonly FactUsed[];
  readonly questions: readonly Question[] | undefined;
}) {
  const explain = useExplain();
  return (
    <table className={styles["lines"]}>
      <caption className="vh">{title}</caption>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.id}>
            <th scope="row">
              <button className="figure-link" type="button" onClick={() => explain(fact.id)}>
                {shortOf(fact.id, questions)}
              </button>
            </th>
            <td>
              {factWords(
                fact,
                questions?.find((question) => question.fact === fact.id),
              )}
            </td>
            <td className="r cap">{fact.origin}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
