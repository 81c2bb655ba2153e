import type { MarkState } from "@tapeline/engine/practice";
import { useQuery } from "@tanstack/react-query";

import type { AfterProps } from "../after-section.tsx";
import styles from "../verdict-page.module.css";
import { readinessQuery } from "./practice-queries.ts";

const words: Readonly<Record<MarkState, string>> = {
  "in-place": "in place",
  missing: "missing",
  "not-known": "not known",
  "not-needed": "not needed",
};

/** How ready the case is for its plan, side by side; for people to read, and part of no verdict. */
export function ReadinessCard(props: AfterProps) {
  const { data, isError } = useQuery(readinessQuery(props));
  if (isError) return <p role="alert">Readiness could not be read.</p>;
  if (data === undefined) return <p className="cap">Reading your answers …</p>;
  return (
    <div className={styles["after"]}>
      {data.pillars
        .filter(({ needed }) => needed > 0)
        .map(({ pillar, title, inPlace, needed, marks }) => (
          <div key={pillar}>
            <h4>
              {title}{" "}
              <span className="cap">
                {inPlace} of {needed} in place
              </span>
            </h4>
            <ul>
              {marks
                .filter(({ state }) => state !== "not-needed")
                .map((mark) => (
                  <li key={mark.title}>
                    <span
                      className={`tag ${mark.state === "in-place" ? "good" : mark.state === "missing" ? "note" : ""}`}
                    >
                      {words[mark.state]}
                    </span>{" "}
                    {mark.title}
                    {mark.raise !== undefined && <span className="cap"> {mark.raise}</span>}
                  </li>
                ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
