import type { ValueSlip } from "./problems-in-value.ts";
import { quoted } from "./text/quote.ts";

const tag = /<(?:\/?[a-z][\w-]*|!--)[^<>]*>?/i;

/** Tags of HTML in the texts of a value, one a text: nothing that people read here is HTML, and a page must never run what a file says. */
export function tagsInValue(value: unknown, path: readonly PropertyKey[] = []): ValueSlip[] {
  if (typeof value === "string") {
    const found = tag.exec(value)?.[0];
    return found === undefined
      ? []
      : [
          {
            path,
            expected: "words without HTML",
            found: quoted(found),
            fix: "take the tag out; tags are not read",
          },
        ];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    tagsInValue(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
