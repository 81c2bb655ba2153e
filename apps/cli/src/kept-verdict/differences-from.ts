/** Fields of a kept file that are no part of the verdict, or that the receipt speaks of by itself. */
const besides = new Set(["case", "receipt", "flips", "information"]);
const most = 5;

/**
 * Where a kept verdict says something else than the one computed now, in sentences; the first few,
 * then how many more. Only what the file holds is compared, so that a case with its receipt suffices.
 */
export function differencesFrom(kept: Readonly<Record<string, unknown>>, now: object): string[] {
  // As JSON, since that is what the file went through: undefined fields are left out.
  const computed = JSON.parse(JSON.stringify(now)) as Readonly<Record<string, unknown>>;
  const found = Object.keys(kept)
    .filter((key) => !besides.has(key))
    .flatMap((key) => [...differing(key, kept[key], computed[key])]);
  const more = found.length - most;
  return [
    ...found.slice(0, most),
    ...(more > 0 ? [`${more} more value${more === 1 ? "" : "s"} of the verdict`] : []),
  ];
}

function* differing(path: string, kept: unknown, now: unknown): Generator<string> {
  if (isBranch(kept) && isBranch(now) && Array.isArray(kept) === Array.isArray(now)) {
    for (const key of new Set([...Object.keys(kept), ...Object.keys(now)]))
      yield* differing(
        Array.isArray(kept) ? `${path}[${key}]` : `${path}.${key}`,
        valueAt(kept, key),
        valueAt(now, key),
      );
  } else if (!Object.is(kept, now)) yield `${path} was ${worded(kept)}, now ${worded(now)}`;
}

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const valueAt = (branch: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(branch, key) ? branch[key] : undefined;

function worded(value: unknown): string {
  if (value === undefined) return "not there";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
