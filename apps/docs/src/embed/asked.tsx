import type { ReactNode } from "react";

import type { Answered } from "./use-answer.ts";

/** What was answered; before that a word that it is asked for, and where it failed why, with what the page says instead. */
export function Asked<Answer>({
  answered: { answer, waiting, problem },
  children,
}: {
  readonly answered: Answered<Answer>;
  readonly children: (answer: Answer, old: boolean) => ReactNode;
}) {
  return (
    <>
      {answer !== undefined && children(answer, waiting || problem !== undefined)}
      {answer === undefined && waiting && (
        <p className="sm cap" role="status">
          Asking the server…
        </p>
      )}
      {problem !== undefined && (
        <div role="alert">
          <p className="sm">
            {answer === undefined
              ? "The server could not answer: "
              : "The server could not answer, and what stands here is older: "}
            {problem}
          </p>
          {answer === undefined && <slot />}
        </div>
      )}
    </>
  );
}
