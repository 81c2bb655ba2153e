import { editYaml } from "@tapeline/documents/write";
import { Icon } from "@tapeline/ui";

import { BrokenFile } from "../fields/broken-file.tsx";
import { Day } from "../fields/days.tsx";
import { useFormFile } from "../fields/form-file.ts";
import { TextField } from "../fields/text-field.tsx";
import type { FileFormProps } from "../file-form.ts";
import { TermFields } from "./term-fields.tsx";
import styles from "./texts.module.css";
import { useTextTargets } from "./use-text-targets.ts";

/** The words of a topic. */
export function GlossaryForm(props: FileFormProps) {
  const { text, release, write } = props;
  const reading = useFormFile(props);
  const targets = useTextTargets(release);
  if (!reading.ok) return <BrokenFile problems={reading.problems} />;
  const { file } = reading;
  const listed = file.at<readonly unknown[]>(["terms"]);
  const terms = Array.isArray(listed.value) ? listed.value : [];
  const add = (): void =>
    write(
      editYaml(text, [
        terms.length === 0
          ? { path: ["terms"], value: [emptyTerm] }
          : { path: ["terms", terms.length], insert: emptyTerm },
      ]),
    );
  const own = terms.map((_term, index) => nameAt(terms, index));
  return (
    <div className={styles["form"]}>
      <div className={styles["row"]}>
        <TextField field={file.at(["topic"])} label="Topic" />
        <Day field={file.at(["reviewBy"])} label="Read again by" />
      </div>
      <ol className={styles["terms"]}>
        {terms.map((_term, index) => (
          <li key={index}>
            <TermFields
              file={file}
              at={["terms", index]}
              own={own}
              targets={targets}
              onRemove={() => write(editYaml(text, [{ path: ["terms", index], remove: true }]))}
            />
          </li>
        ))}
      </ol>
      <button type="button" className="btn line s" onClick={add}>
        <Icon name="plus" /> Add a word
      </button>
    </div>
  );
}

const emptyTerm = { id: "", term: "", means: "" };

function nameAt(terms: readonly unknown[], index: number): string {
  const { id } = (terms[index] ?? {}) as { readonly id?: unknown };
  return typeof id === "string" ? id : "";
}
