import { Icon, OptionName } from "@tapeline/ui";

import { Choice } from "../fields/choice.tsx";
import { Problems } from "../fields/field.tsx";
import { NumberField } from "../fields/number-field.tsx";
import type { EffectProps } from "./effect-fields.tsx";
import { optionChoices } from "./option-choices.tsx";
import styles from "./rule-form.module.css";

const bounds = { min: -2.5, max: 2.5 };
/** A first weight that does little: raised odds by a fifth. */
const first = 0.2;

/** What evidence does: it moves the log-odds of options. */
export function EvidenceEffect({ file, options }: EffectProps) {
  const { value, onChange } = file.at<Readonly<Record<string, unknown>>>(["weigh"]);
  const weights = typeof value === "object" && value !== null ? value : {};
  const rest = options.filter(({ id }) => !(id in weights));
  const add = (id: string): void => {
    if (value === undefined) onChange({ [id]: first });
    else file.at<number>(["weigh", id]).onChange(first);
  };
  return (
    <>
      <fieldset className={styles.set} data-field="weigh">
        <legend className={styles.label}>Moves the odds of reaching the bar, in log-odds</legend>
        <ul className={styles.weights}>
          {Object.entries(weights).map(([id, weight]) => {
            const option = options.find((one) => one.id === id);
            const name = option?.short ?? id;
            return (
              <li key={id}>
                <span className={styles.weighed}>
                  {option === undefined ? id : <OptionName code={option.code}>{name}</OptionName>}
                </span>
                <NumberField
                  field={file.at(["weigh", id])}
                  label={`Log-odds of ${name}`}
                  bounds={bounds}
                />
                <span className="sm mut num">
                  {typeof weight === "number" && `odds × ${Math.exp(weight).toFixed(2)}`}
                </span>
                <button
                  type="button"
                  className="icon-btn"
                  aria-label={`Take ${name} away`}
                  disabled={Object.keys(weights).length === 1}
                  onClick={() => file.at(["weigh", id]).onChange(undefined)}
                >
                  <Icon name="cross" />
                </button>
              </li>
            );
          })}
        </ul>
        {rest.length > 0 && (
          <select
            className={`field sel ${styles.add}`}
            aria-label="Add an option that it weighs"
            value=""
            onChange={({ target }) => add(target.value)}
          >
            <option value="">+ Option</option>
            {optionChoices(rest).map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        )}
        <Problems problems={file.problemsAt(["weigh"])} />
      </fieldset>
      <Choice
        field={file.at(["unlessMeasured"])}
        label="Gives way to a recorded test of"
        values={optionChoices(options)}
        none="none"
      />
    </>
  );
}
