import type { FactId } from "@tapeline/engine";

import { useAsking } from "./asking.ts";
import type { AskedQuestion } from "./asked-question.ts";

/** Why a question is asked, and which rules of the last verdict read its answer. */
export function WhyWeAsk({ question }: { readonly question: AskedQuestion }) {
  const rules = useRulesReading(question.fact);
  return (
    <>
      <p>{question.why}</p>
      {rules.length > 0 && (
        <ul>
          {rules.map(({ rule, title }) => (
            <li key={rule}>
              {title} <span className="rule-id">{rule}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The first rule that reads the answer. */
export function RuleMark({ fact }: { readonly fact: FactId }) {
  const [first] = useRulesReading(fact);
  return first === undefined ? null : (
    <span className="rule-id" title={first.title}>
      {shortened(first.rule)}
    </span>
  );
}

/** A name shortened in its middle to so many signs. */
export function shortened(name: string, most = 28): string {
  if (name.length <= most) return name;
  const front = Math.ceil((most - 1) / 2);
  return `${name.slice(0, front)}…${name.slice(name.length - (most - 1 - front))}`;
}

function useRulesReading(fact: FactId) {
  const { verdict } = useAsking();
  const met = [...(verdict?.fired ?? []), ...(verdict?.nearMisses ?? [])];
  return met
    .filter(({ readings }) => readings.some((reading) => reading.fact === fact))
    .slice(0, 4);
}
