/** A number with six significant digits, the same text on every machine. */
export const sixDigits = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(6)) : value;

/** The same data with every number rounded to six digits; what is not finite is left out, since JSON cannot say it. */
export function rounded<T>(data: T): T {
  if (typeof data === "number") return sixDigits(data) as T;
  if (Array.isArray(data)) return data.map((item: unknown) => rounded(item)) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(
        ([, value]) =>
          value !== undefined && !(typeof value === "number" && !Number.isFinite(value)),
      )
      .map(([key, value]) => [key, rounded(value as unknown)]),
  ) as T;
}
