import type { JobEvent } from "@tapeline/api";
import type { ReleaseDiff } from "@tapeline/content/diff";
import type { Problem } from "@tapeline/documents";
import type { Progress } from "@tapeline/engine";
import type { CaseImpact } from "@tapeline/engine/impact";

/** What the server tells while it computes: how far it is, each touched case, at last the whole; or what is wrong in the draft. */
export type ImpactEvent =
  | JobEvent<CaseImpact, ReleaseDiff>
  | { readonly problems: readonly Problem[] };

/** What is known of a draft's impact. */
export interface ImpactSeen {
  /** Waiting: for the editor's hand to rest. Unsound: the draft does not hold together. */
  readonly phase: "waiting" | "running" | "done" | "unsound" | "failed";
  readonly progress?: Progress;
  /** Cases found so far by the computation that runs. */
  readonly found: readonly CaseImpact[];
  /** Of the last computation that came to its end; while another runs, it is of an earlier state. */
  readonly result?: ReleaseDiff;
  /** How long that took, in milliseconds. */
  readonly tookMs?: number;
  readonly problems: readonly Problem[];
  /** Why it failed. */
  readonly says?: string;
}

export type ImpactStep =
  | { readonly kind: "waiting" }
  | { readonly kind: "asked" }
  | { readonly kind: "told"; readonly event: ImpactEvent; readonly afterMs: number }
  | { readonly kind: "failed"; readonly says: string };

export const nothingSeen: ImpactSeen = { phase: "waiting", found: [], problems: [] };

/** What is known once one more thing was told. What an earlier computation came to stays until the next one ends. */
export function seenAfter(seen: ImpactSeen, step: ImpactStep): ImpactSeen {
  const { result, tookMs } = seen;
  const last: ImpactSeen = {
    phase: "waiting",
    found: [],
    problems: [],
    ...(result === undefined ? {} : { result }),
    ...(tookMs === undefined ? {} : { tookMs }),
  };
  if (step.kind === "waiting") return { ...last, problems: seen.problems };
  if (step.kind === "asked") return { ...last, phase: "running" };
  if (step.kind === "failed") return { ...last, phase: "failed", says: step.says };
  const { event, afterMs } = step;
  if ("problems" in event)
    return { phase: "unsound", found: [], problems: event.problems, tookMs: afterMs };
  if ("result" in event)
    return { phase: "done", found: [], problems: [], result: event.result, tookMs: afterMs };
  if ("found" in event) return { ...seen, found: [...seen.found, event.found] };
  return { ...seen, progress: event.progress };
}

/** Whether the draft holds nothing that a reader could see. */
export function isEmpty({ cases, added, removed, parts, prices, texts }: ReleaseDiff): boolean {
  const changes = [cases.parts, cases.touched, added, removed, parts, prices, texts];
  return changes.every(({ length }) => length === 0);
}
