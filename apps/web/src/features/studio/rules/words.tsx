import type { FieldProps } from "../fields/field.tsx";
import { TextArea } from "../fields/text-field.tsx";
import styles from "./rule-form.module.css";

/** A text of a few sentences, with its words and how many letters are left. */
export function Words({
  field,
  label,
  help,
  longest,
}: FieldProps<string> & { readonly longest: number }) {
  const text = typeof field.value === "string" ? field.value : "";
  const left = longest - text.length;
  return (
    <div className={styles.words}>
      <TextArea field={field} label={label} help={help} />
      <p className="sm cap">
        {wordsIn(text)} words, {left < 0 ? `${-left} letters too many` : `${left} letters left`}
      </p>
    </div>
  );
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
