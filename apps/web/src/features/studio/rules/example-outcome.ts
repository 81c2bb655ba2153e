import {
  caseSchema,
  conditionSchema,
  evaluateCondition,
  type Answers,
  type Knowledge,
} from "@tapeline/engine";

/** What a rule's condition comes to on an example. */
export interface Outcome {
  /** Unknown: an answer that it reads is missing. */
  readonly holds: boolean | "unknown";
  /** Whether the rule fires: it holds, or it counts as met where an answer is missing. */
  readonly fires: boolean;
}

/** Tells the outcome of a rule on facts, as the build does. */
export type Judge = (
  rule: Readonly<Record<string, unknown>>,
  facts: unknown,
) => Outcome | undefined;

/** A judge by the questions of a release; undefined is what it says of a condition or facts that cannot be read. */
export function judgeBy(knowledge: Pick<Knowledge, "questions" | "options">): Judge {
  const schema = caseSchema(knowledge);
  return ({ when, whenUnknown, kind }, facts) => {
    const condition = conditionSchema.safeParse(when);
    const read = schema.safeParse({ title: "An example", answers: facts });
    if (!condition.success || !read.success) return undefined;
    const answers: Answers = read.data.answers;
    const holds = evaluateCondition(condition.data, answers);
    const met = whenUnknown ?? (kind === "ladder" ? "met" : "not-met");
    return { holds, fires: holds === true || (holds === "unknown" && met === "met") };
  };
}
