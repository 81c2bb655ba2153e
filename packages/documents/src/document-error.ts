import { formatProblem, type Problem } from "./problem.ts";

/** A document that cannot be used, for callers that throw; the message holds one line a problem. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}
