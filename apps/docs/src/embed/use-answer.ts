import type { ApiClient } from "@tapeline/api/client";
import { useEffect, useState } from "react";

import { followRelease } from "./follow-release.ts";

/** What a server answered: the last answer stays while another is asked for, and where that fails. */
export interface Answered<Answer> {
  readonly answer?: Answer;
  readonly waiting: boolean;
  /** Why the last call failed, in a sentence. */
  readonly problem?: string;
}

/** How long typing rests before a server is asked, in milliseconds. */
const restMs = 250;

/**
 * Asks a server, and again whenever the question changes or another release takes the place of the one that answered. `question`
 * tells questions apart.
 */
export function useAnswer<Answer>(
  client: ApiClient,
  question: string,
  ask: (client: ApiClient, signal: AbortSignal) => Promise<Answer>,
): Answered<Answer> {
  const [state, setState] = useState<Answered<Answer>>({ waiting: true });
  const release = useRelease(client);
  useEffect(() => {
    const stop = new AbortController();
    setState((before) => ({ ...before, waiting: true }));
    const begin = setTimeout(() => {
      ask(client, stop.signal).then(
        (answer) => stop.signal.aborted || setState({ answer, waiting: false }),
        (error: unknown) => {
          if (stop.signal.aborted) return;
          const problem = error instanceof Error ? error.message : String(error);
          setState(({ answer }) => ({
            ...(answer === undefined ? {} : { answer }),
            waiting: false,
            problem,
          }));
        },
      );
    }, restMs);
    return () => {
      clearTimeout(begin);
      stop.abort();
    };
    // What is asked is told by `question`; the function is a new one at each drawing.
  }, [client, question, release]);
  return state;
}

/** The release that took the place of the first; undefined while that one stands. */
function useRelease(client: ApiClient): string | undefined {
  const [latest, setLatest] = useState<string>();
  useEffect(() => {
    const stop = new AbortController();
    let known: string | undefined;
    const tell = (hash: string): void => {
      if (known !== undefined && hash !== known) setLatest(hash);
      known = hash;
    };
    void followRelease(client, tell, stop.signal);
    return () => stop.abort();
  }, [client]);
  return latest;
}
