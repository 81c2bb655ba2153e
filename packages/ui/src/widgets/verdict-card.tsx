import type { Verdict } from "@tapeline/engine";
import { formatDay, formatMoneyRange } from "@tapeline/engine/format";

import { OptionName } from "../marks/option-mark.tsx";
import { ChanceTape, confidenceWord } from "../tape/chance-tape.tsx";

/** A verdict in short: the answer, where the plan ends, how sure that is, what it costs, and what to do first. */
export function VerdictCard({
  verdict: { title, answer, headline, nextStep, caution, confidence, endPoint, options, receipt },
  old = false,
}: {
  readonly verdict: Verdict;
  /** Another one is on its way. */
  readonly old?: boolean;
}) {
  const end = options.find(({ id }) => id === endPoint?.option);
  const sure =
    confidence === undefined ? undefined : Math.min(99, Math.max(1, Math.round(confidence)));
  return (
    <section
      className="wg"
      aria-label={`Verdict: ${title}`}
      aria-busy={old}
      data-old={old || undefined}
    >
      <p className="wg-end">
        {end === undefined ? (
          "Keep today’s process"
        ) : (
          <OptionName code={end.code}>{end.short}</OptionName>
        )}
      </p>
      <p aria-live="polite">
        <b>{headline}</b> {caution}
      </p>
      <ChanceTape
        inHundred={confidence}
        finding={
          sure === undefined
            ? "Not settled: an answer, a price or a test is missing"
            : `The answer ${answer} holds in ${sure} of 100 worlds`
        }
      />
      <p className="wg-line">
        <span>
          {confidence === undefined ? (
            "Not settled yet"
          ) : (
            <>
              {confidenceWord(confidence)}, <b className="num">{sure} in 100</b>
            </>
          )}
        </span>
        <span className="num">
          {end !== undefined &&
            (end.cost === undefined ? "not priced" : formatMoneyRange(end.cost.p10, end.cost.p90))}
        </span>
      </p>
      <p>{nextStep}</p>
      <p className="xs cap">
        Release {receipt.content}, prices of {formatDay(receipt.asOf)}. Costs are an 80% interval
        over the horizon.
      </p>
    </section>
  );
}
