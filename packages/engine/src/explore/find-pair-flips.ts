import { defaultWorlds, whatIfWorlds, type Context } from "../assessment/context.ts";
import type { Fact } from "../facts/derive-facts.ts";
import { prepareInterval, valueAt } from "../uncertainty/interval.ts";
import { allowedOf } from "../uncertainty/sample-worlds.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Flip, PairFlip, Progress } from "../vocabulary/explore.ts";
import { explored, knownToBe, sameAdvice } from "./advice-at.ts";

/** The nearest facts that are tried two by two, and the points of each. */
const nearestFacts = 6;
const standardDeviations = [-2, -1, 0, 1, 2] as const;

/**
 * Two facts that together change the advice where neither does alone: the six facts whose own flips are nearest (then those
 * that vary most), 5 × 5 points each at −2 … 2 σ of their intervals, confirmed in all worlds.
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
    const pairs = standardDeviations
      .flatMap((za) =>
        standardDeviations.map((zb) => ({
          za,
          zb,
          distance: Math.max(Math.abs(za), Math.abs(zb)),
        })),
      )
      .filter(({ za, zb }) => za !== 0 && zb !== 0)
      .sort((one, other) => one.distance - other.distance);
    for (const { za, zb, distance } of pairs) {
      const at = [pointAt(a, za), pointAt(b, zb)] as const;
      yield { done, total, what: `${a.question.short} and ${b.question.short}` };
      const [one, other] = [knownToBe(a, at[0]), knownToBe(b, at[1])];
      if (sameAdvice(quick.at([one, other]), quick.advice)) continue;
      const becomes = full.at([one, other]);
      if (sameAdvice(becomes, full.advice)) continue;
      // Alone, neither may do it: else it is a flip of one fact.
      if (!sameAdvice(full.at([one]), full.advice) || !sameAdvice(full.at([other]), full.advice))
        continue;
      return { facts: [a.id, b.id], at, becomes, distance };
    }
    return undefined;
  }
}

/** A number that many standard deviations from its middle, with six digits. */
function pointAt(fact: Fact, z: number): number {
  const value = valueAt(prepareInterval(fact.interval!, allowedOf(fact)), z);
  return fact.question.integer ? Math.round(value) : Number(value.toPrecision(6));
}
