import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { YamlPath } from "@tapeline/documents/write";

import type { KeyOrder } from "../edits-between.ts";
import { fileValue, withValue } from "../file-value.ts";
import { numberText } from "../number-text.ts";

const root = fileURLToPath(new URL("../../../../../../../", import.meta.url));

/** The files of a folder of the content as the checkout has them: path and text. */
export function filesOf(folder: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => {
      const path = `${folder}/${name.replaceAll("\\", "/")}`;
      return [path, readFileSync(join(root, path), "utf8")];
    });
}

/** A plain value of a file, and where it stands. */
export interface Leaf {
  readonly path: YamlPath;
  readonly value: unknown;
}

/** Everything that stands in a file: its plain values, and the lists and maps that hold them. */
export function entriesOf(text: string): {
  readonly leaves: readonly Leaf[];
  readonly all: readonly Leaf[];
} {
  const reading = fileValue("", text);
  if (!reading.ok) throw new Error("the file cannot be read");
  const leaves: Leaf[] = [];
  const all: Leaf[] = [];
  const visit = (value: unknown, path: YamlPath): void => {
    if (path.length > 0) all.push({ path, value });
    if (typeof value !== "object" || value === null) leaves.push({ path, value });
    else if (Array.isArray(value)) value.forEach((one, index) => visit(one, [...path, index]));
    else for (const [key, one] of Object.entries(value)) visit(one, [...path, key]);
  };
  visit(reading.value, []);
  return { leaves, all };
}

/** Another value of the same kind. */
export function another(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return `${String(value)} anew`;
}

/** The lines that an edit at a path may touch: those of the entry at the top that holds it, of a text where each begins a line. */
export function linesBeside(text: string, [top]: YamlPath): readonly string[] {
  return text.split(/^(?=\w)/m).filter((entry) => !entry.startsWith(`${String(top)}:`));
}

/** The text after every entry was set to what it is. */
export const setAsItIs = (text: string, order: KeyOrder): string =>
  entriesOf(text).all.reduce((now, { path, value }) => withValue(now, path, value, order), text);

/** Whether a page that React made shows a value, as a field writes it. */
export const shows = (page: string, value: unknown): boolean =>
  page.includes(
    numberText(value)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#x27;"),
  );
