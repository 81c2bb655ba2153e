import { follow } from "@tapeline/api/client";
import { useCallback, useEffect, useReducer, useState } from "react";

import { askStudio, codeOf } from "../shell/studio-client.ts";
import { nothingSeen, seenAfter, type ImpactSeen } from "./draft-impact.ts";
import { pinnedId, type PinnedCase } from "./pins.ts";

/** How long an editor's hand rests before the impact is asked for, in milliseconds. */
const restMs = 250;

/**
 * What a draft does to verdicts, asked anew whenever `version` or the pinned cases change; what runs then is stopped. Without a
 * connection it is asked again when there is one.
 */
export function useImpact(
  draftId: string,
  version: string | number,
  pinned: readonly PinnedCase[],
): { readonly seen: ImpactSeen; readonly again: () => void } {
  const [seen, tell] = useReducer(seenAfter, nothingSeen);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((now) => now + 1), []);

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    tell({ kind: "waiting" });
    const ask = async (): Promise<void> => {
      tell({ kind: "asked" });
      const since = performance.now();
      try {
        await askStudio(async (client) => {
          const asked = {
            id: draftId,
            pinned: pinned.map(({ name, text }) => ({ name: pinnedId(name), text })),
          };
          for await (const event of follow(client.studio.impact, asked, { signal }))
            tell({ kind: "told", event, afterMs: performance.now() - since });
        });
      } catch (error) {
        if (!signal.aborted) tell({ kind: "failed", says: inWords(error) });
      }
    };
    const timer = setTimeout(() => void ask(), restMs);
    addEventListener("online", again, { signal });
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [draftId, version, pinned, turn, again]);

  return { seen, again };
}

const inWords = (error: unknown): string =>
  codeOf(error) === undefined
    ? "the server did not answer; what you typed is safe, and the impact is asked for again once there is a connection"
    : (error as Error).message;
