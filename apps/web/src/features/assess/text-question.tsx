import { useRef } from "react";

import { plainText } from "./answer-words.ts";
import { useAsking } from "./asking.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { ClashNotice, QuestionBlock, type BlockProps } from "./question-block.tsx";
import { draftKey, useDraft, type Understood } from "./use-draft.ts";
import { WhyWeAsk } from "./why-we-ask.tsx";
import styles from "./question.module.css";

const longest = 300;

/** A question for a few words or a day: shown with the case, and not weighed. */
export function TextQuestion({
  question,
  ...block
}: BlockProps & { readonly question: AskedQuestion }) {
  const { caseId, answer: give, written, refused, round } = useAsking();
  const { fact, kind } = question;
  const form = useRef<HTMLFormElement>(null);
  const answer = written.answers[fact];
  const { draft, change, keepNow } = useDraft(
    draftKey(caseId, fact),
    answer,
    { draftOf, understood },
    (value, from) => give(fact, value, from),
    round,
  );
  const tooLong = draft.length > longest;
  const problem = tooLong
    ? `At most ${longest} characters: ${draft.length - longest} too many.`
    : answer === undefined
      ? undefined
      : refused.get(fact);
  const common = {
    id: `${fact}-text`,
    value: draft,
    "aria-label": question.short,
    "aria-invalid": problem === undefined ? undefined : true,
    "aria-describedby": `${fact}-problem`,
    onBlur: () => keepNow(),
  };
  return (
    <QuestionBlock
      {...block}
      id={fact}
      legend={question.ask}
      help={question.help}
      acceptRef={form}
      onAccept={() => {
        keepNow();
        return !tooLong;
      }}
      unknown={{
        on: answer === "unknown",
        onPress: () => give(fact, answer === "unknown" ? undefined : "unknown", answer),
      }}
      why={<WhyWeAsk question={question} />}
      notice={<ClashNotice question={question} />}
    >
      <label className={`field ${styles["text"]}`} data-wrong={tooLong || undefined}>
        {kind === "day" ? (
          <input type="date" {...common} onChange={({ target }) => change(target.value)} />
        ) : (
          <input {...common} autoComplete="off" onChange={({ target }) => change(target.value)} />
        )}
      </label>
      <p className="wrong sm" id={`${fact}-problem`}>
        {problem}
      </p>
    </QuestionBlock>
  );
}

const draftOf = (written: unknown): string =>
  written === undefined || written === "unknown" ? "" : plainText(written);

function understood(draft: string): Understood {
  if (draft.trim() === "") return { value: undefined };
  return draft.length > longest ? "not yet" : { value: draft };
}
