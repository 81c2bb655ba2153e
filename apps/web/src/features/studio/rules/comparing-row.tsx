import { Icon } from "@tapeline/ui";

import { Problems } from "../fields/field.tsx";
import { SearchPick } from "../fields/search-pick.tsx";
import { ComparisonValue } from "./comparison-value.tsx";
import { questionOf, type ConditionEditing } from "./condition-editing.ts";
import { addComparison, removeComparison, setFact, setOperator } from "./condition-edits.ts";
import type { Comparing, Comparison, Group } from "./condition-parts.ts";
import styles from "./condition.module.css";
import { factTitle } from "./fact-entries.ts";
import {
  matcherFor,
  nameOf,
  operatorOf,
  operatorsOf,
  operatorWords,
  valueFor,
  type Operator,
} from "./operators.ts";

/** What is asked of one fact: one comparison, or several that hold together. */
export function ComparingRow({
  editing,
  group,
  part,
}: {
  readonly editing: ConditionEditing;
  readonly group: Group;
  readonly part: Comparing;
}) {
  const { facts, file, questions } = editing;
  const { apply } = file;
  const title = factTitle(questions, part.fact);
  const question = questionOf(questions, part.fact);
  const taken = part.comparisons.map(({ name }) => name);
  const free = operatorsOf(part.fact).filter((operator) => !taken.includes(nameOf(operator)));
  // A comparison that stands alone tells its own problems.
  const own = part.comparisons.some(({ bare }) => bare) ? [] : file.problemsAt(part.path);
  return (
    <div className={styles.comparing} data-field={part.path.join(".")}>
      <div className={styles.row}>
        <SearchPick
          says={title}
          label="Fact"
          className={styles.fact}
          entries={facts}
          chosen={part.fact}
          onPick={(fact) =>
            apply(setFact(group, part, fact, matcherFor(fact, questionOf(questions, fact))))
          }
        />
        {part.comparisons.map((comparison, place) => (
          <div className={styles.comparison} key={place}>
            {place > 0 && <span className="cap sm">and</span>}
            <OperatorSelect editing={editing} part={part} comparison={comparison} free={free} />
            <ComparisonValue editing={editing} part={part} comparison={comparison} />
            {part.comparisons.length > 1 && (
              <button
                type="button"
                className={styles.less}
                aria-label={`Take “${wordsOf(comparison)}” of ${title} away`}
                onClick={() => apply(removeComparison(comparison))}
              >
                <Icon name="cross" />
              </button>
            )}
          </div>
        ))}
        {part.comparisons.length === 1 && free.length > 0 && (
          <select
            className={`field sel ${styles.and}`}
            aria-label={`Compare ${title} once more`}
            value=""
            onChange={({ target }) => {
              const operator = target.value as Operator;
              const value = valueFor(operator, part.fact, part.comparisons[0]?.value, question);
              apply(addComparison(part, operator, value));
            }}
          >
            <option value="">and …</option>
            {free.map((operator) => (
              <option key={operator} value={operator}>
                and {operatorWords[operator]}
              </option>
            ))}
          </select>
        )}
      </div>
      <Problems problems={own} />
    </div>
  );
}

function OperatorSelect({
  editing: { changeOf, file, questions },
  part,
  comparison,
  free,
}: {
  readonly editing: ConditionEditing;
  readonly part: Comparing;
  readonly comparison: Comparison;
  readonly free: readonly Operator[];
}) {
  const now = operatorOf(comparison.name, comparison.value);
  const change = changeOf(part, comparison);
  const was = change?.kind === "was" ? operatorOf(change.was.name, change.was.value) : undefined;
  const all = operatorsOf(part.fact).filter(
    (operator) =>
      free.includes(operator) || (now !== undefined && nameOf(operator) === nameOf(now)),
  );
  const choose = (operator: Operator): void => {
    const question = questionOf(questions, part.fact);
    const value = valueFor(operator, part.fact, comparison.value, question);
    file.apply(setOperator(part, comparison, operator, value));
  };
  return (
    <>
      <select
        className={`field sel ${styles.operator}`}
        aria-label={`How ${factTitle(questions, part.fact)} is compared`}
        value={now ?? comparison.name}
        onChange={({ target }) => choose(target.value as Operator)}
      >
        {(now === undefined || !all.includes(now)) && (
          <option value={now ?? comparison.name}>
            {now === undefined ? comparison.name : operatorWords[now]}
          </option>
        )}
        {all.map((operator) => (
          <option key={operator} value={operator}>
            {operatorWords[operator]}
          </option>
        ))}
      </select>
      {was !== undefined && was !== now && (
        <span className="cap sm">
          was <s>{operatorWords[was]}</s>
        </span>
      )}
    </>
  );
}

const wordsOf = ({ name, value }: Comparison): string => {
  const operator = operatorOf(name, value);
  return operator === undefined ? name : operatorWords[operator];
};
