import type { ApiClient } from "@tapeline/api/client";

import { pathOf } from "./address.ts";
import styles from "./learn.module.css";
import { PathLink } from "./path-link.tsx";

type ReadText = Awaited<ReturnType<ApiClient["texts"]["read"]["query"]>>;

const names = {
  text: "Read on",
  rule: "Rules behind it",
  question: "Questions it speaks of",
} as const;
const kinds = ["text", "rule", "question"] as const;

/** What a text names and what to read next. */
export function ReadOn({ links }: { readonly links: ReadText["readOn"] }) {
  return kinds.map((kind) => {
    const own = links.filter((link) => link.kind === kind);
    if (own.length === 0) return null;
    return (
      <nav key={kind} aria-label={names[kind]}>
        <h2 className={styles.small}>{names[kind]}</h2>
        <ul className={styles.plain}>
          {own.map(({ id, title }) => (
            <li key={id}>
              <PathLink to={pathOf(kind === "text" ? id : `${kind}s/${id}`)}>{title}</PathLink>
            </li>
          ))}
        </ul>
      </nav>
    );
  });
}
