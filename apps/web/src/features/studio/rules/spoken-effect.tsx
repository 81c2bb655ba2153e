import type { GuidanceKind } from "@tapeline/engine";

import { Choice } from "../fields/choice.tsx";
import { NumberField } from "../fields/number-field.tsx";
import type { EffectProps } from "./effect-fields.tsx";
import { NeedsField } from "./needs-field.tsx";
import { OptionMatchField } from "./option-match-field.tsx";
import { withUsual } from "./rule-file.ts";
import styles from "./rule-form.module.css";
import { Segments } from "./segments.tsx";
import { TriesField } from "./tries-field.tsx";
import { Words } from "./words.tsx";

/** What a rule says that scores nothing, of which options, and what its kind adds. */
export function SpokenEffect({
  kind,
  file,
  options,
}: EffectProps & { readonly kind: GuidanceKind }) {
  const onlyIf = withUsual(file.at<"planned" | "any">(["onlyIf"]), "any");
  return (
    <>
      <Words
        field={file.at(["say"])}
        label="Says"
        help="What the reader is told, in one to three sentences."
        longest={400}
      />
      {kind === "diagnosis" && <TriesField file={file} options={options} />}
      {kind === "prerequisite" && <NeedsField file={file} options={options} />}
      {kind === "expiry" && (
        <NumberField
          field={file.at(["reviewWithinMonths"])}
          label="The decision is to be looked at again within"
          unit="months"
          bounds={{ min: 1, max: 36 }}
        />
      )}
      <OptionMatchField
        file={file}
        at="options"
        label="Concerns"
        none="The whole case"
        options={options}
      />
      <Segments
        field={onlyIf}
        label="Speaks"
        usual="any"
        segments={[
          { value: "any", label: "Always", means: "It speaks wherever its condition holds." },
          {
            value: "planned",
            label: "Where it is planned",
            means: "It speaks only where the plan holds one of its options.",
          },
        ]}
      />
      {kind === "advice" && <Yardstick file={file} />}
    </>
  );
}

/** How much computation the training of its options may take before the rule speaks, or up to which it does. */
function Yardstick({ file }: Pick<EffectProps, "file">) {
  const field = file.at<unknown>(["yardstick"]);
  if (field.value === undefined)
    return (
      <button
        type="button"
        className={`btn quiet s ${styles.start}`}
        onClick={() => field.onChange({ limit: 1e25, speaks: "above" })}
      >
        Let it depend on the computation of training
      </button>
    );
  return (
    <fieldset className={styles.set} data-field="yardstick">
      <legend className={styles.label}>Speaks where training takes</legend>
      <div className={styles.fields}>
        <Choice
          field={file.at(["yardstick", "speaks"])}
          label="More or less"
          values={[
            { value: "above", label: "more than" },
            { value: "below", label: "less than" },
          ]}
        />
        <NumberField
          field={file.at(["yardstick", "limit"])}
          label="Computation"
          unit="operations"
        />
      </div>
      <button
        type="button"
        className={`btn quiet s ${styles.start}`}
        onClick={() => field.onChange(undefined)}
      >
        Let it speak whatever training takes
      </button>
    </fieldset>
  );
}
