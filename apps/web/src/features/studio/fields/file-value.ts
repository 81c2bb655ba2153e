import { readDocument, type Reading } from "@tapeline/documents";
import { editYaml, type YamlEdit, type YamlPath } from "@tapeline/documents/write";
import { z } from "zod";

import { editsBetween, editsOfNew, type KeyOrder } from "./edits-between.ts";

/** What a YAML file holds before anybody judged it. */
export type FileValue = Readonly<Record<string, unknown>>;

const entries = z.record(z.string(), z.unknown());

/** The value of a file's text, or why it is no YAML with entries. No text makes it throw. */
export function fileValue(path: string, text: string): Reading<FileValue> {
  return readDocument(text, { file: path, format: "yaml", schema: entries });
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  let at = value;
  for (const step of path) {
    if (!holdsEntries(at) || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string | number, unknown>>)[step];
  }
  return at;
}

/**
 * The text with a value at a path, as `editYaml` writes it; undefined takes the entry away. What stands there already changes no
 * byte, and entries that the path lacks come with the value, where the order has them. A text that is no YAML with entries is
 * returned as it is.
 */
export function withValue(
  text: string,
  path: YamlPath,
  value: unknown,
  order: KeyOrder = [],
): string {
  const reading = fileValue("", text);
  return reading.ok
    ? editYaml(text, editsFor({ present: reading.value, path, value, order }))
    : text;
}

function editsFor({
  present,
  path,
  value,
  order,
}: {
  readonly present: FileValue;
  readonly path: YamlPath;
  readonly value: unknown;
  readonly order: KeyOrder;
}): readonly YamlEdit[] {
  const there = valueAt(present, path);
  if (there !== undefined || value === undefined) return editsBetween(path, there, value, order);
  let from = path;
  let nested = value;
  while (from.length > 1 && !holdsEntries(valueAt(present, from.slice(0, -1)))) {
    const step = from.at(-1)!;
    nested = typeof step === "number" ? [nested] : { [step]: nested };
    from = from.slice(0, -1);
  }
  const around = valueAt(present, from.slice(0, -1)) ?? present;
  const names = Array.isArray(around) ? [] : Object.keys(around);
  return editsOfNew(from, nested, { names, order });
}

const holdsEntries = (value: unknown): value is object =>
  typeof value === "object" && value !== null;
