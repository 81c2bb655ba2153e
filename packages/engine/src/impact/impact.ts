import { situationTogether, situationsOfParts } from "../assessment/parts.ts";
import type { Context, Ground, Situation } from "../assessment/context.ts";
import { caseDigest } from "../case-digest.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Progress } from "../vocabulary/explore.ts";
import { changedParts, withParts, type Part, type Release } from "./changed-parts.ts";
import { forked, groundLike } from "./forked.ts";
import { keptIn, keyOf, type Kept } from "./kept.ts";
import { outlineIn, outlineOf, sameAdvice, type Outline } from "./outline.ts";
import { smallestCause } from "./smallest-cause.ts";
import { touchedParts, type Twice } from "./touched-parts.ts";

/** A case to be looked at, as each release reads its file: assumptions and ways to tell a number are the release's own. */
export interface WatchedCase {
  readonly id: string;
  readonly before: Case;
  readonly after: Case;
}

/** What a change does to a case that it touches. */
export interface CaseImpact {
  readonly id: string;
  readonly title: string;
  /** Changed: another answer, end point or first step. Moved: other numbers alone. Same: to the last digit. */
  readonly outcome: "changed" | "moved" | "same";
  readonly before: Outline;
  readonly after: Outline;
  /** Changed parts that it may read. */
  readonly touchedBy: readonly Part[];
  /** For a changed verdict: the fewest of them that bring the new advice about by themselves. */
  readonly causes: readonly Part[];
}

/** What a change does to all cases that are watched. */
export interface Impact {
  /** Parts that verdicts are decided by and that have changed. */
  readonly parts: readonly Part[];
  /** Those that the change can touch, in the order given. */
  readonly touched: readonly CaseImpact[];
  /** How many it cannot touch: nothing of them was computed. */
  readonly untouched: number;
}

/** Under what both releases are held against each other. */
export interface ImpactSettings extends Omit<Context, keyof Release> {
  /** What earlier changes have computed; what is missing is added. */
  readonly kept?: Kept;
}

/**
 * What a change of rules, questions, options or prices does to cases. A case that reads none of the changed parts otherwise than
 * before is passed over (`touchedParts`). Yields how far it is and each touched case as it is found; whoever drives it may stop
 * at any step.
 */
