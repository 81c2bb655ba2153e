import { problemsBehind } from "../../engine/problems.ts";

/** What the router refused: the field and a sentence. */
export interface Refused {
  readonly field: string;
  readonly says: string;
}

/** The refusals of an error, by their fields; anything else is told without one. */
export function problemsOf(error: Error | null): readonly Refused[] {
  if (error === null) return [];
  const told = problemsBehind(error).map(({ field, expected, found, fix }) => ({
    field: field.split(".").at(0) ?? field,
    says: `Expected ${expected}, found ${found}; ${fix}.`,
  }));
  return told.length > 0 ? told : [{ field: "", says: `This failed: ${error.message}.` }];
}
