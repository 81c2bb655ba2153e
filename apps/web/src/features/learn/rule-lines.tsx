import type { Rule } from "@tapeline/engine";

import { kindWords } from "./kind-words.ts";
import styles from "./learn.module.css";
import { PathLink } from "./path-link.tsx";

/** Rules in a line each: the way to its page, its kind and what rules of that kind do. */
export function RuleLines({ rules }: { readonly rules: readonly Rule[] }) {
  return (
    <ul className={styles.lines}>
      {rules.map(({ id, title, kind }) => (
        <li key={id}>
          <PathLink to={`/learn/rules/${id}`}>{title}</PathLink>
          <span>
            {kindWords[kind].one}: {kindWords[kind].does}
          </span>
        </li>
      ))}
    </ul>
  );
}
