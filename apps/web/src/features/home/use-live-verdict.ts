import figures from "virtual:tapeline-home";

import { caseOf, firstSentence, type Sentence } from "@tapeline/ui/sentence";
import { useEffect, useState } from "react";

import { homeVerdict, type HomeVerdict } from "./home-verdict.ts";

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

const loadEngine = () => import("../../engine/client.ts").then(({ engine }) => engine);

let warm: Promise<unknown> | undefined;

/** Has the engine ready before the first answer is asked for. What fails here is told when it is asked. */
export function warmUp(): void {
  warm ??= loadEngine()
    .then((engine) => engine.ask((api) => api.knowledge.about.query()))
    .catch(() => {
      warm = undefined;
    });
}

/** What came of a sentence: its verdict, or why there is none. */
type Outcome = { readonly of: Sentence } & (
  | { readonly verdict: HomeVerdict }
  | { readonly error: string }
);

/**
 * Asks the engine about each sentence that stands for a moment. The first one was assessed when the pages were built, so
 * that nothing is loaded before somebody touches the sentence.
 */
export function useLiveVerdict(sentence: Sentence): LiveVerdict {
  const [outcome, setOutcome] = useState<Outcome>({ of: firstSentence, verdict: figures.verdict });
  const [last, setLast] = useState(figures.verdict);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (same(sentence, firstSentence)) {
      setOutcome({ of: sentence, verdict: figures.verdict });
      setLast(figures.verdict);
      return undefined;
    }
    const leaving = new AbortController();
    const ask = async (): Promise<void> => {
      const next = await outcomeOf(sentence, leaving.signal);
      if (leaving.signal.aborted) return;
      setOutcome(next);
      if ("verdict" in next) setLast(next.verdict);
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [sentence, attempt]);
  const settled = same(outcome.of, sentence);
  return {
    verdict: last,
    old: !settled || "error" in outcome,
    ...(settled && "error" in outcome ? { error: outcome.error } : {}),
    retry: () => setAttempt((count) => count + 1),
  };
}

async function outcomeOf(sentence: Sentence, signal: AbortSignal): Promise<Outcome> {
  const input = { case: caseOf(sentence), asOf: figures.day };
  try {
    const engine = await loadEngine();
    const verdict = await engine.ask((api) => api.assessment.assess.query(input, { signal }));
    return { of: sentence, verdict: homeVerdict(verdict) };
  } catch (error) {
    return { of: sentence, error: error instanceof Error ? error.message : String(error) };
  }
}

const same = (a: Sentence, b: Sentence): boolean => JSON.stringify(a) === JSON.stringify(b);
