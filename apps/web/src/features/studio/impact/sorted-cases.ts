import type { CaseImpact } from "@tapeline/engine/impact";

import type { ImpactSeen } from "./draft-impact.ts";
import { pinnedId, type PinnedCase } from "./pins.ts";

/** The cases of an impact by what becomes of them. */
export interface SortedCases {
  /** Published ones. */
  readonly changed: readonly CaseImpact[];
  readonly moved: readonly CaseImpact[];
  readonly touched: readonly CaseImpact[];
  readonly untouched: number;
  readonly total: number;
  /** The editor's own, by their ids; those that are missing are not touched. */
  readonly pinned: ReadonlyMap<string, CaseImpact>;
}

/** What is known of each case: of the last whole result, and until there is one of what was found so far. */
export function sortedCases(seen: ImpactSeen, pins: readonly PinnedCase[]): SortedCases {
  const { result, found } = seen;
  const all = result?.cases.touched ?? found;
  const own = new Set(pins.map(({ name }) => pinnedId(name)));
  const touched = all.filter(({ id }) => !own.has(id));
  const pinned = new Map(all.flatMap((one) => (own.has(one.id) ? [[one.id, one] as const] : [])));
  const untouched = Math.max(0, (result?.cases.untouched ?? 0) - (own.size - pinned.size));
  return {
    changed: touched.filter(({ outcome }) => outcome === "changed"),
    moved: touched.filter(({ outcome }) => outcome === "moved"),
    touched,
    untouched,
    total: touched.length + untouched,
    pinned,
  };
}
