import { reasonsOf, type Reason } from "@tapeline/engine/reasons";
import type { Citation, Verdict } from "@tapeline/engine";
import { inHundred } from "@tapeline/engine/format";
import { memo, useState } from "react";

import { RuleLink } from "./rule-link.tsx";
import { sourcesOf } from "./sources.ts";
import { SourceList } from "./source-list.tsx";
import styles from "./verdict-page.module.css";
import { optionOf } from "./verdict-words.ts";

const few = 5;

/** Why the verdict is what it is: rules with what they read, each of which opens, and all sources. */
export const ReasonsSection = memo(function ReasonsSection({
  verdict,
}: {
  readonly verdict: Verdict;
}) {
  const [all, setAll] = useState(false);
  const reasons = reasonsOf(verdict);
  const counted = reasons.filter(({ idle }) => !idle).length;
  const shown = all ? reasons : reasons.slice(0, Math.min(few, Math.max(counted, 3)));
  const sources = sourcesOf(verdict);
  return (
    <section className="sec" id="why">
      <header>
        <h2>Why</h2>
        <p>
          What mattered most comes first. Each rule can be read, questioned and traced to its
          sources; those without one are our own judgement and say so.
        </p>
      </header>
      <div>
        {reasons.length === 0 && (
          <p className="mut">No rule spoke for or against: nothing is advised yet.</p>
        )}
        <ol className={styles["why"]}>
          {shown.map((reason) => (
            <ReasonItem
              key={`${reason.rule} ${reason.role} ${reason.options.join()}`}
              reason={reason}
              verdict={verdict}
              sources={sources}
            />
          ))}
        </ol>
        {reasons.length > shown.length && (
          <button className="btn quiet s" type="button" onClick={() => setAll(true)}>
            Show {reasons.length - shown.length} more that mattered less
          </button>
        )}
        <SourceList sources={sources} />
      </div>
    </section>
  );
});

function ReasonItem({
  reason,
  verdict,
  sources,
}: {
  readonly reason: Reason;
  readonly verdict: Verdict;
  readonly sources: readonly Citation[];
}) {
  const trace = verdict.fired.find(({ rule }) => rule === reason.rule);
  const readings = trace?.readings.filter(({ holds }) => holds === true) ?? [];
  return (
    <li>
      <h3>{trace?.title ?? titleOf(reason)}</h3>
      <p>
        {reason.because} <span className="cap">{effectOf(reason, verdict)}.</span>{" "}
        {trace?.sources.map(({ url }) => {
          const number = sources.findIndex((source) => source.url === url) + 1;
          return (
            <a key={url} className="cite" href={`#source-${number}`}>
              [{number}]
            </a>
          );
        })}
        {trace !== undefined && trace.sources.length === 0 && (
          <span className="cap"> Our own judgement.</span>
        )}
      </p>
      {readings.length > 0 && (
        <p className="cap sm">
          Read: {readings.map(({ fact, found }) => `${fact} ${found}`).join(", ")}
        </p>
      )}
      {trace === undefined ? null : <RuleLink rule={reason.rule} />}
    </li>
  );
}

const titleOf = ({ rule }: Reason): string =>
  rule === "your own test"
    ? "Your own test"
    : rule === "budget/ceiling"
      ? "Costs more than your ceiling"
      : rule;

/** What a rule did, and how often, where that is not certain. */
function effectOf({ role, options, share, idle }: Reason, verdict: Verdict): string {
  const names = options.map((id) => optionOf(verdict, id)?.short ?? id);
  const [first, second] = names;
  const effects: Readonly<Record<Reason["role"], string>> = {
    favours: `Speaks for ${first} over ${second}`,
    disfavours: `Speaks for ${second} over ${first}`,
    "asks for": `Asks for a test of ${names.join(", ")} first`,
    "rules out": `Rules out ${names.join(", ")}`,
    raises: `Raises the chance of ${names.join(", ")}`,
    lowers: `Lowers the chance of ${names.join(", ")}`,
  };
  const often = share > 0.995 ? "" : `, in ${inHundred(share)} of 100 worlds`;
  return `${effects[role]}${often}${idle ? "; that would not pay anyway" : ""}`;
}
