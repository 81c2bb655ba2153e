import type { YamlEdit, YamlPath } from "@tapeline/documents/write";

type Entries = Readonly<Record<string, unknown>>;

/** Whether two values of YAML are written alike. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const isEntries = (value: unknown): value is Entries =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The smallest edits that make one value of a document another: entries that stay are not written again, so that what is
 * remarked beside them stays, too.
 */
export function editsBetween(path: YamlPath, present: unknown, next: unknown): readonly YamlEdit[] {
  if (sameValue(present, next)) return [];
  if (next === undefined) return [{ path, remove: true }];
  if (Array.isArray(present) && Array.isArray(next)) return editsOfList(path, present, next);
  if (isEntries(present) && isEntries(next)) return editsOfEntries(path, present, next);
  return [{ path, value: next }];
}

function editsOfEntries(path: YamlPath, present: Entries, next: Entries): readonly YamlEdit[] {
  const kept = Object.keys(present).filter((key) => next[key] !== undefined);
  if (kept.length === 0) return [{ path, value: next }];
  const keys = [...new Set([...Object.keys(present), ...Object.keys(next)])];
  return keys.flatMap((key) => editsBetween([...path, key], present[key], next[key]));
}

function editsOfList(
  path: YamlPath,
  present: readonly unknown[],
  next: readonly unknown[],
): readonly YamlEdit[] {
  const shorter = Math.min(present.length, next.length);
  let from = 0;
  while (from < shorter && sameValue(present[from], next[from])) from += 1;
  let behind = 0;
  while (behind < shorter - from && sameValue(present.at(-1 - behind), next.at(-1 - behind)))
    behind += 1;
  const gone = present.length - behind - from;
  const come = next.length - behind - from;
  if (gone === come)
    return next
      .slice(from, from + come)
      .flatMap((value, index) =>
        editsBetween([...path, from + index], present[from + index], value),
      );
  if (come === 0 && next.length > 0)
    return Array.from({ length: gone }, (_, index) => ({
      path: [...path, from + gone - 1 - index],
      remove: true,
    }));
  if (gone === 0 && behind === 0 && from > 0)
    return next.slice(from).map((value, index) => ({ path: [...path, from + index], value }));
  return [{ path, value: next }];
}
