import type { FactKind, Question } from "@tapeline/engine";

/** A question as the router gives it. */
export type AskedQuestion = Question & { readonly kind: FactKind };

/** What stands in for a missing answer in this kind of task: the first assumption that fits, then the one for all. */
export function assumptionFor(
  question: AskedQuestion,
  taskTypes: unknown,
): AskedQuestion["assume"][number] | undefined {
  const tasks = Array.isArray(taskTypes) ? taskTypes : [];
  const ofTask = question.assume.find(({ forTasks }) =>
    forTasks?.some((task) => tasks.includes(task)),
  );
  return ofTask ?? question.assume.find(({ forTasks }) => forTasks === undefined);
}
