import { useMemo, useState } from "react";

import { AskingContext, useAsking, type Asking } from "./asking.ts";
import { FactQuestion } from "./fact-question.tsx";
import { partsOf, withPartAnswer } from "./parts.ts";
import styles from "./more-of-case.module.css";

/** The answers of one part, in the place of those of the whole case. */
export function PartAnswers({
  place,
  onBack,
}: {
  readonly place: number;
  readonly onBack: () => void;
}) {
  const whole = useAsking();
  const part = partsOf(whole.written)[place];
  const [added, setAdded] = useState<readonly string[]>([]);
  const { caseId, written, edit } = whole;
  const answers = useMemo(() => part?.answers ?? {}, [part]);
  const asking: Asking = useMemo(
    () => ({
      ...whole,
      // What is typed here and not kept yet is another draft than that of the whole.
      caseId: `${caseId}.${place}`,
      written: { ...written, answers },
      answer: (fact, value) => edit((now) => withPartAnswer(now, place, fact, value)),
      edit: (change) =>
        edit((now) => {
          const changed = change({ ...now, answers });
          return Object.entries(changed.answers).reduce(
            (kept, [fact, value]) => withPartAnswer(kept, place, fact, value),
            now,
          );
        }),
      clashes: [],
      refused: new Map(),
    }),
    [whole, caseId, written, answers, edit, place],
  );
  if (part === undefined) return null;
  const shown = [...new Set([...Object.keys(answers), ...added])];
  const others = [...whole.questions.values()].filter(
    ({ fact, kind }) => !shown.includes(fact) && kind !== "text" && kind !== "day",
  );
  return (
    <section className={styles["more"]} aria-label={`Answers of ${part.name}`}>
      <h2>
        {part.name}, {part.share}% of the requests
      </h2>
      <p>What is not answered here is as in the whole case.</p>
      <AskingContext value={asking}>
        {shown.map((fact) => {
          const question = whole.questions.get(fact as never);
          return (
            question && (
              <div key={fact}>
                <FactQuestion
                  question={question}
                  impact={undefined}
                  pending={false}
                  current={false}
                  onCurrent={nothing}
                  onNext={nothing}
                />
                <button
                  className="btn quiet s"
                  type="button"
                  aria-label={`${question.short}: as the whole case`}
                  onClick={() => {
                    setAdded(added.filter((one) => one !== fact));
                    edit((now) => withPartAnswer(now, place, fact, undefined));
                  }}
                >
                  As the whole case
                </button>
              </div>
            )
          );
        })}
      </AskingContext>
      <div className={styles["acts"]}>
        <select
          className="field sel"
          aria-label="Another answer of its own"
          value=""
          onChange={({ target }) => setAdded([...added, target.value])}
        >
          <option value="">Another answer of its own …</option>
          {others.map(({ fact, short }) => (
            <option key={fact} value={fact}>
              {short}
            </option>
          ))}
        </select>
        <button className="btn line s" type="button" onClick={onBack}>
          Back to the whole case
        </button>
      </div>
    </section>
  );
}

const nothing = (): void => undefined;
