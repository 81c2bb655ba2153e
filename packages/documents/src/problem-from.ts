import { fieldName } from "./field-name.ts";
import type { Problem } from "./problem.ts";
import type { GoodReading } from "./reading.ts";

/**
 * A problem that its caller found in a document that fits its schema: a field that does not go
 * with another, an id that names nothing. `found` is what the document holds there unless given.
 */
export function problemFrom(
  reading: Pick<GoodReading<unknown>, "file" | "positionOf" | "foundAt">,
  path: readonly PropertyKey[],
  words: { readonly expected: string; readonly fix: string; readonly found?: string },
): Problem {
  return {
    file: reading.file,
    ...reading.positionOf(path),
    field: fieldName(path),
    expected: words.expected,
    found: words.found ?? reading.foundAt(path),
    fix: words.fix,
  };
}
