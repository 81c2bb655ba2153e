import { Icon } from "@tapeline/ui";
import { useId, type ReactNode, type RefObject } from "react";

import { factUsed, useAsking } from "./asking.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { assumedWords, answerWords } from "./answer-words.ts";
import { ImpactMeter } from "./impact-meter.tsx";
import type { Impact } from "./ranking.ts";
import { SourceNote } from "./source-note.tsx";
import styles from "./question.module.css";

/** What every block of the list is told. */
export interface BlockProps {
  readonly impact: Impact | undefined;
  readonly pending: boolean;
  /** It is the one at hand. */
  readonly current: boolean;
  readonly onCurrent: (id: string) => void;
  /** The answer was accepted. */
  readonly onNext: (id: string) => void;
}

/**
 * A question with its impact, its control and what can be done with it. The form is sent by Enter, which is the same as
 * "Accept"; `onAccept` says whether there is nothing wrong.
 */
export function QuestionBlock({
  id,
  legend,
  help,
  impact,
  pending,
  current,
  onCurrent,
  onNext,
  onAccept,
  unknown,
  why,
  mark,
  notice,
  acceptRef,
  children,
}: BlockProps & {
  readonly id: string;
  readonly legend: string;
  readonly help?: string | undefined;
  readonly onAccept: () => boolean;
  /** "I don't know", pressed or not. */
  readonly unknown?: { readonly on: boolean; readonly onPress: () => void } | undefined;
  readonly why?: ReactNode;
  /** At the right of the foot: the rule that reads it. */
  readonly mark?: ReactNode;
  /** What another tab did, or what the engine refuses. */
  readonly notice?: ReactNode;
  readonly acceptRef?: RefObject<HTMLFormElement | null>;
  readonly children: ReactNode;
}) {
  const helpId = useId();
  return (
    <form
      ref={acceptRef}
      onSubmit={(event) => {
        event.preventDefault();
        if (onAccept()) onNext(id);
      }}
    >
      <fieldset
        className={styles["q"]}
        id={`q-${id}`}
        data-item={id}
        data-current={current || undefined}
        tabIndex={-1}
        aria-describedby={help === undefined ? undefined : helpId}
        onFocus={() => {
          if (!current) onCurrent(id);
        }}
      >
        <legend>{legend}</legend>
        <ImpactMeter impact={impact} pending={pending} />
        {help !== undefined && (
          <p className={styles["help"]} id={helpId}>
            {help}
          </p>
        )}
        {notice}
        {children}
        <div className={styles["foot"]}>
          <button className={current ? "btn" : "btn line"} type="submit">
            Accept<span className={`kbd ${styles["inverse"]}`}>Enter</span>
          </button>
          {unknown !== undefined && (
            <button
              className="dk"
              type="button"
              data-unknown
              aria-pressed={unknown.on}
              onClick={unknown.onPress}
            >
              <Icon name={unknown.on ? "check" : "unknown"} />I don’t know
            </button>
          )}
          {why !== undefined && (
            <details className={styles["why"]}>
              <summary className="sm">Why we ask</summary>
              <div className="sm mut">{why}</div>
            </details>
          )}
          <span className={styles["mark"]}>{mark}</span>
        </div>
      </fieldset>
    </form>
  );
}

/** What takes the place of an answer that nobody has: what is used instead, and where that comes from. */
export function InsteadOf({ question }: { readonly question: AskedQuestion }) {
  const { verdict } = useAsking();
  const used = factUsed(verdict, question.fact);
  const words = used?.origin === "assumed" ? assumedWords(used, question) : undefined;
  if (words === undefined)
    return (
      <p className={styles["instead"]}>
        It stays unknown: what depends on it waits, and nothing is taken for granted.
      </p>
    );
  return (
    <p className={styles["instead"]}>
      <b>
        {used?.chances === undefined ? "We use" : "We weigh"} {words}.
      </b>{" "}
      <SourceNote used={used} />
    </p>
  );
}

/** Another tab gave another answer while this one was typed. */
export function ClashNotice({ question }: { readonly question: AskedQuestion }) {
  const { answer, clashes, settleClash, written } = useAsking();
  const clash = clashes.find(({ fact }) => fact === question.fact);
  if (clash === undefined) return null;
  return (
    <p className={styles["clash"]} role="alert">
      <Icon name="warning" />
      <span>
        Another tab answered “{answerWords(clash.theirs, question)}” meanwhile. Yours is kept.
      </span>
      <button
        className="btn line s"
        type="button"
        onClick={() => {
          answer(question.fact, clash.theirs, written.answers[question.fact]);
          settleClash(question.fact);
        }}
      >
        Take the other
      </button>
      <button className="btn quiet s" type="button" onClick={() => settleClash(question.fact)}>
        Keep mine
      </button>
    </p>
  );
}
