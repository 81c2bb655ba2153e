import type { Option, Question, Verdict } from "@tapeline/engine";
import { formatDay, grouped, inHundred } from "@tapeline/engine/format";
import { OptionLadder, type LadderRow } from "@tapeline/ui";
import { memo } from "react";

import { ceilingOf } from "./caps.ts";
import { ladderNote } from "./ladder-notes.ts";
import { RuleLink } from "./rule-link.tsx";
import styles from "./verdict-page.module.css";
import { horizonOf } from "./verdict-words.ts";

const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];

/** All eight options, their standings and what they cost. */
export const LadderSection = memo(function LadderSection({
  verdict,
  options,
  questions,
  busy,
}: {
  readonly verdict: Verdict;
  readonly options: readonly Option[] | undefined;
  readonly questions: readonly Question[] | undefined;
  readonly busy: boolean;
}) {
  const out = verdict.options.filter(({ standing }) => standing === "excluded").length;
  const ceiling = ceilingOf(verdict);
  const rows = verdict.options.map((option): LadderRow => {
    const { says, rule } = ladderNote(option, verdict, questions);
    const shut = option.standing === "excluded" || option.standing === "not-priced";
    return {
      option,
      group: groupOf(options?.find(({ id }) => id === option.id)?.tailoring),
      standing: option.standing,
      leads: option.id === verdict.endPoint?.option,
      best: shut ? "–" : inHundred(option.acceptability),
      note: (
        <>
          {says} {rule !== undefined && <RuleLink rule={rule} />}
        </>
      ),
      ...(option.cost === undefined ? {} : { cost: option.cost }),
    };
  });
  return (
    <section className={`sec ${styles["wideh"]}`} id="ladder">
      <header>
        <h2>The eight options</h2>
        <p>
          From off the rack to bespoke.{" "}
          {out === 0
            ? "None is ruled out."
            : `${words[out] ?? out} ${out === 1 ? "is" : "are"} ruled out by rules or limits; each says by which.`}
        </p>
      </header>
      <div data-old={busy || undefined} className="drawn">
        <OptionLadder
          title="Eight options, from off the rack to bespoke"
          rows={rows}
          cap={ceiling.line}
        />
        <p className={`xs cap ${styles["under"]}`}>
          Cost over {horizonOf(verdict)} months in US dollars of today, on a log scale, prices of{" "}
          {formatDay(verdict.receipt.asOf)}. Box: middle half of {grouped(verdict.receipt.worlds)}{" "}
          worlds. Line: 10th to 90th percentile. Tick: median.
          {ceiling.line !== undefined && " Dashed vertical: your ceilings together."}
          {ceiling.says !== undefined && ` ${ceiling.says}`}
        </p>
      </div>
    </section>
  );
});

const groupOf = (tailoring: Option["tailoring"] | undefined): string =>
  tailoring === undefined || tailoring === "none" ? "no model" : tailoring;
