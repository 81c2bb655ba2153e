import type { Difference } from "@tapeline/engine";

/** Fields of a kept file that are no part of the verdict, or that the receipt speaks of by itself. */
const besides = new Set(["case", "receipt"]);

/**
 * Where a kept verdict says something else than the one computed now, value by value. Only what the file holds is compared, so
 * that a case with its receipt suffices.
 */
export function differencesFrom(
  kept: Readonly<Record<string, unknown>>,
  now: object,
): Difference[] {
  // As JSON, since that is what the file went through: undefined fields are left out.
  const computed = JSON.parse(JSON.stringify(now)) as Readonly<Record<string, unknown>>;
  return Object.keys(kept)
    .filter((key) => !besides.has(key))
    .flatMap((key) => [...differing(key, kept[key], valueAt(computed, key))]);
}

function* differing(path: string, kept: unknown, now: unknown): Generator<Difference> {
  if (isBranch(kept) && isBranch(now) && Array.isArray(kept) === Array.isArray(now)) {
    for (const key of new Set([...Object.keys(kept), ...Object.keys(now)])) {
      const [before, after] = [valueAt(kept, key), valueAt(now, key)];
      const place = Array.isArray(kept) ? nameOf(before ?? after, key) : key;
      yield* differing(`${path}.${place}`, before, after);
    }
  } else if (!Object.is(kept, now)) yield { field: path, was: worded(kept), now: worded(now) };
}

/** What a member of a list is called by, as `explain` calls it: its id, else its place. */
function nameOf(member: unknown, place: string): string {
  const name = isBranch(member)
    ? ["id", "rule", "fact", "option", "name"].map((key) => valueAt(member, key)).find(isText)
    : undefined;
  return name ?? place;
}

const isText = (value: unknown): value is string => typeof value === "string";

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const valueAt = (branch: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(branch, key) ? branch[key] : undefined;

function worded(value: unknown): string {
  if (value === undefined) return "not there";
  return typeof value === "string" ? value : JSON.stringify(value);
}
