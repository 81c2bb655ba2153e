import type { Advice, Flip, PairFlip, Question, Verdict } from "@tapeline/engine";
import { formatIn, inHundred, unitBeside } from "@tapeline/engine/format";
import { GapTape, OptionName } from "@tapeline/ui";
import { memo } from "react";

import { useExplain } from "./explaining.ts";
import type { Exploring } from "./exploring.ts";
import { rangeOf } from "./sensitivity-section.tsx";
import styles from "./verdict-page.module.css";
import { isAssumed, optionOf, shortOf } from "./verdict-words.ts";
import { Follows, Waiting } from "./waiting.tsx";

const most = 10;

/** Exact thresholds at which the advice changes: of one fact, and of two together. */
export const FlipsSection = memo(function FlipsSection({
  verdict,
  flips,
  pairFlips,
  questions,
}: {
  readonly verdict: Verdict;
  readonly flips: Exploring<readonly Flip[]>;
  readonly pairFlips: Exploring<readonly PairFlip[]>;
  readonly questions: readonly Question[] | undefined;
}) {
  const found = flips.result?.filter(({ at }) => at !== undefined);
  return (
    <section className="sec" id="flip" data-follows={flips.old || undefined}>
      <header>
        <h2>What would change this</h2>
        <p>
          Exact thresholds, the nearest first. The yellow mark is where you are now, dashed where
          nobody answered; the notch is where the advice changes. Without a range of yours no chance
          can be told.
        </p>
        {found !== undefined && found.length > most && (
          <p className="cap">{found.length - most} more lie farther away.</p>
        )}
        <Follows />
      </header>
      <div>
        {found === undefined ? (
          <Waiting of={flips} what="What would change this" height={480} />
        ) : found.length === 0 ? (
          <p className="mut">Nothing plausible flips this.</p>
        ) : (
          <div data-old={flips.old || undefined} className="drawn">
            <FlipTable flips={found.slice(0, most)} verdict={verdict} questions={questions} />
          </div>
        )}
        {found !== undefined && <Pairs pairs={pairFlips} verdict={verdict} questions={questions} />}
      </div>
    </section>
  );
});

function FlipTable({
  flips,
  verdict,
  questions,
}: {
  readonly flips: readonly Flip[];
  readonly verdict: Verdict;
  readonly questions: readonly Question[] | undefined;
}) {
  const explain = useExplain();
  return (
    <table className={styles["thr"]}>
      <caption className="vh">Thresholds at which the advice changes</caption>
      <thead>
        <tr>
          <th scope="col">If</th>
          <th scope="col">You now</th>
          <th scope="col" className="only-w">
            <span className="vh">Gap</span>
          </th>
          <th scope="col">Flips at</th>
          <th scope="col">Then</th>
          <th scope="col" className="r">
            Chance,
            <br />
            in 100
          </th>
        </tr>
      </thead>
      <tbody>
        {flips.map((flip) => {
          const fact = verdict.facts.find(({ id }) => id === flip.fact);
          const question = questions?.find((one) => one.fact === flip.fact);
          const unit = question?.unit ?? fact?.unit;
          return (
            <tr key={flip.fact}>
              <th scope="row" className={styles["ti"]}>
                <button className="figure-link" type="button" onClick={() => explain(flip.fact)}>
                  {shortOf(flip.fact, questions)} {directionOf(flip)}
                </button>
              </th>
              <td className="mut" data-l="Now">
                {fact === undefined ? "not set" : rangeOf(fact)}
                {fact !== undefined && isAssumed(fact) && ", assumed"}
              </td>
              <td className={`only-w ${styles["tg"]}`}>
                {typeof flip.at === "number" && typeof flip.now === "number" && (
                  <GapTape
                    at={flip.at}
                    now={{
                      low: fact?.low ?? flip.now,
                      high: fact?.high ?? flip.now,
                      assumed: fact === undefined || isAssumed(fact),
                    }}
                  />
                )}
              </td>
              <td className="med" data-l="Flips at">
                {valueOf(flip.at!, unit, question)}
              </td>
              <td data-l="Then">
                <Becomes advice={flip.becomes} verdict={verdict} />
              </td>
              <td className="r num" data-l={flip.chance === undefined ? "No chance" : "Chance"}>
                {flip.chance === undefined ? (
                  <span className="cap">–</span>
                ) : (
                  inHundred(flip.chance)
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const directions: Readonly<Record<NonNullable<Flip["direction"]>, string>> = {
  up: "rises",
  down: "falls",
  to: "is another",
};
const directionOf = ({ direction }: Flip): string =>
  direction === undefined ? "changes" : directions[direction];

function valueOf(
  at: number | string,
  unit: string | undefined,
  question: Question | undefined,
): string {
  if (typeof at === "number") return `${formatIn(unit, at)}${unitBeside(unit, at)}`;
  if (at === "true") return "yes";
  if (at === "false") return "no";
  return question?.values?.[at] ?? at;
}

/** What is advised then: the end point, or that nothing pays. */
function Becomes({
  advice,
  verdict,
}: {
  readonly advice: Advice | undefined;
  readonly verdict: Verdict;
}) {
  const end = optionOf(verdict, advice?.endPoint ?? advice?.firstStep);
  const other =
    advice !== undefined && advice.answer !== verdict.answer ? `${advice.answer}: ` : "";
  if (end === undefined) return <>{other}nothing pays</>;
  const same = end.id === verdict.endPoint?.option;
  const first = optionOf(verdict, advice?.firstStep);
  return (
    <>
      {other}
      <OptionName code={end.code}>{end.short}</OptionName>
      {same && first !== undefined && <span className="cap"> after trying {first.short}</span>}
    </>
  );
}

function Pairs({
  pairs,
  verdict,
  questions,
}: {
  readonly pairs: Exploring<readonly PairFlip[]>;
  readonly verdict: Verdict;
  readonly questions: readonly Question[] | undefined;
}) {
  const { result } = pairs;
  if (result === undefined)
    return (
      <div className={styles["pairs"]}>
        <h3>Two facts together</h3>
        <Waiting of={pairs} what="Two facts at a time" height={60} />
      </div>
    );
  return (
    <div className={styles["pairs"]} data-old={pairs.old || undefined}>
      <h3>Two facts together</h3>
      {result.length === 0 ? (
        <p className="sm mut">No two facts together change the advice sooner than one alone.</p>
      ) : (
        <table>
          <caption className="vh">Pairs of facts that change the advice together</caption>
          <thead>
            <tr>
              <th scope="col">If both</th>
              <th scope="col">Then</th>
            </tr>
          </thead>
          <tbody>
            {result.slice(0, 5).map(({ facts, at, becomes }) => (
              <tr key={facts.join(" ")}>
                <th scope="row">
                  {facts.map((fact, index) => {
                    const question = questions?.find((one) => one.fact === fact);
                    return (
                      <span key={fact}>
                        {index === 1 && " and "}
                        {question?.short ?? fact} at{" "}
                        <b>{valueOf(at[index]!, question?.unit, question)}</b>
                      </span>
                    );
                  })}
                </th>
                <td>
                  <Becomes advice={becomes} verdict={verdict} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
