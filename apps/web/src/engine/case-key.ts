const keys = new WeakMap<object, string>();

/** What a case is looked up by: its text, made once, since answers are looked up again each time that a figure is drawn. */
export function caseKey(written: unknown): string {
  if (typeof written !== "object" || written === null) return String(written);
  const key = keys.get(written) ?? JSON.stringify(written);
  keys.set(written, key);
  return key;
}
