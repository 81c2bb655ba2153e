import type { Slip } from "./slip.ts";

/** Lists in which a name may stand twice, since each time multiplies. */
const products: ReadonlySet<PropertyKey> = new Set(["times", "multiply", "divide"]);

/** Names that stand twice in a list of names, by place. */
export function namedTwice(
  value: unknown,
  path: readonly PropertyKey[] = [],
): readonly Omit<Slip, "file">[] {
  if (typeof value !== "object" || value === null || products.has(path.at(-1) ?? "")) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof inner !== "string" || !Array.isArray(value)) return namedTwice(inner, place);
    return value.indexOf(inner) === Number(key)
      ? []
      : [{ path: place, expected: "each name once", found: inner, fix: "delete one of the two" }];
  });
}
