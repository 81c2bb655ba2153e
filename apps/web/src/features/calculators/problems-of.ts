/** What the router refused: the field and a sentence. */
export interface Refused {
  readonly field: string;
  readonly says: string;
}

/** The refusals of an error, by their fields; anything else is told without one. */
export function problemsOf(error: Error | null): readonly Refused[] {
  if (error === null) return [];
  const { data } = error as { data?: { problems?: readonly unknown[] } | null };
  const told = (data?.problems ?? []).flatMap((problem) => {
    const { field, expected, found, fix } = problem as Readonly<Record<string, unknown>>;
    if (typeof field !== "string") return [];
    const says = `Expected ${String(expected)}, found ${String(found)}; ${String(fix)}.`;
    return [{ field: field.split(".").at(0) ?? field, says }];
  });
  return told.length > 0 ? told : [{ field: "", says: `This failed: ${error.message}.` }];
}
