/** A number with six significant digits, the same text on every machine. */
export const sixDigits = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(6)) : value;

/** The same data with every number rounded to six digits; what is not finite is left out, since JSON cannot say it. */
export function rounded<T>(data: T): T {
  if (typeof data === "number") return sixDigits(data) as T;
  if (Array.isArray(data)) return data.map(roundedItem) as T;
  if (typeof data !== "object" || data === null) return data;
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(data) as [string, unknown][])
    if (value !== undefined && !(typeof value === "number" && !Number.isFinite(value)))
      entries.push([key, rounded(value)]);
  return Object.fromEntries(entries) as T;
}

const roundedItem = (item: unknown): unknown => rounded(item);
