import type { FactId } from "@tapeline/engine";
import { OptionName } from "@tapeline/ui";
import { useState } from "react";

import { factUsed, useAsking } from "./asking.ts";
import { answerWords } from "./answer-words.ts";
import { EvidenceQuestion } from "./evidence-question.tsx";
import { FactQuestion } from "./fact-question.tsx";
import type { Impact } from "./ranking.ts";
import { testsOf } from "./test-results.ts";
import styles from "./assess-page.module.css";

const shownAtFirst = 8;

/** What has an answer and is not among the open questions; each can be changed where it stands. */
export function AnsweredList({
  facts,
  tested,
  impactOf,
  open,
  onOpen,
}: {
  readonly facts: readonly FactId[];
  /** Options with a test result. */
  readonly tested: readonly string[];
  readonly impactOf: (id: string) => Impact | undefined;
  /** The answer that is being changed. */
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}) {
  const { questions, written, verdict, options } = useAsking();
  const [all, setAll] = useState(false);
  const count = facts.length + tested.length;
  if (count === 0) return null;
  const block = (id: string) => ({
    impact: impactOf(id),
    pending: false,
    current: false,
    onCurrent: nothing,
    onNext: () => onOpen(undefined),
  });
  const toggle = (id: string): void => onOpen(open === id ? undefined : id);
  const shown = all ? facts : facts.slice(0, shownAtFirst);
  return (
    <section className={styles["done"]} aria-labelledby="answered">
      <div className={styles["listHead"]}>
        <h2 id="answered">Answered</h2>
        {facts.length > shownAtFirst && (
          <button className="btn quiet s" type="button" onClick={() => setAll(!all)}>
            {all ? "Show fewer" : `Show all ${count}`}
          </button>
        )}
      </div>
      <ul>
        {tested.map((option) => {
          const found = options.find(({ id }) => id === option);
          const test = testsOf(written).findLast((each) => each.option === option);
          const id = `test-${option}`;
          return (
            <Row
              key={id}
              name={found === undefined ? option : `Usable with ${found.short}`}
              label={
                found && <OptionName code={found.code}>{`Usable with ${found.short}`}</OptionName>
              }
              words={test === undefined ? "" : `${test.passed} of ${test.of}`}
              note="measured"
              open={open === id}
              onToggle={() => toggle(id)}
            >
              <EvidenceQuestion option={option} best={undefined} {...block(id)} />
            </Row>
          );
        })}
        {shown.map((fact) => {
          const question = questions.get(fact);
          if (question === undefined) return null;
          const answer = written.answers[fact];
          const used = factUsed(verdict, fact);
          return (
            <Row
              key={fact}
              name={question.short}
              words={answerWords(answer, question, used)}
              note={noteOf(answer, used?.origin)}
              open={open === fact}
              onToggle={() => toggle(fact)}
            >
              <FactQuestion question={question} {...block(fact)} />
            </Row>
          );
        })}
      </ul>
    </section>
  );
}

function noteOf(answer: unknown, origin: string | undefined): string {
  if (answer === "unknown") return "assumed instead";
  if (typeof answer === "object" && answer !== null && "from" in answer) return "told otherwise";
  return origin === "measured" ? "measured" : "";
}

function Row({
  name,
  label,
  words,
  note,
  open,
  onToggle,
  children,
}: {
  readonly name: string;
  readonly label?: React.ReactNode;
  readonly words: string;
  readonly note: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <li>
      <div className={styles["answer"]}>
        <span className="mut">{label ?? name}</span>
        <span className="med">{words}</span>
        <span className="cap sm">{note}</span>
        <button
          className="btn quiet s"
          type="button"
          aria-expanded={open}
          aria-label={`${open ? "Close" : "Change"} ${name}`}
          onClick={onToggle}
        >
          {open ? "Close" : "Change"}
        </button>
      </div>
      {open && children}
    </li>
  );
}

const nothing = (): void => undefined;
