import type { FactId } from "@tapeline/engine";

import { Link } from "@tanstack/react-router";

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
              {title} <RuleLink rule={rule} />
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
  return first === undefined ? null : <RuleLink rule={first.rule} title={first.title} />;
}

/** A rule's name, shortened in its middle, that leads to its page. */
export function RuleLink({
  rule,
  title,
  most,
}: {
  readonly rule: string;
  readonly title?: string | undefined;
  readonly most?: number;
}) {
  return (
    <Link className="rule-id" to="/learn/rules/$" params={{ _splat: rule }} title={title}>
      {shortened(rule, most)}
    </Link>
  );
}

/** A name shortened in its middle to so many signs. */
function shortened(name: string, most = 28): string {
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
