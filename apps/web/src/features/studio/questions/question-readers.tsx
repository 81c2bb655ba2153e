import "@tapeline/ui/knowledge.css";
import type { FactId, Knowledge } from "@tapeline/engine";
import { RuleLines } from "@tapeline/ui/knowledge";
import { useMemo } from "react";

import { FormSection } from "../fields/form-section.tsx";
import { readersOf } from "./readers-of.ts";
import styles from "./questions.module.css";

/** Who reads the answer, in the release that the form speaks from. */
export function QuestionReaders({
  fact,
  knowledge,
}: {
  readonly fact: FactId;
  readonly knowledge: Knowledge;
}) {
  const { rules, costs, questions } = useMemo(() => readersOf(fact, knowledge), [fact, knowledge]);
  const none = rules.length + costs.length + questions.length === 0;
  return (
    <FormSection title="Who reads it">
      {none && (
        <p className="sm mut">
          No rule and no line of a bill reads it; the engine itself may, as it does with volumes and
          shares.
        </p>
      )}
      {rules.length > 0 && <RuleLines rules={rules} />}
      {costs.length > 0 && (
        <ul className={styles.readers}>
          {costs.map(({ option, line }, index) => (
            <li key={index}>
              {line} <span className="cap">{option}</span>
            </li>
          ))}
        </ul>
      )}
      {questions.length > 0 && <p className="sm">Told by way of it: {questions.join(", ")}.</p>}
    </FormSection>
  );
}
