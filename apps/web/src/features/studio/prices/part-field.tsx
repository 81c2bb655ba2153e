import type { YamlPath } from "@tapeline/documents/write";

import { Choice, YesNo } from "../fields/choice.tsx";
import { Day } from "../fields/days.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { TextArea, TextField } from "../fields/text-field.tsx";
import { WordList } from "../fields/word-list.tsx";
import { standings } from "../../prices/price-words.ts";
import { choicesFor } from "./choices-for.ts";
import { fieldOf, type PriceFile } from "./price-file.ts";
import type { Part } from "./shape.ts";

/** Texts of more than a few words. */
const long = new Set(["because", "note", "capacityNote", "quote", "hostingNote"]);

/** One entry of a record as the field of its kind. */
export function PartField({
  record,
  at,
  part,
  parts,
  before,
}: {
  readonly record: PriceFile;
  readonly at: YamlPath;
  readonly part: Part;
  /** All that may stand beside it, in the order of the files. */
  readonly parts: readonly Part[];
  /** The amount that held before. */
  readonly before?: number | undefined;
}) {
  const { key, label, shape, needed } = part;
  const field = <T,>() => fieldOf<T>(record, at, key, parts);
  const help = [helpOf(part, record, at), before === undefined ? undefined : `before: ${before}`]
    .filter((words) => words !== undefined)
    .join("; ");
  const given = { label, help: help === "" ? undefined : help };
  const choices = choicesFor(key, record.release);
  if (choices !== undefined || shape.is === "choice") {
    const values =
      choices ??
      (shape.is === "choice" ? shape.values : []).map((value) => ({ value, label: value }));
    const none = needed ? {} : { none: "not stated" };
    return <Choice field={field<string>()} values={values} {...given} {...none} />;
  }
  switch (shape.is) {
    case "day":
      return <Day field={field<string>()} optional={!needed} {...given} />;
    case "number":
      return <NumberField field={field<number>()} {...given} />;
    case "set":
      return <YesNo field={field<boolean>()} usual={false} {...given} />;
    case "words":
      return <WordList field={field<readonly string[]>()} {...given} />;
    case "text":
      return long.has(key) ? (
        <TextArea field={field<string>()} optional={!needed} {...given} />
      ) : (
        <TextField
          field={field<string>()}
          optional={!needed}
          mono={/url$/i.test(key) || key === "providerModelId"}
          {...given}
        />
      );
    // Maps and lists have fields of their own; of what is neither, the YAML is the only form.
    case "entries":
    case "list":
    case "other":
      return null;
  }
}

/** What belongs into a field. Of a standing, what the one that is chosen means is told instead of all six. */
function helpOf({ key, help }: Part, { file }: PriceFile, at: YamlPath): string | undefined {
  if (key !== "standing") return help;
  const { value } = file.at<string>([...at, key]);
  return value !== undefined && Object.hasOwn(standings, value)
    ? standings[value as keyof typeof standings].why
    : help;
}