export function* impactOf(
  cases: readonly WatchedCase[],
  before: Release,
  after: Release,
  settings: ImpactSettings,
): Generator<Progress | CaseImpact, Impact> {
  const parts = changedParts(before, after);
  // Records that are alike become the same objects, so that offers made of them compare at a glance.
  const prices = withParts(before, after, parts).prices;
  const was = { ...settings, ...before };
  const is = { ...settings, knowledge: after.knowledge, prices };
  // Bills are kept by the options that they are of.
  const { options } = before.knowledge;
  const sameOptions = { ...is, knowledge: { ...after.knowledge, options } };
  const alike = parts.every(({ kind }) => kind !== "option");
  const kept = settings.kept && keptIn(settings.kept);
  const steps = new Map<string, Context>();
  const grounds = new WeakMap<Ground, Ground>();
  const touched: CaseImpact[] = [];
  for (const [index, watched] of cases.entries()) {
    yield { done: index, total: cases.length, what: watched.id };
    const own = ownPart(watched);
    if (parts.length === 0 && own.length === 0) continue;
    const twice = inBoth(watched);
    const touchedBy = own.length > 0 ? [...own, ...parts] : touching(twice, parts);
    if (touchedBy.length === 0) continue;
    const found = impactOn(watched, twice, touchedBy);
    touched.push(found);
    yield found;
  }
  return { parts, touched, untouched: cases.length - touched.length };

  /** A case on both releases; the later is forked from the earlier one where that was kept and options are alike. */
  function inBoth(watched: WatchedCase): Twice {
    const known = kept?.situations.get(keyOf(watched.before, was));
    if (known === undefined || !alike)
      return {
        before: known ?? situationTogether(watched.before, was),
        after: situationTogether(watched.after, is),
      };
    const own = situationTogether(watched.after, sameOptions);
    let ground = grounds.get(known.ground);
    if (ground === undefined)
      grounds.set(known.ground, (ground = groundLike(sameOptions, known.ground)));
    return { before: known, after: forked(own, known, ground), isComputed: true };
  }

  function impactOn(watched: WatchedCase, twice: Twice, touchedBy: readonly Part[]): CaseImpact {
    const one = outline(watched.before, twice.before, was);
    const other = outline(watched.after, twice.after, { ...settings, ...after });
    const outcome = !sameAdvice(one, other)
      ? "changed"
      : JSON.stringify(one) === JSON.stringify(other)
        ? "same"
        : "moved";
    const causes = outcome === "changed" ? causesOf(watched, touchedBy, other) : [];
    const { id } = watched;
    return {
      id,
      title: watched.after.title,
      outcome,
      before: one,
      after: other,
      touchedBy,
      causes,
    };
  }

  /** `context` names what the situation is made of: its records may be shared with another. */
  function outline(given: Case, situation: Situation, context: Context): Outline {
    const make = (): Outline => outlineIn(situation);
    return kept === undefined ? make() : kept.outline(keyOf(given, context), make);
  }

  function causesOf(
    watched: WatchedCase,
    touchedBy: readonly Part[],
    advised: Outline,
  ): readonly Part[] {
    const brings = (some: readonly Part[]): boolean => {
      const read = some.some(({ kind }) => kind === "case") ? watched.after : watched.before;
      return sameAdvice(outlineOf(read, stepWith(some)), advised);
    };
    // Alone it must be the cause. What only plays together with parts that touch nothing by themselves is looked for among all.
    if (touchedBy.length === 1) return touchedBy;
    const rest = parts.filter((part) => !touchedBy.includes(part));
    return smallestCause(brings(touchedBy) ? touchedBy : [...touchedBy, ...rest], brings);
  }

  /** The release before with some of the parts as they are after, laid out once. */
  function stepWith(some: readonly Part[]): Context {
    const key = some.map(({ kind, id }) => `${kind} ${id}`).join(", ");
    let step = steps.get(key);
    if (step === undefined) {
      // Each holds a market; a long list of releases is not kept.
      if (steps.size >= 32) steps.clear();
      steps.set(key, (step = { ...settings, ...withParts(before, after, some) }));
    }
    return step;
  }
}

/**
 * Computes cases on the release that is about to change, and keeps them. Yields after each, so that whoever drives it may stop.
 */
export function* keepCases(
  cases: readonly Case[],
  release: Release,
  settings: ImpactSettings & { readonly kept: Kept },
): Generator<undefined, void> {
  const kept = keptIn(settings.kept);
  const context = { ...settings, ...release };
  for (const given of cases) {
    const key = keyOf(given, context);
    if (!kept.situations.has(key)) {
      const situation = situationTogether(given, context);
      if (!kept.isFull) situation.worlds.cells.shareColumns(kept.columns);
      // Forks look for what an outline computes: it is made even where it is known.
      const made = outlineIn(situation);
      kept.outline(key, () => made);
      kept.keep(key, situation);
    }
    yield undefined;
  }
}

/** The case's own file, where the releases read it otherwise. Nothing is passed over then: it may have other parts. */
const ownPart = ({ before, after }: WatchedCase): readonly Part[] =>
  caseDigest(before) === caseDigest(after) ? [] : [{ kind: "case", id: before.title }];

/** Changed parts that a case reads, as a whole or in a part of its own. */
function touching(twice: Twice, parts: readonly Part[]): readonly Part[] {
  const { before, after } = twice;
  const partsAfter = situationsOfParts(after);
  const pairs = situationsOfParts(before).map((one, index) => ({
    before: one,
    after: partsAfter[index]!,
  }));
  const found = new Set([twice, ...pairs].flatMap((pair) => touchedParts(pair, parts)));
  return parts.filter((part) => found.has(part));
}
