import { claimsInWords } from "@tapeline/content/tools/claims-in-words.ts";
import { textTags } from "@tapeline/content/tools/texts/topics.ts";

import { Chips } from "../fields/chips.tsx";
import { Choice, type ChoiceValue } from "../fields/choice.tsx";
import { Day } from "../fields/days.tsx";
import type { FormFile } from "../fields/form-file.ts";
import { TextArea, TextField } from "../fields/text-field.tsx";
import styles from "./texts.module.css";
import type { TextTargets } from "./use-text-targets.ts";

const tags: readonly ChoiceValue[] = textTags.map((value) => ({ value, label: value }));

const kinds: readonly ChoiceValue[] = [
  { value: "faq", label: "Answer to a question" },
  { value: "article", label: "Article" },
  { value: "option", label: "Page of an option" },
];

const claims: readonly ChoiceValue[] = Object.entries(claimsInWords).map(([value, says]) => ({
  value,
  label: `${value}: ${says}`,
}));

/** The head of a page as fields. */
export function HeadFields({
  file,
  path,
  targets,
}: {
  readonly file: FormFile;
  readonly path: string;
  readonly targets: TextTargets;
}) {
  const own = path.replace(/^.*\/texts\//, "").replace(/\.md$/, "");
  const rules = targets.records.knowledge.rules.map(({ id, title }) => ({
    value: id,
    label: title,
  }));
  const related = targets.texts
    .filter(({ id }) => id !== own)
    .map(({ id, title }) => ({ value: id, label: title }));
  const isQuestion = file.value["kind"] === "faq";
  return (
    <section className={styles["head"]} aria-label="Head of the text">
      <TextField
        field={file.at(["title"])}
        label="Title"
        help={isQuestion ? "The question as people ask it, with its question mark." : undefined}
      />
      <TextArea
        field={file.at(["summary"])}
        label="Summary"
        help="The answer in one or two sentences; figures by reference, as in the text below."
      />
      <div className={styles["row"]}>
        <Choice field={file.at(["kind"])} label="Kind" values={kinds} />
        <Day field={file.at(["reviewBy"])} label="Read again by" />
      </div>
      <Chips field={file.at(["tags"])} label="Topics" values={tags} add="Topic" />
      <Chips
        field={file.at(["claims"])}
        label="Claims that it carries"
        values={claims}
        add="Claim"
        optional
      />
      <Chips
        field={file.at(["rules"])}
        label="Rules that it explains"
        values={rules}
        add="Rule"
        optional
      />
      <Chips
        field={file.at(["related"])}
        label="To read next"
        values={related}
        add="Text"
        optional
      />
    </section>
  );
}
