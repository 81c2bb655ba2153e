import type { Verdict } from "@tapeline/engine";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { verdictQuery } from "../../engine/queries.ts";
import type { WrittenCase } from "../../cases/stored-case.ts";

/** The last verdict that was reached, the one before it, and whether a newer is on its way. */
export interface LastVerdict {
  readonly verdict: Verdict | undefined;
  readonly before: Verdict | undefined;
  /** What is shown belongs to an earlier state of the case. */
  readonly stale: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

const none: WrittenCase = { title: "Case", answers: {} };

/** The answer to a case. An answer that cannot be used, and a calculation that fails, leave the last good one in place. */
export function useLastVerdict(written: WrittenCase | undefined): LastVerdict {
  const { data, isPlaceholderData, error, refetch } = useQuery({
    ...verdictQuery(written ?? none),
    enabled: written !== undefined,
  });
  const [seen, setSeen] = useState<{ readonly verdict?: Verdict; readonly before?: Verdict }>({});
  const fresh = data !== undefined && !isPlaceholderData ? data : undefined;
  if (fresh !== undefined && fresh !== seen.verdict)
    setSeen(
      seen.verdict === undefined ? { verdict: fresh } : { verdict: fresh, before: seen.verdict },
    );
  return {
    verdict: fresh ?? seen.verdict,
    before: seen.before,
    stale: fresh === undefined,
    error,
    retry: () => void refetch(),
  };
}
