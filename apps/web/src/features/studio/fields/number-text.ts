/** A number as a field shows it, its thousands apart: `1,000,000`, `0.65`. What is no number stands as it is written. */
export function numberText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value !== "number") return JSON.stringify(value);
  const [whole = "", rest] = String(value).split(".");
  // A number so large or small that it is written with a power of ten has no thousands to set apart.
  if (whole.includes("e")) return String(value);
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** What a typed number means; an empty field: none. Undefined where it is no number. */
export function readNumber(text: string): { readonly value: number | undefined } | undefined {
  const bare = text.replaceAll(/(?<=\d)[,_\s](?=\d{3}(?!\d))/g, "").trim();
  if (bare === "") return { value: undefined };
  const plain = bare.replace(/^[−–]/, "-");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? { value } : undefined;
}
