import type { Problem } from "@tapeline/documents";
import { Icon } from "@tapeline/ui";

import { pathOfProblem } from "./file-list.ts";
import styles from "./problem-list.module.css";

/** What is wrong, each with its place; where several files are meant, a press leads to the file. */
export function ProblemList({
  problems,
  onOpen,
}: {
  readonly problems: readonly Problem[];
  readonly onOpen?: (path: string) => void;
}) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles["list"]}>
      {problems.map((problem, index) => {
        const { file, line, field, expected, found, fix } = problem;
        const path = pathOfProblem(problem);
        return (
          <li key={`${file} ${line} ${field} ${index}`}>
            <Icon name="warning" />
            <div>
              <p>
                <span className="mono">{field}</span>: expected {expected}, found {found}.{" "}
                {sentence(fix)}
              </p>
              <p className="sm">
                {onOpen !== undefined && path !== undefined ? (
                  <button
                    className={`mono ${styles["place"]}`}
                    type="button"
                    onClick={() => onOpen(path)}
                  >
                    {file}:{line}
                  </button>
                ) : (
                  <span className="mono cap">line {line}</span>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
