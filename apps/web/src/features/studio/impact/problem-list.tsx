import type { Problem } from "@tapeline/documents";

import styles from "./impact.module.css";

const mostShown = 20;

/** What is wrong in files, each at its line, with what to do about it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <>
      <ul className={styles["problems"]}>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={`${problem.file}:${problem.line}:${problem.column} ${problem.field}`}>
            <span className="mono sm">
              {problem.file}:{problem.line} {problem.field}
            </span>
            <span className="sm">
              Expected {problem.expected}, found {problem.found}: {problem.fix}.
            </span>
          </li>
        ))}
      </ul>
      {problems.length > mostShown && (
        <p className="sm cap">And {problems.length - mostShown} more.</p>
      )}
    </>
  );
}
