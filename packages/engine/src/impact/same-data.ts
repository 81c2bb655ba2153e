/**
 * Whether two values hold the same data. Functions are passed over: those of an offer are made of the records that stand beside
 * them, and are compared by these.
 */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one === "function" && typeof other === "function") return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return false;
  if (one instanceof Float64Array || Array.isArray(one))
    return (
      (other instanceof Float64Array || Array.isArray(other)) &&
      one.length === other.length &&
      sameItems(one, other)
    );
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        sameData((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}

function sameItems(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  for (let index = 0; index < one.length; index++)
    if (!sameData(one[index], other[index])) return false;
  return true;
}
