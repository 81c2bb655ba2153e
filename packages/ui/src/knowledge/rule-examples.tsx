import type { FactId, Option, Rule } from "@tapeline/engine";
import { Icon } from "../marks/icon.tsx";

import { comparisonWords, type Matcher } from "./comparison-words.ts";
import type { QuestionsByFact } from "./condition-view.tsx";

/** What an example says beside whether the rule fires: options that it acts on. */
const acts = {
  excludes: "shuts out",
  narrows: "narrows",
  raises: "raises",
  lowers: "lowers",
} as const;

/** Cases in which a rule holds, and in which it does not, with what it does there. */
export function RuleExamples({
  rule,
  options,
  questions,
}: {
  readonly rule: Rule;
  readonly options: readonly Option[];
  readonly questions: QuestionsByFact;
}) {
  const named = (ids: readonly string[]): string =>
    ids.map((id) => options.find((option) => option.id === id)?.short ?? id).join(", ");
  return (
    <ul className="kn-examples">
      {rule.examples.map((example) => (
        <li key={example.case}>
          <span className={example.fires ? "st" : "st exc"}>
            <Icon name={example.fires ? "check" : "cross"} />
            {example.fires ? "holds" : "does not hold"}
          </span>
          <div>
            <b>{example.case}</b>
            <p className="sm mut">
              {Object.entries(example.facts)
                .map(([fact, value]) => factWords(fact as FactId, value, questions))
                .join("; ")}
            </p>
            {Object.entries(acts).map(([key, word]) => {
              const ids = (example as Readonly<Record<string, unknown>>)[key];
              return Array.isArray(ids) ? (
                <p key={key} className="sm mut">
                  {word}: {named(ids as readonly string[])}
                </p>
              ) : null;
            })}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A fact of an example as it reads: its question, and the value or range. */
function factWords(fact: FactId, value: unknown, questions: QuestionsByFact): string {
  const question = questions.get(fact);
  const words = (one: unknown): string => comparisonWords(one as Matcher, question ?? {});
  const name = question?.short ?? fact;
  if (Array.isArray(value)) return `${name}: ${value.map(words).join(", ")}`;
  if (typeof value !== "object" || value === null) return `${name}: ${words(value)}`;
  const { low, base, high } = value as { low?: number; base?: number; high?: number };
  const ends = [low ?? base, high ?? base].filter((end) => end !== undefined);
  return `${name}: ${ends.map(words).join(" to ")}`;
}
