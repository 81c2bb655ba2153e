import figures from "virtual:tapeline-home";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { homeVerdict, type HomeVerdict } from "./home-verdict.ts";
import { caseOf, firstSentence, type Sentence } from "./sentence.ts";

/** The verdict on the sentence that stands there. */
export interface LiveVerdict {
  /** The last verdict that was there; while `old`, that of an earlier sentence. */
  readonly verdict: HomeVerdict;
  readonly old: boolean;
  /** Why the new one did not come. */
  readonly error?: string;
  readonly retry: () => void;
}

/** Long enough to type a digit, short enough to feel live. */
const pause = 250;

/** The engine, loaded when somebody first touches the sentence; loading it twice is loading it once. */
export const loadEngine = () => import("../../engine/client.ts").then(({ engine }) => engine);

/** Asks the engine about each sentence that stands for a moment. The first one was assessed when the pages were built. */
export function useLiveVerdict(sentence: Sentence): LiveVerdict {
  const settled = useSettled(sentence);
  const isFirst = same(settled, firstSentence);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ["home", settled],
    enabled: !isFirst,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const engine = await loadEngine();
      const input = { case: caseOf(settled), asOf: figures.day };
      return homeVerdict(await engine.ask((api) => api.assessment.assess.query(input, { signal })));
    },
  });
  const moving = !same(settled, sentence);
  return {
    verdict: isFirst ? figures.verdict : (data ?? figures.verdict),
    old: moving || (!isFirst && (isPlaceholderData || data === undefined)),
    ...(error === null || isFirst ? {} : { error: error.message }),
    retry: () => void refetch(),
  };
}

const same = (a: Sentence, b: Sentence): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The sentence once it has not changed for a moment. */
function useSettled(sentence: Sentence): Sentence {
  const [settled, setSettled] = useState(sentence);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(sentence), pause);
    return () => clearTimeout(timer);
  }, [sentence]);
  return settled;
}
