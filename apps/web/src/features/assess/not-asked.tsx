import { useState } from "react";

import { useAsking } from "./asking.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { FactQuestion } from "./fact-question.tsx";
import styles from "./assess-page.module.css";

const groups: readonly (readonly [AskedQuestion["group"], string])[] = [
  ["problem", "The problem"],
  ["volume", "Volume and shape"],
  ["quality", "Quality and service"],
  ["knowledge", "Knowledge and data"],
  ["privacy", "Privacy and rules"],
  ["money", "Money and horizon"],
  ["people", "People"],
  ["rung", "Single options"],
];

/** Questions that were left out, why, and the way to answer them all the same. */
export function NotAsked({
  questions,
  settled,
  open,
  onOpen,
}: {
  readonly questions: readonly AskedQuestion[];
  /** What could change the verdict is known: these could not. */
  readonly settled: boolean;
  /** The question that is being answered all the same. */
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}) {
  const [shown, setShown] = useState(open !== undefined);
  const { verdict } = useAsking();
  if (questions.length === 0) return null;
  return (
    <section className={styles["skip"]} aria-label="Questions not asked">
      <p>
        <b>{questions.length} questions not asked.</b>{" "}
        {settled && verdict !== undefined
          ? "With your answers so far, nothing you could say to them would change the verdict."
          : "They come up when they could change the verdict."}{" "}
        <button
          className={styles["reorder"]}
          type="button"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? "Hide them" : "Show them anyway"}
        </button>
      </p>
      {shown &&
        groups.map(([group, name]) => {
          const ofGroup = questions.filter((question) => question.group === group);
          if (ofGroup.length === 0) return null;
          return (
            <div className={styles["group"]} key={group}>
              <h3>{name}</h3>
              <ul>
                {ofGroup.map((question) => (
                  <li key={question.fact}>
                    <div className={styles["answer"]}>
                      <span>{question.short}</span>
                      <span className="cap sm">{reasonOf(question)}</span>
                      <span />
                      <button
                        className="btn quiet s"
                        type="button"
                        aria-expanded={open === question.fact}
                        aria-label={`${open === question.fact ? "Close" : "Answer"} ${question.short}`}
                        onClick={() => onOpen(open === question.fact ? undefined : question.fact)}
                      >
                        {open === question.fact ? "Close" : "Answer"}
                      </button>
                    </div>
                    {open === question.fact && (
                      <FactQuestion
                        question={question}
                        impact={undefined}
                        pending={false}
                        current={false}
                        onCurrent={nothing}
                        onNext={() => onOpen(undefined)}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
    </section>
  );
}

function reasonOf({ asked, kind }: AskedQuestion): string {
  if (!asked) return "assumed for all cases; you may know better";
  if (kind === "text" || kind === "day") return "shown with the case, not weighed";
  return "no answer changes the verdict";
}

const nothing = (): void => undefined;
