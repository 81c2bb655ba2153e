import type { ApiClient } from "@tapeline/api";
import type { FactId, Question } from "@tapeline/engine";

import type { CaseKnowledge } from "../case-file/read-case.ts";

/** The facts that the fake asks for, in this order. */
export const askedInOrder: readonly FactId[] = [
  "requestsPerMonth",
  "outputForm",
  "isolation",
  "worksOffline",
  "taskTypes",
  "labelledExamples",
];

/**
 * An API that knows one procedure: it asks for facts in a fixed order and has enough once all are
 * answered or left aside. For tests of how an interview goes, not of what is worth asking.
 */
export function fakeQuestionsApi({ questions }: Pick<CaseKnowledge, "questions">): ApiClient {
  const nextQuestion = {
    subscribe(
      input: { readonly case: { readonly answers?: Record<string, unknown> } },
      {
        onData,
        onComplete,
      }: { readonly onData: (event: unknown) => void; readonly onComplete: () => void },
    ) {
      const answers = input.case.answers ?? {};
      const fact = askedInOrder.find((id) => answers[id] === undefined);
      const advice = { answer: "no", endPoint: "api-retrieval" };
      const question: Question | undefined = fact === undefined ? undefined : questions[fact];
      queueMicrotask(() => {
        onData({
          result: {
            advice,
            question,
            worth: 1200,
            worthAsking: true,
            decides: false,
            answers: [],
            later: [],
          },
        });
        onComplete();
      });
      return { unsubscribe: () => undefined };
    },
  };
  return { assessment: { nextQuestion } } as unknown as ApiClient;
}
