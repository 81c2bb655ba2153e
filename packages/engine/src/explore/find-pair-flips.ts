import { defaultWorlds, whatIfWorlds, type Context } from "../assessment/context.ts";
import type { Fact } from "../facts/derive-facts.ts";
import { prepareInterval, valueAt } from "../uncertainty/interval.ts";
import { allowedOf } from "../uncertainty/sample-worlds.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Flip, PairFlip, Progress } from "../vocabulary/explore.ts";
import { explored, knownToBe, sameAdvice, type Settled } from "./advice-at.ts";

/** The nearest facts that are tried two by two, and the points of each. */
const nearestFacts = 6;
const deviations = [-2, -1, 1, 2] as const;
/** Nearest first. */
const pairsOfDeviations = deviations
  .flatMap((za) =>
    deviations.map((zb) => ({ za, zb, distance: Math.max(Math.abs(za), Math.abs(zb)) })),
  )
  .sort((one, other) => one.distance - other.distance);

/**
 * Two facts that together change the advice where neither does alone: the six facts whose own flips are nearest (then those
 * that vary most), both moved to −2, −1, 1 and 2 σ of their intervals (where one stays in its middle it is a flip of one fact), confirmed in all worlds.
 */
export function* findPairFlips(
  given: Case,
  context: Context,
  single: readonly Pick<Flip, "fact">[],
): Generator<Progress | PairFlip, readonly PairFlip[]> {
  const quick = explored(given, context, Math.min(whatIfWorlds, context.worlds ?? defaultWorlds));
  yield { done: 0, total: 1, what: "laying out the case" };
  const full = explored(given, context, context.worlds ?? defaultWorlds);
  const facts = single
    .map(({ fact }) => quick.base.facts.of(fact))
    .filter(({ interval }) => interval !== undefined && interval.low < interval.high)
    .slice(0, nearestFacts);
  const settled = new Map<string, Settled>();
  const found: PairFlip[] = [];
  const total = (facts.length * (facts.length - 1)) / 2;
  let done = 0;
  for (const [index, a] of facts.entries())
    for (const b of facts.slice(index + 1)) {
      const flip = yield* pairFlip(a, b);
      done++;
      yield { done, total, what: `${a.question.short} and ${b.question.short}` };
      if (flip !== undefined) {
        found.push(flip);
        yield flip;
      }
    }
  return found.sort((one, other) => one.distance - other.distance);

  function* pairFlip(a: Fact, b: Fact): Generator<Progress, PairFlip | undefined> {
    for (const { za, zb, distance } of pairsOfDeviations) {
      yield { done, total, what: `${a.question.short} and ${b.question.short}` };
      const [one, other] = [alone(a, za), alone(b, zb)];
      if (sameAdvice(quick.atBoth(one, other), quick.advice)) continue;
      const changed = [one.changed, other.changed];
      const becomes = full.at(changed);
      if (sameAdvice(becomes, full.advice)) continue;
      // Alone, neither may do it: else it is a flip of one fact.
      if (changed.some((fact) => !sameAdvice(full.at([fact]), full.advice))) continue;
      return { facts: [a.id, b.id], at: [pointAt(a, za), pointAt(b, zb)], becomes, distance };
    }
    return undefined;
  }

  /** A fact at a point, settled once for all the facts that it is paired with. */
  function alone(fact: Fact, z: number): Settled {
    const key = `${fact.id} ${z}`;
    const known = settled.get(key) ?? quick.settle(knownToBe(fact, pointAt(fact, z)));
    settled.set(key, known);
    return known;
  }
}

/** A number that many standard deviations from its middle, with six digits. */
function pointAt(fact: Fact, z: number): number {
  const value = valueAt(prepareInterval(fact.interval!, allowedOf(fact)), z);
  return fact.question.integer ? Math.round(value) : Number(value.toPrecision(6));
}
