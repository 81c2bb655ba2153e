import type { Verdict } from "@tapeline/engine";
import { inHundred } from "@tapeline/engine/format";
import { ChanceTape, confidenceWord, OptionName } from "@tapeline/ui";
import { memo } from "react";

import styles from "./verdict-page.module.css";
import { headingOf, thirdSentence } from "./verdict-words.ts";

/** The answer as a sentence, what it costs, how sure it is and what doubt is left. */
export const Hero = memo(function Hero({
  verdict,
  busy,
}: {
  readonly verdict: Verdict;
  readonly busy: boolean;
}) {
  const { heading, rest } = headingOf(verdict);
  const third = thirdSentence(verdict);
  return (
    <section className={styles["hero"]} aria-busy={busy} data-old={busy || undefined}>
      <div>
        <h1>
          {heading.map((sentence) => (
            <span key={sentence}>{sentence} </span>
          ))}
        </h1>
        <p className="lead">
          {rest !== "" && `${rest} `}
          {verdict.nextStep}
        </p>
        {(third.after !== "" || third.cost !== undefined) && (
          <p className="lead">
            {third.before}
            {third.cost !== undefined && <b>{third.cost}</b>}
            {third.after}
          </p>
        )}
        {verdict.caution !== undefined && (
          <p className={styles["caution"]}>
            <span className="tag note">Mind</span> {verdict.caution}
          </p>
        )}
      </div>
      <Confidence verdict={verdict} />
    </section>
  );
});

/** How sure the answer is, and how often other options would be the best. */
function Confidence({ verdict }: { readonly verdict: Verdict }) {
  const { confidence, customShare, waitingFor, options, endPoint } = verdict;
  const share = confidence ?? customShare * 100;
  const told = inHundred(share / 100);
  const known = waitingFor !== "prices";
  const others = options
    .filter(({ id, acceptability }) => id !== endPoint?.option && acceptability > 0)
    .toSorted((a, b) => b.acceptability - a.acceptability)
    .slice(0, 3);
  return (
    <div className={styles["hr"]}>
      <div className={styles["cf"]}>
        <b>
          {!known
            ? "Confidence: not known"
            : confidence === undefined
              ? "Undecided"
              : `Confidence: ${confidenceWord(confidence)}`}
        </b>
        {known && <span className="num">{told} in 100</span>}
      </div>
      <ChanceTape
        width={336}
        height={26}
        numbered
        inHundred={known ? share : undefined}
        finding={
          !known
            ? "Not known: prices are missing"
            : confidence === undefined
              ? `A custom LLM is the cheapest that reaches the bar in ${told} of 100 worlds`
              : `The answer holds in ${told} of 100 worlds`
        }
      />
      <p className="xs cap">
        {confidence === undefined
          ? "Worlds in which a custom LLM is the cheapest that reaches your bar"
          : "Worlds in which the answer to “do we need a custom LLM?” is the same"}
      </p>
      <dl className={styles["alt"]}>
        {others.map(({ id, code, short, acceptability }) => (
          <div key={id} data-option={code.slice(1)}>
            <dt>
              <OptionName code={code}>{short}</OptionName>
            </dt>
            <dd>
              <span className="vh">best in </span>
              {inHundred(acceptability)}
              <span className="vh"> of 100 worlds</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
