import type { Guidance, GuidanceKind, Verdict } from "@tapeline/engine";
import { formatNumber, inHundred } from "@tapeline/engine/format";
import { OptionMark } from "@tapeline/ui";
import { memo, useState } from "react";

import { RuleLink } from "./rule-link.tsx";
import styles from "./verdict-page.module.css";
import { optionOf } from "./verdict-words.ts";

/** What each kind is called, and whether it is a caution. */
const kinds: Readonly<Partial<Record<GuidanceKind, readonly [name: string, tag: string]>>> = {
  warning: ["Warning", "note"],
  diagnosis: ["Diagnosis", ""],
  prerequisite: ["Needed first", ""],
  economics: ["Economics", ""],
  advice: ["Advice", ""],
  expiry: ["Goes out of date", "note"],
};
const few = 6;

/** What to mind beside the advice. It moves no number. */
export const GuidanceSection = memo(function GuidanceSection({
  verdict,
}: {
  readonly verdict: Verdict;
}) {
  const [all, setAll] = useState(false);
  const { guidance, notices } = verdict;
  if (guidance.length === 0 && notices.length === 0) return null;
  const shown = all ? guidance : guidance.slice(0, few);
  return (
    <section className="sec" id="mind">
      <header>
        <h2>What to mind</h2>
        <p>Said beside the advice by rules that score nothing. None of it moves a number above.</p>
      </header>
      <div>
        <ul className={styles["why"]}>
          {shown.map((one) => (
            <GuidanceItem key={one.rule} one={one} verdict={verdict} />
          ))}
          {all || guidance.length <= few ? null : (
            <li>
              <button className="btn quiet s" type="button" onClick={() => setAll(true)}>
                Show {guidance.length - few} more
              </button>
            </li>
          )}
          {notices.map((notice) => (
            <li key={notice}>
              <p>
                <span className="tag note">Notice</span> {notice}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
});

function GuidanceItem({ one, verdict }: { readonly one: Guidance; readonly verdict: Verdict }) {
  const [name, tag] = kinds[one.kind] ?? [one.kind, ""];
  return (
    <li>
      <h3>
        <span className={`tag ${tag}`}>{name}</span> {one.title}
      </h3>
      <p>
        {one.text}
        {one.share < 0.995 && (
          <span className="cap"> Holds in {inHundred(one.share)} of 100 worlds.</span>
        )}
      </p>
      {one.tries !== undefined && (
        <ol className={styles["tries"]}>
          {one.tries.map(({ do: what, option }) => (
            <li key={what}>
              <OptionMark code={optionOf(verdict, option)?.code ?? "O0"} /> {what}
            </li>
          ))}
        </ol>
      )}
      {one.needs !== undefined && (
        <ul className={styles["tries"]}>
          {one.needs.map(({ what, owner }) => (
            <li key={what}>
              {what}
              {owner !== undefined && <span className="cap"> – {owner}</span>}
            </li>
          ))}
        </ul>
      )}
      {one.compute !== undefined && (
        <p className="cap">
          Training takes {formatNumber(one.compute.operations.p50)} operations; the limit is{" "}
          {formatNumber(one.compute.limit)}.
        </p>
      )}
      <RuleLink rule={one.rule} />
    </li>
  );
}
