import { follow } from "@tapeline/api/client";
import { useEffect, useState } from "react";

import { engine } from "../../engine/client.ts";
import type { WrittenCase } from "../../cases/stored-case.ts";
import type { Found } from "./ranking.ts";

/** What was found out about what answers could change, and how far the search is. */
export interface Exploration extends Found {
  /** From 0 to 1 while it runs. */
  readonly progress?: number | undefined;
  /** Why it ended early. */
  readonly failed?: string | undefined;
}

/** The first is found in a fraction of the time that the second takes. */
const shareOfWorth = 0.15;

/**
 * Finds out what each answer is worth and where the advice turns. It begins when the verdict on the case is there, anew with every
 * change; what was found before stays until it is replaced.
 */
export function useExploration(written: WrittenCase | undefined, ready: boolean): Exploration {
  const [exploration, setExploration] = useState<Exploration>({});
  // A title changes nothing.
  const asked = written === undefined ? "" : JSON.stringify({ ...written, title: "Case" });
  useEffect(() => {
    if (!ready || asked === "") return;
    const stop = new AbortController();
    const tell = (change: Partial<Exploration>): void => {
      if (!stop.signal.aborted) setExploration((now) => ({ ...now, ...change }));
    };
    explore(JSON.parse(asked), tell, stop.signal).catch((error: unknown) =>
      tell({
        progress: undefined,
        failed: error instanceof Error ? error.message : String(error),
      }),
    );
    return () => stop.abort();
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
  tell({ progress: 0, failed: undefined });
  for await (const event of follow(assessment.valueOfInformation, input, { signal }))
    if ("result" in event) tell({ information: event.result, progress: shareOfWorth });
  let told = 0;
  for await (const event of follow(assessment.flips, input, { signal }))
    if ("result" in event) tell({ flips: event.result, progress: undefined });
    else if ("progress" in event) {
      // Ten steps are enough for a bar.
      const tenth = Math.floor((10 * event.progress.done) / Math.max(1, event.progress.total));
      if (tenth > told) tell({ progress: shareOfWorth + (tenth / 10) * (1 - shareOfWorth) });
      told = Math.max(told, tenth);
    }
}
