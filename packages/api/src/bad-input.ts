import { problemsInValue, type ValueProblem } from "@tapeline/documents";
import { z } from "zod";

/** What is wrong with one field of an input, in words that help to put it right. */
export type Problem = ValueProblem;

/** An input that does not hold what was asked for; the message is its first problem in a sentence. */
export class BadInput extends Error {
  override readonly name = "BadInput";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [first, ...more] = problems;
    const sentence =
      first === undefined
        ? "the input does not fit"
        : `${first.field}: expected ${first.expected}, found ${first.found}; ${first.fix}`;
    super(more.length === 0 ? sentence : `${sentence} (and ${more.length} more)`);
    this.problems = problems;
  }
}

/** The problems behind an error of a call, where its input was at fault. */
export function problemsBehind(cause: unknown, input: unknown): readonly Problem[] | undefined {
  if (cause instanceof BadInput) return cause.problems;
  if (cause instanceof z.core.$ZodError) return problemsInValue(cause.issues, input);
  return undefined;
}
