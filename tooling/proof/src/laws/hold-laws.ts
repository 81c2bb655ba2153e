import { knowledge } from "@tapeline/content";
import { assess, type Case, type Context } from "@tapeline/engine";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { anyCase } from "../random-case.ts";
import { release } from "../release.ts";
import { dealtMarkets } from "./dealt-markets.ts";
import type { Assessed, Law } from "./law.ts";
import { lawsOnAdvice } from "./on-advice.ts";
import { lawsOnFigures } from "./on-figures.ts";
import {
  isolated,
  lawsOnNeighbours,
  reorderedAnswers,
  reorderedRules,
  stricter,
} from "./on-neighbours.ts";

const laws: readonly Law[] = [...lawsOnFigures, ...lawsOnAdvice, ...lawsOnNeighbours];

/** Laws hold in every world, so that a few worlds will do. */
const markets: readonly Context[] = dealtMarkets.map((prices) => ({
  ...release,
  prices,
  worlds: 8,
}));
// Compiled once for each order.
const orders = [1, 2, 3].map((seed) => reorderedRules(knowledge, seed));

const strictest = 5;

/** Most cases say for certain how far data may go, so that another can be stricter; the others leave it as it is. */
function atSomeLevel(given: Case, chance: number): Case {
  const level = chance % 7;
  return level > strictest ? given : isolated(given, level);
}

function neighboursOf(given: Case, context: Context, chance: number): Omit<Assessed, "given"> {
  const verdict = assess(given, context);
  const order = orders[chance % orders.length]!;
  const reordered = assess(reorderedAnswers(given, chance), { ...context, knowledge: order });
  // Parts answer for themselves how far their data may go.
  const whole: Case = { ...given, parts: [] };
  const freer = given.parts.length === 0 ? verdict : assess(whole, context);
  const answer = given.answers.isolation;
  const now = typeof answer === "object" && "high" in answer ? Math.ceil(answer.high) : 0;
  const level = Math.min(strictest, now + 1 + (chance % 2));
  return { verdict, reordered, freer, stricter: assess(stricter(whole, level), context) };
}

/** What came of one law: how often it had something to say, and the first few cases that break it. */
interface Outcome {
  spoke: number;
  readonly broken: string[];
}

/**
 * Holds all laws against random cases on one of the small markets each: every case is assessed once and met by every law.
 * A broken one is told with the case's seed and the market.
 */
export function holdLaws(seed: number, numRuns: number): void {
  describe(`for ${numRuns} random cases from seed ${seed}`, () => {
    const outcomes = new Map<Law, Outcome>(laws.map((law) => [law, { spoke: 0, broken: [] }]));
    let runs = 0;

    beforeAll(() => {
      const market = fc.nat({ max: markets.length - 1 });
      fc.assert(
        fc.property(anyCase, market, fc.nat(), (drawn, at, chance) => {
          const given = atSomeLevel(drawn, chance);
          const assessed = { given, ...neighboursOf(given, markets[at]!, chance) };
          runs++;
          for (const [{ breaches }, outcome] of outcomes) {
            const found = breaches(assessed);
            if (found === undefined) continue;
            outcome.spoke++;
            if (found.length > 0 && outcome.broken.length < 5)
              outcome.broken.push(
                `${given.title}, market ${at}, ${chance}: ${found.slice(0, 3).join("; ")}`,
              );
          }
        }),
        { seed, numRuns },
      );
    }, 900_000);

    test.each(laws)("$says", (law) => {
      const { spoke, broken } = outcomes.get(law)!;
      expect(broken).toEqual([]);
      expect(runs).toBe(numRuns);
      // Two hundred cases speak of each law, or it says nothing.
      expect(spoke).toBeGreaterThan(numRuns / 25);
    });
  });
}
