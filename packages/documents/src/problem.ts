/** What is wrong in a document, where, and what to do. */
export interface Problem {
  /** The file as its reader knows it. */
  file: string;
  /** Line, counted from 1. */
  line: number;
  /** Column, counted from 1 in UTF-16 units, as editors do. */
  column: number;
  /** The field, as in `answers.requestsPerMonth.low` or `offers[2].region`; `(document)` is the whole. */
  field: string;
  expected: string;
  found: string;
  fix: string;
}

/** A problem on one line, its place first, so that editors and terminals can jump to it. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, field, expected, found, fix } = problem;
  return `${file}:${line}:${column} ${field}: expected ${expected}, found ${found}; ${fix}`;
}
