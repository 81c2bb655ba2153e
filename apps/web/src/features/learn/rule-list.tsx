import "@tapeline/ui/knowledge.css";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { kindWords, RuleLines } from "@tapeline/ui/knowledge";

import { usePageTitle } from "../../app/page-title.ts";
import { FilterField } from "./filter-field.tsx";
import styles from "./learn.module.css";
import { rulesQuery } from "./learn-queries.ts";
import { PathLink } from "./path-link.tsx";
import { useHashOnArrival } from "./use-hash-on-arrival.ts";
import { Section } from "./section.tsx";

/** All rules by their topics. */
export function RuleList() {
  usePageTitle("Rules");
  const rules = useSuspenseQuery(rulesQuery).data;
  const [words, setWords] = useState("");
  const shown = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/);
    return rules.filter(({ id, title, kind }) => {
      const text = `${id} ${title} ${kindWords[kind].one}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  }, [rules, words]);
  useHashOnArrival();
  const topics = [...new Set(shown.map(({ id }) => id.split("/")[0]!))];
  return (
    <div className="wrap">
      <section className={styles.title}>
        <p className="sm cap">
          <PathLink to="/learn">Learn</PathLink>
        </p>
        <h1>Rules</h1>
        <p className="lead">
          {rules.length} rules lead to a verdict or speak beside it. Each names when it holds, why,
          and its source.
        </p>
        <FilterField label="Find a rule" words={words} onWords={setWords} />
        <p className="sm cap" role="status">
          {words === "" ? "" : `${shown.length} of ${rules.length} rules`}
        </p>
      </section>
      {topics.map((topic) => (
        <Section
          key={topic}
          id={topic}
          title={topic[0]!.toUpperCase() + topic.slice(1).replaceAll("-", " ")}
        >
          <RuleLines rules={shown.filter(({ id }) => id.startsWith(`${topic}/`))} />
        </Section>
      ))}
      {shown.length === 0 && (
        <p className="mut">No rule is called “{words}”. Fewer letters find more.</p>
      )}
    </div>
  );
}
