import type { Assumption, FactKind } from "@tapeline/engine";
import { Icon } from "@tapeline/ui";

import { BasisFields } from "../fields/basis.tsx";
import type { ChoiceValue } from "../fields/choice.tsx";
import { Chips } from "../fields/chips.tsx";
import { Problems } from "../fields/field.tsx";
import type { FormFile } from "../fields/form-file.ts";
import { AssumptionValue } from "./assumption-value.tsx";
import styles from "./questions.module.css";

interface Given {
  readonly file: FormFile;
  readonly kind: FactKind;
  readonly unit: string | undefined;
  readonly values: readonly ChoiceValue[];
  readonly tasks: readonly ChoiceValue[];
}

/** What is taken where nobody answers: the first whose kinds of task fit, then the one for all. */
export function AssumptionList({ file, kind, unit, values, tasks }: Given) {
  const list = file.at<readonly Assumption[]>(["assume"]);
  const assumptions = Array.isArray(list.value) ? list.value : [];
  const add = (): void => list.onChange([...assumptions, beginning(kind, values)]);
  const remove = (index: number): void => {
    const rest = assumptions.filter((_, place) => place !== index);
    list.onChange(rest.length === 0 ? undefined : rest);
  };
  return (
    <>
      <ol className={styles.assumptions}>
        {assumptions.map((_assumption, index) => {
          const at = ["assume", index];
          return (
            <li className={styles.assumption} key={index}>
              <div className={styles.head}>
                <h4>
                  {assumptions.length === 1
                    ? "Assumption"
                    : `Assumption ${index + 1} of ${assumptions.length}`}
                </h4>
                {index > 0 && (
                  <button
                    type="button"
                    className="btn quiet s"
                    onClick={() => file.apply([{ path: at, moveTo: index - 1 }])}
                  >
                    Move before {index}
                  </button>
                )}
                <button
                  type="button"
                  className="icon-btn"
                  aria-label={`Take assumption ${index + 1} away`}
                  onClick={() => remove(index)}
                >
                  <Icon name="cross" />
                </button>
              </div>
              <AssumptionValue file={file} at={at} kind={kind} unit={unit} values={values} />
              <Chips
                field={file.at([...at, "forTasks"])}
                label="For these tasks only"
                help="Without any it holds for all tasks that no other assumption names."
                values={tasks}
                add="Task"
                optional
              />
              <BasisFields file={file} at={[...at, "basis"]} />
              {kind !== "number" && <Problems problems={file.problemsAt(at)} />}
            </li>
          );
        })}
      </ol>
      <Problems problems={file.problemsAt(["assume"])} />
      <div>
        <button type="button" className="btn quiet s" onClick={add}>
          <Icon name="plus" /> Add an assumption
        </button>
      </div>
    </>
  );
}

/** What a new assumption begins with: it says so itself until somebody has written what it rests on. */
function beginning(kind: FactKind, values: readonly ChoiceValue[]): Assumption {
  const basis = { editorial: "" };
  if (kind === "number") return { base: 0, basis };
  if (kind === "boolean") return { is: false, basis };
  const first = values[0]?.value ?? "";
  return { is: kind === "multi" ? [first] : first, basis };
}
