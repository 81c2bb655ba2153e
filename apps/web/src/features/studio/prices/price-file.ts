import { editYaml, type YamlPath } from "@tapeline/documents/write";
import type { ReactNode } from "react";

import { valueAt } from "../fields/file-value.ts";
import type { FormField, FormFile } from "../fields/form-file.ts";
import type { StudioRelease } from "../file-form.ts";
import type { Part } from "./shape.ts";

/** A record's file as its form sees it. */
export interface PriceFile {
  readonly path: string;
  readonly file: FormFile;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly release: StudioRelease;
  /** Shows a map within it. Lists of maps and histories take it from here, since maps hold them in turn. */
  readonly Entries: (props: EntriesProps) => ReactNode;
}

/** A map of a record, to be shown as fields. */
export interface EntriesProps {
  readonly record: PriceFile;
  readonly at: YamlPath;
  readonly parts: readonly Part[];
  /** The entry before it in a history, whose amounts are told beside the fields. */
  readonly before?: Readonly<Record<string, unknown>>;
}

/** An entry of a map as a field; one that is new stands where files have it among its neighbours. */
export function fieldOf<T>(
  { file, text, write }: PriceFile,
  at: YamlPath,
  key: string,
  parts: readonly Part[],
): FormField<T> {
  const field = file.at<T>([...at, key]);
  const around = at.length === 0 ? file.value : valueAt(file.value, at);
  const isNew = field.value === undefined && typeof around === "object" && around !== null;
  if (!isNew) return field;
  const earlier = parts.slice(
    0,
    parts.findIndex((part) => part.key === key),
  );
  const after = earlier.findLast((part) => Object.hasOwn(around, part.key))?.key;
  return {
    ...field,
    onChange: (value) => {
      if (value === undefined) return;
      const edit = { path: [...at, key], value };
      write(editYaml(text, [after === undefined ? edit : { ...edit, after }]));
    },
  };
}
