import type { CaseSummary } from "./case-summary.ts";

/** The release that the pages speak from. */
export interface ReleaseNow {
  readonly version: string;
  readonly prices: string;
}

/** Whether an outcome still stands for its case: `no`, and why. */
export type Freshness = "fresh" | "not measured" | "edited" | "other release" | "stale";

/** From so many days on an outcome is stale, whatever the release. */
export const staleAfterDays = 180;

const dayMs = 86_400_000;

/** Whether a case was measured as it is, on this release, within half a year. */
export function freshnessOf(
  { outcome, revision }: Pick<CaseSummary, "outcome" | "revision">,
  release: ReleaseNow | undefined,
  today: string,
): Freshness {
  if (outcome === undefined) return "not measured";
  if (outcome.revision !== revision) return "edited";
  if (Date.parse(today) - Date.parse(outcome.asOf) > staleAfterDays * dayMs) return "stale";
  if (release === undefined) return "fresh";
  return outcome.content === release.version && outcome.prices === release.prices
    ? "fresh"
    : "other release";
}
