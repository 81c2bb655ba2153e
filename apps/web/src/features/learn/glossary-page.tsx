import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { FilterField } from "./filter-field.tsx";
import styles from "./learn.module.css";
import { textsQuery } from "./learn-queries.ts";
import { PathLink } from "./path-link.tsx";
import { Section } from "./section.tsx";
import { useHashOnArrival } from "./use-hash-on-arrival.ts";

/** All words by topic. An address that ends in `#lora` leads to that word. */
export function GlossaryPage() {
  const all = useSuspenseQuery(textsQuery).data.filter(({ kind }) => kind === "word");
  const [words, setWords] = useState("");
  useHashOnArrival();
  const wanted = words.trim().toLowerCase();
  const shown = all.filter(({ title, also = [] }) =>
    [title, ...also].some((name) => name.toLowerCase().includes(wanted)),
  );
  const topics = [...new Set(shown.flatMap(({ topics: own }) => own))];
  return (
    <div className="wrap">
      <section className={styles.title}>
        <p className="sm cap">
          <PathLink to="/learn">Learn</PathLink>
        </p>
        <h1>Words</h1>
        <p className="lead">What {all.length} words mean here.</p>
        <FilterField label="Find a word" words={words} onWords={setWords} />
        <p className="sm cap" role="status">
          {wanted === "" ? "" : `${shown.length} of ${all.length} words`}
        </p>
      </section>
      {topics.map((topic) => (
        <Section key={topic} title={topic}>
          <dl className={styles.words}>
            {shown
              .filter(({ topics: own }) => own.includes(topic))
              .map(({ id, title, also = [], summary }) => (
                <div key={id} id={id.split("/")[1]}>
                  <dt>
                    {title}
                    {also.length > 0 && <span className="cap"> {also.join(", ")}</span>}
                  </dt>
                  <dd>{summary}</dd>
                </div>
              ))}
          </dl>
        </Section>
      ))}
    </div>
  );
}
