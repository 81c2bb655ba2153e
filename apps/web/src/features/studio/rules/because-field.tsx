import { ruleSchema, type Knowledge } from "@tapeline/engine";
import { ConditionView, RuleEffect } from "@tapeline/ui/knowledge";
import { useId, useState } from "react";

import type { RuleFile } from "./rule-file.ts";
import styles from "./rule-form.module.css";
import { Words } from "./words.tsx";

/** The reason that verdicts show, and how the rule reads there. */
export function BecauseField({
  file,
  knowledge,
}: {
  readonly file: RuleFile;
  readonly knowledge: Knowledge;
}) {
  const [shown, setShown] = useState(false);
  const preview = useId();
  return (
    <>
      <Words
        field={file.at(["because"])}
        label="Reason"
        help="Shown in verdicts, in one or two sentences."
        longest={400}
      />
      <button
        type="button"
        className={`btn quiet s ${styles.start}`}
        aria-expanded={shown}
        aria-controls={preview}
        onClick={() => setShown(!shown)}
      >
        {shown ? "Hide the preview" : "Preview"}
      </button>
      <div id={preview} hidden={!shown}>
        {shown && <Preview file={file} knowledge={knowledge} />}
      </div>
    </>
  );
}

/** The rule as its readers see it, as far as it can be read. */
function Preview({
  file: { value },
  knowledge: { options, questions },
}: {
  readonly file: RuleFile;
  readonly knowledge: Knowledge;
}) {
  const rule = ruleSchema.safeParse(value);
  const byFact = new Map(Object.values(questions).map((question) => [question.fact, question]));
  const words = (key: string): string => (typeof value[key] === "string" ? value[key] : "");
  return (
    <div className={styles.preview}>
      <h4>{words("title")}</h4>
      <p>{words("because")}</p>
      {rule.success ? (
        <div className="kn-stack">
          <ConditionView condition={rule.data.when} questions={byFact} />
          <RuleEffect rule={{ id: "preview", ...rule.data }} options={options} />
        </div>
      ) : (
        <p className="sm mut">
          When it holds and what it does are shown once nothing in the file is wrong.
        </p>
      )}
    </div>
  );
}
