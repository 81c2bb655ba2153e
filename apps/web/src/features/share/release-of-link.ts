import { createHttpClient } from "@tapeline/api/client";
import { queryOptions, skipToken, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { caseKey } from "../../engine/case-key.ts";
import { Engine } from "../../engine/client.ts";
import type { AssessmentSettings } from "../../engine/queries.ts";
import type { ReleaseManifest } from "../../engine/release.ts";
import type { SharedCase } from "./link/shared-case.ts";

/** The release that a verdict was made on, from the server that the pages came from; null where it does not hold it. */
export const releaseOfReceiptQuery = ({ contentDigest, prices }: SharedCase["receipt"]) =>
  queryOptions({
    queryKey: ["release of", contentDigest, prices],
    queryFn: async (): Promise<ReleaseManifest | null> => {
      const { releases } = await createHttpClient(location.origin).releases.list.query();
      return releases.find((one) => one.content === contentDigest && one.prices === prices) ?? null;
    },
    staleTime: Infinity,
  });

/** The verdict on a case on another release than the one in use, by an engine of its own; nothing while none is given. */
export function useVerdictOn(
  release: ReleaseManifest | undefined,
  written: SharedCase["case"],
  settings: AssessmentSettings,
) {
  const [engine, setEngine] = useState<Engine>();
  useEffect(() => {
    if (release === undefined) return undefined;
    const own = new Engine(() => Promise.resolve(release));
    setEngine(own);
    return () => own.close();
  }, [release]);
  return useQuery({
    queryKey: ["verdict on", release?.hash, caseKey(written), settings],
    queryFn:
      engine === undefined
        ? skipToken
        : ({ signal }) =>
            engine.ask((client) =>
              client.assessment.assess.query({ case: written, ...settings }, { signal }),
            ),
    staleTime: Infinity,
  });
}
