import type { YamlEdit, YamlPath } from "@tapeline/documents/write";

type Entries = Readonly<Record<string, unknown>>;

/** Whether two values of YAML are written alike. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const isEntries = (value: unknown): value is Entries =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The order in which the entries of a file are usually written, by their keys on whatever level. */
export type KeyOrder = readonly string[];

/**
 * The smallest edits that make one value of a document another: entries that stay are not written again, so that what is
 * remarked beside them stays, too. New entries stand where the order has them.
 */
export function editsBetween(
  path: YamlPath,
  present: unknown,
  next: unknown,
  order: KeyOrder = [],
): readonly YamlEdit[] {
  if (sameValue(present, next)) return [];
  if (next === undefined) return [{ path, remove: true }];
  if (Array.isArray(present) && Array.isArray(next)) return editsOfList(path, present, next, order);
  if (isEntries(present) && isEntries(next)) return editsOfEntries(path, present, next, order);
  return [{ path, value: next }];
}

function editsOfEntries(
  path: YamlPath,
  present: Entries,
  next: Entries,
  order: KeyOrder,
): readonly YamlEdit[] {
  const there = Object.keys(present);
  if (there.every((key) => next[key] === undefined)) return [{ path, value: next }];
  const changed = there.flatMap((key) =>
    editsBetween([...path, key], present[key], next[key], order),
  );
  const names = there.filter((key) => next[key] !== undefined);
  const come = Object.keys(next).filter((key) => !there.includes(key) && next[key] !== undefined);
  const added = come.flatMap((key) => {
    const edits = editsOfNew([...path, key], next[key], { names, order });
    names.push(key);
    return edits;
  });
  return [...changed, ...added];
}

/** A new entry beside others: behind the nearest that the order has before it, or first, where they all come after it. */
export function editsOfNew(
  path: YamlPath,
  value: unknown,
  { names, order }: { readonly names: readonly string[]; readonly order: KeyOrder },
): readonly YamlEdit[] {
  const rank = order.indexOf(String(path.at(-1)));
  if (rank === -1) return [{ path, value }];
  const ranked = names.map((name) => ({ name, rank: order.indexOf(name) }));
  const before = ranked
    .filter((one) => one.rank !== -1 && one.rank < rank)
    .toSorted((one, other) => one.rank - other.rank)
    .at(-1);
  if (before !== undefined) return [{ path, value, after: before.name }];
  const isFirst = path.length > 1 && ranked.some((one) => one.rank > rank);
  return isFirst
    ? [
        { path, value },
        { path, moveTo: 0 },
      ]
    : [{ path, value }];
}

function editsOfList(
  path: YamlPath,
  present: readonly unknown[],
  next: readonly unknown[],
  order: KeyOrder,
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
        editsBetween([...path, from + index], present[from + index], value, order),
      );
  if (come === 0 && next.length > 0)
    return Array.from({ length: gone }, (_, index) => ({
      path: [...path, from + gone - 1 - index],
      remove: true,
    }));
  if (gone === 0 && from > 0)
    return next.slice(from, from + come).map((value, index) => {
      const place = [...path, from + index];
      return behind === 0 ? { path: place, value } : { path: place, insert: value };
    });
  return [{ path, value: next }];
}
