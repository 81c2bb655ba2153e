import type { Case, Knowledge, Progress } from "@tapeline/engine";
import {
  impactOf,
  keepCases,
  type CaseImpact,
  type Impact,
  type ImpactSettings,
  type Kept,
  type WatchedCase,
} from "@tapeline/engine/impact";
import type { PriceBook } from "@tapeline/pricing";

import type { Scenario } from "../scenario.ts";
import type { Texts } from "../text.ts";
import { nearConditions, type NearCondition } from "./near-conditions.ts";
import { partChanges, type PartChange } from "./part-changes.ts";
import { priceChanges, type PriceChange } from "./price-changes.ts";
import { textChanges, type TextChange } from "./text-changes.ts";
import { thresholdChanges, thresholds, type ThresholdChange } from "./threshold-changes.ts";

/** A state of content and prices: a checkout, a revision of it, a release. */
export interface Side {
  readonly knowledge: Knowledge;
  readonly prices: PriceBook;
  readonly scenarios: readonly Scenario[];
  readonly texts: Texts;
}

/** What two states do not have alike, and what that does to verdicts. */
export interface ReleaseDiff {
  readonly cases: Impact;
  /** Scenarios that only one of the two has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly parts: readonly PartChange[];
  readonly prices: readonly PriceChange[];
  readonly thresholds: readonly ThresholdChange[];
  readonly texts: readonly TextChange[];
  readonly near: readonly NearCondition[];
}

/**
 * Compares two states on one day: over the scenarios that both have and the cases that are pinned. Yields how far it is and
 * each touched case; whoever drives it may stop at any step.
 */
export function* releaseDiff(
  before: Side,
  after: Side,
  settings: ImpactSettings,
  pinned: readonly WatchedCase[] = [],
): Generator<Progress | CaseImpact, ReleaseDiff> {
  const was = casesOf(before);
  const is = casesOf(after);
  const both = [...is].flatMap(([id, given]): WatchedCase[] => {
    const old = was.get(id);
    return old === undefined ? [] : [{ id, before: old, after: given }];
  });
  const watched = [...pinned, ...both];
  const cases = yield* impactOf(watched, before, after, settings);
  const { parts: decisive } = cases;
  const { asOf } = settings;
  const parts = partChanges(before.knowledge, after.knowledge, decisive);
  const moved =
    decisive.length === 0
      ? []
      : yield* saying(
          { done: watched.length, total: watched.length, what: "break-evens" },
          thresholdChanges({ ...settings, ...before }, { ...settings, ...after }),
        );
  return {
    cases,
    added: [...is.keys()].filter((id) => !was.has(id)),
    removed: [...was.keys()].filter((id) => !is.has(id)),
    parts,
    prices: priceChanges(before.prices, after.prices, decisive, asOf),
    thresholds: moved,
    texts: textChanges(before.texts, after.texts),
    near: nearConditions(parts, watched),
  };
}

/**
 * Computes what changes of a state will be held against, and keeps it, so that what is told of them later waits for what is new
 * alone. Yields while it computes.
 */
export function* prepareDiff(
  before: Side,
  settings: ImpactSettings & { readonly kept: Kept },
): Generator<undefined, void> {
  yield* keepCases([...casesOf(before).values()], before, settings);
  yield* thresholds({ ...settings, ...before });
}

/** A computation that tells nothing, as one that tells this at each step. */
function* saying<Said, Result>(
  said: Said,
  steps: Generator<undefined, Result>,
): Generator<Said, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield said;
  }
}

const casesOf = ({ scenarios }: Side): ReadonlyMap<string, Case> =>
  new Map(scenarios.map(({ id, case: given }) => [id, given]));
