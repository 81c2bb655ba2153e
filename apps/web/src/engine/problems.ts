/** What is wrong with one field of a case, and how to put it right. */
export interface CaseProblem {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** What the router found wrong with an input; none where it failed for another reason. */
export function problemsBehind(error: unknown): readonly CaseProblem[] {
  const data = (error as { readonly data?: { readonly problems?: unknown } } | null)?.data;
  return Array.isArray(data?.problems) ? (data.problems as readonly CaseProblem[]) : [];
}
