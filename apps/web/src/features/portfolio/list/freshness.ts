import type { CaseSummary } from "./case-summary.ts";

/** The release that the pages speak from. */
export interface ReleaseNow {
  readonly version: string;
  readonly prices: string;
}

/** Whether an outcome still stands for its case: `no`, and why. */
export type Freshness = "fresh" | "not measured" | "edited" | "other release" | "stale";

/** From so many days on an outcome is stale, whatever the release. */
const staleAfterDays = 180;

/** The first day whose outcomes are not stale yet. */
export function freshFrom(today: string): string {
  const day = new Date(today);
  day.setUTCDate(day.getUTCDate() - staleAfterDays);
  return day.toISOString().slice(0, 10);
}

/** Whether a case was measured as it is, on this release, and not before the day `from`. */
export function freshnessOf(
  { outcome, revision }: Pick<CaseSummary, "outcome" | "revision">,
  release: ReleaseNow | undefined,
  from: string,
): Freshness {
  if (outcome === undefined) return "not measured";
  if (outcome.revision !== revision) return "edited";
  if (outcome.asOf < from) return "stale";
  if (release === undefined) return "fresh";
  return outcome.content === release.version && outcome.prices === release.prices
    ? "fresh"
    : "other release";
}
