import type { z } from "zod";
import { nodeAt, offsetAt, valueOf } from "./document-node.ts";
import { fieldName } from "./field-name.ts";
import { foundWords } from "./found-words.ts";
import { type Limits, limits } from "./limits.ts";
import { type Format, readTree } from "./read-tree.ts";
import type { Reading } from "./reading.ts";
import { Refusal } from "./refusal.ts";
import { problemsOf } from "./schema/problems-of.ts";
import { withoutByteOrderMark } from "./text/check-text.ts";
import { lineIndex } from "./text/line-index.ts";

/** How a document is read. */
export interface ReadSettings<S extends z.ZodType> {
  /** The name that problems carry; its ending tells the format unless that is given. */
  readonly file: string;
  /** What the document must hold. It may not be asynchronous. */
  readonly schema: S;
  /** JSON for files that end in `.json`, else YAML. */
  readonly format?: Format;
  /** Limits that differ from the usual ones, for larger files of a trusted source. */
  readonly limits?: Partial<Omit<Limits, "aliases">>;
}

/**
 * Reads YAML 1.2 or JSON that a person or program wrote and checks it against a schema. No text
 * makes it throw: what cannot be read or does not fit comes back as problems with their places.
 *
 * A schema gives its own words in two ways: `.meta({ expected, fix })` for whatever is wrong with
 * its value, and `addIssue({ code: "custom", message, params: { expected, found, fix } })` in a
 * refinement for one rule. A message alone is taken as what was expected, and `found` is what stands there unless given.
 */
export function readDocument<S extends z.ZodType>(
  text: string,
  settings: ReadSettings<S>,
): Reading<z.output<S>> {
  const { file, schema } = settings;
  const body = withoutByteOrderMark(text);
  const positionAt = lineIndex(body);
  const bounds = { ...limits, ...settings.limits };
  const format = settings.format ?? (/\.json$/i.test(file) ? "json" : "yaml");
  const root = readTree({ text: body, limits: bounds, positionAt }, format);
  if (root instanceof Refusal) {
    const { offset, path, ...words } = root.details;
    return {
      ok: false,
      problems: [{ file, ...positionAt(offset), field: fieldName(path), ...words }],
    };
  }
  const value = valueOf(root);
  const result = schema.safeParse(value);
  if (!result.success) {
    const checked = { file, root, value, schema, positionAt, most: bounds.problems };
    return { ok: false, problems: problemsOf(result.error.issues, checked) };
  }
  return {
    ok: true,
    file,
    value: result.data,
    positionOf: (path) => positionAt(offsetAt(root, path)),
    foundAt: (path) => foundWords(nodeAt(root, path)),
  };
}
