import type { YamlPath } from "@tapeline/documents/write";
import { previewLine } from "@tapeline/content/tools/texts/text-preview.ts";
import { Icon } from "@tapeline/ui";
import { Segments } from "@tapeline/ui/knowledge";

import { Chips } from "../fields/chips.tsx";
import { Problems } from "../fields/field.tsx";
import type { FormFile } from "../fields/form-file.ts";
import { TextArea, TextField } from "../fields/text-field.tsx";
import styles from "./texts.module.css";
import type { TextTargets } from "./use-text-targets.ts";
import { WordList } from "../fields/word-list.tsx";

/** One word of the glossary and what it means. */
export function TermFields({
  file,
  at,
  own,
  targets,
  onRemove,
}: {
  readonly file: FormFile;
  readonly at: YamlPath;
  /** Ids of all words of the file. */
  readonly own: readonly string[];
  readonly targets: TextTargets;
  readonly onRemove: () => void;
}) {
  const term = file.at<string>([...at, "term"]);
  const means = file.at<string>([...at, "means"]);
  const name = typeof term.value === "string" && term.value !== "" ? term.value : "A new word";
  const { inside, flaws } = previewLine(
    typeof means.value === "string" ? means.value : "",
    targets,
  );
  const see = [
    ...own.map((value) => ({ value, label: value })),
    ...targets.texts.map(({ id, title }) => ({
      value: id.replace(/^glossary\//, ""),
      label: title,
    })),
  ];
  return (
    <section className={styles["term"]} aria-label={name}>
      <div className={styles["termHead"]}>
        <h3>{name}</h3>
        <button
          type="button"
          className="icon-btn"
          aria-label={`Take ${name} out`}
          onClick={onRemove}
        >
          <Icon name="cross" />
        </button>
      </div>
      <div className={styles["row"]}>
        <TextField field={term} label="Word" />
        <TextField field={file.at([...at, "id"])} label="Address" mono />
      </div>
      <WordList field={file.at([...at, "also"])} label="Other words for it" />
      <TextArea
        field={means}
        label="What it means"
        help="One to three sentences; figures by reference."
      />
      {(inside.some(({ kind }) => kind !== "text") || flaws.length > 0) && (
        <div className={styles["means"]}>
          <p>
            <Segments inside={inside} />
          </p>
          <Problems
            problems={flaws.map(({ at: _at, ...words }) => ({
              file: "",
              line: 0,
              column: 0,
              field: means.name,
              ...words,
            }))}
          />
        </div>
      )}
      <Chips
        field={file.at([...at, "see"])}
        label="See also"
        values={unique(see)}
        add="Word or text"
        optional
      />
      <Problems problems={file.problemsAt(at)} />
    </section>
  );
}

const unique = <T extends { readonly value: string }>(values: readonly T[]): readonly T[] => [
  ...new Map(values.filter(({ value }) => value !== "").map((one) => [one.value, one])).values(),
];
