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
    const [before, after] = Array.isArray(kept) ? byName(kept, now as never) : [kept, now];
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* differing(`${path}.${key}`, valueAt(before, key), valueAt(after, key));
    const [order, orderNow] = [commonKeys(before, after), commonKeys(after, before)];
    if (Array.isArray(kept) && order.join() !== orderNow.join())
      yield { field: `${path} (order)`, was: order.join(", "), now: orderNow.join(", ") };
  } else if (!Object.is(kept, now)) yield { field: path, was: worded(kept), now: worded(now) };
}

type Branch = Readonly<Record<string, unknown>>;

/**
 * Two lists by what their members are called, as `explain` calls them, so that one that was dropped moves no other; by place where
 * a member has no name or two of a list have one.
 */
function byName(
  kept: readonly unknown[],
  now: readonly unknown[],
): readonly [kept: Branch, now: Branch] {
  const [before, after] = [namesOf(kept), namesOf(now)];
  if (before === undefined || after === undefined)
    return [Object.fromEntries(kept.entries()), Object.fromEntries(now.entries())];
  const named = (names: readonly string[], members: readonly unknown[]): Branch =>
    Object.fromEntries(names.map((name, at) => [name, members[at]]));
  return [named(before, kept), named(after, now)];
}

function namesOf(members: readonly unknown[]): readonly string[] | undefined {
  const names = members.map(nameOf).filter((name) => name !== undefined);
  return new Set(names).size === members.length ? names : undefined;
}

/** What a member of a list is called by: its id, else what it speaks of. A number would not keep its order as a key. */
function nameOf(member: unknown): string | undefined {
  return isBranch(member)
    ? (["id", "rule", "fact", "option", "name"]
        .map((key) => valueAt(member, key))
        .find((name) => isText(name) && !/^\d+$/.test(name)) as string | undefined)
    : undefined;
}

const commonKeys = (branch: Branch, other: Branch): readonly string[] =>
  Object.keys(branch).filter((key) => Object.hasOwn(other, key));

const isText = (value: unknown): value is string => typeof value === "string";

const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null;

const valueAt = (branch: Branch, key: string): unknown =>
  Object.hasOwn(branch, key) ? branch[key] : undefined;

function worded(value: unknown): string {
  if (value === undefined) return "not there";
  return typeof value === "string" ? value : JSON.stringify(value);
}
