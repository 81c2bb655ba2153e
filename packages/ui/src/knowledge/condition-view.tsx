import type { Condition, FactId, Question } from "@tapeline/engine";

import { comparisonWords, type Matcher } from "./comparison-words.ts";
import { AddressLink } from "./address-link.tsx";

/** Questions by the fact that they ask for. */
export type QuestionsByFact = ReadonlyMap<FactId, Question>;

/** When a rule holds, as nested lists: each comparison names its question. */
export function ConditionView({
  condition,
  questions,
}: {
  readonly condition: Condition;
  readonly questions: QuestionsByFact;
}) {
  if ("all" in condition)
    return <Joined word="All of these" parts={condition.all} questions={questions} />;
  if ("any" in condition)
    return <Joined word="Any of these" parts={condition.any} questions={questions} />;
  if ("not" in condition)
    return <Joined word="Not" parts={[condition.not]} questions={questions} />;
  const comparisons = Object.entries(condition) as [FactId, Matcher][];
  return (
    <ul className="kn-condition">
      {comparisons.map(([fact, matcher]) => {
        const question = questions.get(fact);
        return (
          <li key={fact}>
            <AddressLink to={`questions/${fact}`}>{question?.short ?? fact}</AddressLink>:{" "}
            {comparisonWords(matcher, question ?? {})}
          </li>
        );
      })}
    </ul>
  );
}

function Joined({
  word,
  parts,
  questions,
}: {
  readonly word: string;
  readonly parts: readonly Condition[];
  readonly questions: QuestionsByFact;
}) {
  return (
    <div className="kn-joined">
      <span className="sm cap">{word}</span>
      {parts.map((part, index) => (
        <ConditionView key={index} condition={part} questions={questions} />
      ))}
    </div>
  );
}
