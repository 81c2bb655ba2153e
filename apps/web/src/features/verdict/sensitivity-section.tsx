import type { FactUsed, Question, Sensitivity, Verdict } from "@tapeline/engine";
import {
  formatDay,
  formatIn,
  formatMoney,
  formatRange,
  grouped,
  inHundred,
  unitBeside,
} from "@tapeline/engine/format";
import { Figure, FigureTable, Tornado, type TornadoRow } from "@tapeline/ui";
import { memo } from "react";

import type { Exploring } from "./exploring.ts";
import { useAsTable } from "./table-view.ts";
import styles from "./verdict-page.module.css";
import { isAssumed, leaderOf, shortOf } from "./verdict-words.ts";
import { Follows, Waiting } from "./waiting.tsx";

const most = 10;

/** How far what the plan is worth moves with each fact. */
export const SensitivitySection = memo(function SensitivitySection({
  verdict,
  sensitivity,
  questions,
}: {
  readonly verdict: Verdict;
  readonly sensitivity: Exploring<Sensitivity>;
  readonly questions: readonly Question[] | undefined;
}) {
  const { result } = sensitivity;
  return (
    <section className="sec" id="sensitivity" data-follows={sensitivity.old || undefined}>
      <header>
        <h2>What the result depends on</h2>
        <p>
          Each bar moves one fact across its own 80% range and leaves the rest as they are. The
          result is what the advised plan is worth: the value of its results less all its costs.
          Left of zero it would not pay.
        </p>
        {result !== undefined && <p>{alone(result)}</p>}
        <div className={styles["key"]}>
          <span>
            <i style={{ background: "var(--chart-mute)" }} />
            fact low
          </span>
          <span>
            <i style={{ background: "var(--ink-2)" }} />
            fact high
          </span>
          <span>
            <i className={styles["hatched"]} />
            nobody answered
          </span>
        </div>
        <Follows />
      </header>
      {result === undefined ? (
        <Waiting of={sensitivity} what="What each fact moves" height={442} />
      ) : result.bars.length === 0 ? (
        <p className="mut">Nothing that is uncertain moves what the plan is worth.</p>
      ) : (
        <SensitivityFigure
          verdict={verdict}
          sensitivity={result}
          questions={questions}
          old={sensitivity.old}
        />
      )}
    </section>
  );
});

/** Whether one fact alone brings the plan to nothing. */
function alone({ bars, utility }: Sensitivity): string {
  const turning = bars.filter(({ atLow, atHigh }) => Math.min(atLow, atHigh) < 0 !== utility < 0);
  return turning.length === 0
    ? "No fact, alone and within its range, makes the plan worthless."
    : `${turning.length === 1 ? "One fact" : `${turning.length} facts`}, alone and within range, would decide whether the plan pays.`;
}

function SensitivityFigure({
  verdict,
  sensitivity: { utility, bars },
  questions,
  old,
}: {
  readonly verdict: Verdict;
  readonly sensitivity: Sensitivity;
  readonly questions: readonly Question[] | undefined;
  readonly old: boolean;
}) {
  const view = useAsTable("sensitivity");
  const rows = bars.slice(0, most).map(({ fact, atLow, atHigh }): TornadoRow => {
    const used = verdict.facts.find(({ id }) => id === fact);
    return {
      fact,
      name: shortOf(fact, questions),
      range: used === undefined ? "" : rangeOf(used),
      atLow,
      atHigh,
      assumed: used === undefined || isAssumed(used),
    };
  });
  const [first] = rows;
  const leader = leaderOf(verdict)?.short ?? "the plan";
  return (
    <Figure
      caption={`Worth of the plan that leads to ${leader}, US dollars of today, ${grouped(verdict.receipt.worlds)} worlds, prices of ${formatDay(verdict.receipt.asOf)}${bars.length > most ? `. ${bars.length - most} more move it less` : ""}`}
      busy={old}
      {...view}
      table={
        <FigureTable
          title="Worth of the plan as each fact goes from low to high, US dollars"
          columns={["Fact", "Range", "At low", "At high", "Share of variance, in 100"]}
          rows={bars.map(({ fact, atLow, atHigh, varianceShare }) => {
            const used = verdict.facts.find(({ id }) => id === fact);
            return [
              shortOf(fact, questions),
              used === undefined ? "–" : rangeOf(used),
              formatMoney(atLow),
              formatMoney(atHigh),
              inHundred(varianceShare),
            ];
          })}
        />
      }
    >
      <Tornado
        middle={utility}
        measure={`worth of the plan, now ${formatMoney(utility)}`}
        rows={rows}
        finding={`What the plan is worth depends most on ${first?.name}: from ${formatMoney(Math.min(first?.atLow ?? 0, first?.atHigh ?? 0))} to ${formatMoney(Math.max(first?.atLow ?? 0, first?.atHigh ?? 0))}. Table view available.`}
      />
    </Figure>
  );
}

/** A fact's own range in words. */
export function rangeOf({ low, high, base, unit, chances, value }: FactUsed): string {
  if (low !== undefined && high !== undefined)
    return `${formatRange(low, high, (one) => formatIn(unit, one))}${unitBeside(unit)}`;
  if (base !== undefined) return `${formatIn(unit, base)}${unitBeside(unit, base)}`;
  if (chances !== undefined) return "any value";
  return value === undefined ? "" : String(value);
}
