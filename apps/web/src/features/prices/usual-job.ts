import type { ApiClient } from "@tapeline/api/client";

import type { JobUsage } from "./prices-search.ts";

type Questions = Awaited<ReturnType<ApiClient["knowledge"]["questions"]["query"]>>;

/** What a request uses where nobody has said: the middle of what the questions assume of any task. Undefined until they are there. */
export function usualJob(questions: Questions | undefined): JobUsage | undefined {
  const middle = (fact: string): number | undefined =>
    questions
      ?.find((question) => question.fact === fact)
      ?.assume?.find(({ forTasks }) => forTasks === undefined)?.base;
  const [tokensIn, cached, tokensOut] = [
    middle("inputTokens"),
    middle("cacheableInput"),
    middle("outputTokens"),
  ];
  return tokensIn === undefined || cached === undefined || tokensOut === undefined
    ? undefined
    : { tokensIn, cached, tokensOut };
}
