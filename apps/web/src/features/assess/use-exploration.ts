import { follow } from "@tapeline/api/client";
import { useEffect, useState, useSyncExternalStore } from "react";

import { engine } from "../../engine/client.ts";
import type { WrittenCase } from "../../cases/stored-case.ts";
import type { Found } from "./ranking.ts";

/** What was found out about what answers could change. */
export interface Exploration extends Found {
  /** The search goes on. */
  readonly searching: boolean;
}

/** The first is found in a fraction of the time that the second takes. */
const shareOfWorth = 0.15;

let share: number | undefined;
const watchers = new Set<() => void>();

/** Told apart from what is found, so that a bar that moves draws nothing else again. */
function showProgress(next: number | undefined): void {
  share = next;
  for (const tell of watchers) tell();
}

/** How far the search is, from 0 to 1; `undefined` where none runs. */
export function useSearchProgress(): number | undefined {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => share,
  );
}

/**
 * Finds out what each answer is worth and where the advice turns. It begins when the verdict on the case is there, anew with every
 * change; what was found before stays until it is replaced.
 */
export function useExploration(written: WrittenCase | undefined, ready: boolean): Exploration {
  const [exploration, setExploration] = useState<Exploration>({ searching: false });
  // A title changes nothing.
  const asked = written === undefined ? "" : JSON.stringify({ ...written, title: "Case" });
  useEffect(() => {
    if (!ready || asked === "") return;
    const stop = new AbortController();
    const { signal } = stop;
    const tell = (change: Partial<Exploration>): void => {
      if (!signal.aborted) setExploration((now) => ({ ...now, ...change }));
    };
    // What could not be found out leaves the order that is there.
    explore(JSON.parse(asked), tell, signal)
      .catch(() => undefined)
      .finally(() => {
        tell({ searching: false });
        if (!signal.aborted) showProgress(undefined);
      });
    return () => {
      stop.abort();
      showProgress(undefined);
    };
  }, [asked, ready]);
  return exploration;
}

async function explore(
  written: unknown,
  tell: (change: Partial<Exploration>) => void,
  signal: AbortSignal,
): Promise<void> {
  const { assessment } = await engine.client();
  const input = { case: written };
  tell({ searching: true });
  showProgress(0);
  for await (const event of follow(assessment.valueOfInformation, input, { signal }))
    if ("result" in event) tell({ information: event.result });
  showProgress(shareOfWorth);
  let told = 0;
  for await (const event of follow(assessment.flips, input, { signal }))
    if ("result" in event) tell({ flips: event.result });
    else if ("progress" in event) {
      // Ten steps are enough for a bar.
      const tenth = Math.floor((10 * event.progress.done) / Math.max(1, event.progress.total));
      if (tenth > told) showProgress(shareOfWorth + (tenth / 10) * (1 - shareOfWorth));
      told = Math.max(told, tenth);
    }
}
