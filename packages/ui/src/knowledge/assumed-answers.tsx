import type { Question } from "@tapeline/engine";

import { Assumed } from "./assumed.tsx";
import { BasisView } from "./basis-view.tsx";
import { comparisonWords } from "./comparison-words.ts";

/** What is taken where nobody answers a question, by kind of task, and what that rests on. */
export function AssumedAnswers({
  question,
  tasks,
}: {
  readonly question: Question;
  /** The question of the kinds of task, which names them. */
  readonly tasks: Question;
}) {
  const { assume } = question;
  if (assume.length === 0)
    return (
      <p className="mut">Nothing is assumed: what hangs on it stays open until it is answered.</p>
    );
  return (
    <ul className="kn-examples">
      {assume.map((assumption, place) => (
        <li key={place}>
          <span className="sm cap">
            {assumption.forTasks === undefined
              ? assume.length > 1
                ? "Otherwise"
                : "In every case"
              : `Where it ${assumption.forTasks.map((task) => comparisonWords(task, tasks)).join(", ")}`}
          </span>
          <div className="kn-stack">
            <Assumed assumption={assumption} question={question} />
            <BasisView basis={assumption.basis} />
          </div>
        </li>
      ))}
    </ul>
  );
}
