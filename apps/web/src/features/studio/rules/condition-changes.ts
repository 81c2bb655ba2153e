import {
  comparingsIn,
  type Comparing,
  type Comparison,
  type Group,
  type Part,
} from "./condition-parts.ts";
import { sameValue } from "../fields/edits-between.ts";

/** What became of a comparison since the checkout: `was` is what stood there then. */
export type Change =
  | { readonly kind: "added" }
  | { readonly kind: "was"; readonly was: Comparison };

/**
 * Which comparisons a draft changes or adds. The second comparison with a fact is held against the second with that fact in the
 * checkout, so that one that moved is not taken for a new one.
 */
export function conditionChanges(
  now: Part,
  base: Part | undefined,
): (part: Comparing, comparison: Comparison) => Change | undefined {
  const before = base === undefined ? undefined : comparingsIn(base);
  const partners = new Map(
    comparingsIn(now).map((part, place, all) => {
      const turn = all.slice(0, place).filter(({ fact }) => fact === part.fact).length;
      return [part, before?.filter(({ fact }) => fact === part.fact)[turn]];
    }),
  );
  return (part, comparison) => {
    if (before === undefined) return undefined;
    const partner = partners.get(part);
    if (partner === undefined) return { kind: "added" };
    const place = part.comparisons.indexOf(comparison);
    const was =
      partner.comparisons.find(({ name }) => name === comparison.name) ??
      partner.comparisons[place];
    if (was === undefined) return { kind: "added" };
    const same = was.name === comparison.name && sameValue(was.value, comparison.value);
    return same ? undefined : { kind: "was", was };
  };
}

/** How the parts of a group counted in the checkout, where that differs. */
export function joinBefore(group: Group, base: Part | undefined): Group["join"] | undefined {
  const there = base === undefined ? undefined : groupAt(base, group.path.join("."));
  return there === undefined || there.join === group.join ? undefined : there.join;
}

function groupAt(part: Part, path: string): Group | undefined {
  if (part.kind !== "group") return undefined;
  if (part.path.join(".") === path) return part;
  return part.parts.map((one) => groupAt(one, path)).find((one) => one !== undefined);
}
