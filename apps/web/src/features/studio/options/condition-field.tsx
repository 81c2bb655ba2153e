import type { YamlPath } from "@tapeline/documents/write";
import type { Knowledge } from "@tapeline/engine";
import { useMemo } from "react";

import styles from "../fields/fields.module.css";
import type { FormFile } from "../fields/form-file.ts";
import { SearchPick } from "../fields/search-pick.tsx";
import { questionOf } from "../rules/condition-editing.ts";
import { ConditionEditor } from "../rules/condition-editor.tsx";
import { factEntries } from "../rules/fact-entries.ts";
import { matcherFor } from "../rules/operators.ts";

/** In which worlds something stands: in all, or only where a condition holds. */
export function ConditionField({
  file,
  at,
  label,
  questions,
  optional = true,
}: {
  readonly file: FormFile;
  readonly at: YamlPath;
  readonly label: string;
  readonly questions: Knowledge["questions"];
  /** It may stand always. */
  readonly optional?: boolean;
}) {
  const facts = useMemo(() => factEntries(questions), [questions]);
  const { value, onChange } = file.at<unknown>(at);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      {value === undefined ? (
        <div className={styles.line}>
          <span className="sm mut">Always.</span>
          <SearchPick
            says="Only where…"
            label={`${label}: a condition on`}
            icon="plus"
            entries={facts}
            onPick={(fact) => onChange({ [fact]: matcherFor(fact, questionOf(questions, fact)) })}
          />
        </div>
      ) : (
        <>
          <ConditionEditor file={file} questions={questions} at={at} />
          {optional && (
            <div>
              <button type="button" className="btn quiet s" onClick={() => onChange(undefined)}>
                Always, without a condition
              </button>
            </div>
          )}
        </>
      )}
    </fieldset>
  );
}
