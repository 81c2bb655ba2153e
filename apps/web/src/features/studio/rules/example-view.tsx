import type { Knowledge, Rule } from "@tapeline/engine";
import { Icon } from "@tapeline/ui";

import { YesNo } from "../fields/choice.tsx";
import { Problems } from "../fields/field.tsx";
import { SearchPick } from "../fields/search-pick.tsx";
import type { Findable } from "../fields/search-entries.ts";
import { TextField } from "../fields/text-field.tsx";
import type { Judge, Outcome } from "./example-outcome.ts";
import { ExampleFact } from "./example-fact.tsx";
import { OptionChips } from "./option-choices.tsx";
import type { RuleFile } from "./rule-file.ts";
import styles from "./rule-form.module.css";
import { questionOf } from "./condition-editing.ts";
import { factValueFor } from "./operators.ts";
import { isMap } from "./condition-parts.ts";

/** What an example of a rule of a kind can say that the rule does there. */
const effects: Readonly<Partial<Record<Rule["kind"], readonly (readonly [string, string])[]>>> = {
  gate: [
    ["excludes", "Shuts out here"],
    ["narrows", "Takes an offer from"],
  ],
  evidence: [
    ["raises", "Raises here"],
    ["lowers", "Lowers here"],
  ],
};

/** A case in which the rule fires or does not, and whether that is so. */
export function ExampleView({
  file,
  index,
  kind,
  knowledge,
  facts,
  judge,
}: {
  readonly file: RuleFile;
  readonly index: number;
  readonly kind: Rule["kind"];
  readonly knowledge: Knowledge;
  readonly facts: readonly Findable[];
  readonly judge: Judge;
}) {
  const path = ["examples", index];
  const given = file.at<unknown>([...path, "facts"]);
  const known = isMap(given.value) ? given.value : {};
  const says = file.at<boolean>([...path, "fires"]);
  const { questions, options } = knowledge;
  return (
    <div className={styles.example}>
      <TextField field={file.at([...path, "case"])} label="Case" />
      <div className={styles.facts}>
        {Object.keys(known).map((fact) => (
          <ExampleFact
            key={fact}
            file={file}
            at={[...path, "facts", fact]}
            fact={fact}
            questions={questions}
          />
        ))}
        <SearchPick
          says="Answer"
          label={`Add an answer to example ${index + 1}`}
          icon="plus"
          entries={facts.filter(({ id }) => !(id in known))}
          onPick={(fact) =>
            file
              .at([...path, "facts", fact])
              .onChange(factValueFor(fact, questionOf(questions, fact)))
          }
        />
      </div>
      <Problems problems={file.problemsAt([...path, "facts"])} />
      <div className={styles.fields}>
        <YesNo field={says} label="The rule fires" />
        <OutcomeNote says={says.value} outcome={judge(file.value, given.value)} />
      </div>
      {(effects[kind] ?? []).map(([effect, label]) => (
        <OptionChips
          key={effect}
          field={file.at([...path, effect])}
          label={label}
          options={options}
          optional
        />
      ))}
      <Problems problems={file.problemsAt(path)} />
    </div>
  );
}

/** Whether the rule does on the example what the example says. */
function OutcomeNote({
  says,
  outcome,
}: {
  readonly says: boolean | undefined;
  readonly outcome: Outcome | undefined;
}) {
  if (outcome === undefined)
    return (
      <p className="st exc" role="status">
        <Icon name="unknown" /> Not judged while the condition or an answer is wrong
      </p>
    );
  const holds =
    outcome.holds === "unknown"
      ? "An answer is missing here"
      : `The condition ${outcome.holds ? "holds" : "does not hold"}`;
  const right = outcome.fires === says;
  return (
    <p className={`st ${right ? styles.right : styles.not}`} role="status">
      <Icon name={right ? "check" : "cross"} />
      {holds}, so the rule {outcome.fires ? "fires" : "does not fire"}
      {right ? "" : ": correct the answers, the condition or what is said"}
    </p>
  );
}
