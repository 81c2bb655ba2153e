import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { anyEconomy, anyOptions, everyPlan, worthOf } from "../testing/any-plans.ts";
import { evaluatePlan } from "./evaluate-plan.ts";
import type { Economy, PlanOption } from "./plan-option.ts";
import { searchPlans, type SearchSettings } from "./search-plans.ts";

/** A chance as a share of equal cases: `passes` of `cases`. */
interface Chance {
  readonly passes: number;
  readonly cases: number;
}

/** An option that passes independently of the others, and is worth the value less one of two costs, as likely each. */
interface Independent {
  readonly chance: Chance;
  readonly costs: readonly [number, number];
  readonly testCost: number;
  readonly testMonths: number;
}

const value = 1e6;

const independent: fc.Arbitrary<Independent> = fc.record({
  chance: fc
    .integer({ min: 1, max: 3 })
    .chain((cases) => fc.record({ cases: fc.constant(cases), passes: fc.nat({ max: cases }) })),
  costs: fc.tuple(fc.integer({ min: 0, max: 1_400_000 }), fc.integer({ min: 0, max: 1_400_000 })),
  testCost: fc.integer({ min: 0, max: 300_000 }),
  testMonths: fc.integer({ min: 0, max: 12 }),
});

/** All outcomes of all options together, each as likely as another: exact expectations, nothing drawn. */
function everyOutcome(given: readonly Independent[]): PlanOption[] {
  const outcomes = given.map(({ chance }) => chance.cases * 2);
  const count = outcomes.reduce((product, ways) => product * ways, 1);
  return given.map(({ chance, costs, testCost, testMonths }, index) => {
    const stride = outcomes.slice(0, index).reduce((product, ways) => product * ways, 1);
    const outcome = (world: number): number => Math.floor(world / stride) % outcomes[index];
    const column = (of: (outcome: number) => number): Float64Array =>
      Float64Array.from({ length: count }, (_, world) => of(outcome(world)));
    return {
      id: `option-${index}`,
      rank: index,
      custom: false,
      suffices: Uint8Array.from(column((at) => (at >> 1 < chance.passes ? 1 : 0))),
      building: column((at) => costs[at & 1]),
      running: new Float64Array(count),
      expected: new Float64Array(count).fill((costs[0] + costs[1]) / 2),
      testCost,
      testMonths,
      recorded: false,
      required: false,
    };
  });
}

const economyOf = (options: readonly PlanOption[], discount: number, horizon: number): Economy => {
  const count = options[0].suffices.length;
  return {
    value: new Float64Array(count).fill(value),
    discount: new Float64Array(count).fill(discount),
    horizon: new Float64Array(count).fill(horizon),
  };
};

/** The reservation value of an option (Weitzman 1979): `(β·p·R − c) / (1 − β·(1 − p))`, with `β = δ^t`. */
function reservationValue({ chance, costs, testCost, testMonths }: Independent, delta: number) {
  const p = chance.passes / chance.cases;
  const beta = Math.pow(delta, testMonths);
  const gain = beta * p * (value - (costs[0] + costs[1]) / 2) - testCost;
  const lasting = 1 - beta * (1 - p);
  // Free, at once and hopeless: worth nothing, and 0/0.
  return lasting === 0 ? 0 : gain / lasting;
}

const meanOf = (column: Float64Array): number =>
  column.reduce((sum, one) => sum + one, 0) / column.length;

const plain: SearchSettings = { tolerance: 0, keep: 1, goOn: true, longest: 4 };
const near = (found: number, wanted: number): void =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * value);

describe("the search for a plan", () => {
  test("orders independent options by their reservation value (Weitzman 1979)", () => {
    fc.assert(
      fc.property(
        fc.array(independent, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0.95, max: 1, noNaN: true }),
        (given, delta) => {
          const options = everyOutcome(given);
          // So far off that no month spent on tests is missed: the `T/H` term vanishes.
          const economy = economyOf(options, delta, 1e30);
          const indices = given.map((one) => reservationValue(one, delta));
          const byIndex = [...indices.keys()]
            .filter((index) => indices[index] > 0)
            .toSorted((a, b) => indices[b] - indices[a])
            .map((option) => ({ option, goOn: false }));
          const [best] = searchPlans(options, economy, {
            ...plain,
            goOn: false,
            longest: options.length,
          });
          const wanted = meanOf(evaluatePlan(byIndex, options, economy).utilities);
          near(Math.max(0, best.utility), wanted);
        },
      ),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test("finds the best of all orderings and marks", () => {
    fc.assert(
      fc.property(anyOptions, anyEconomy, (options, economy) => {
        const [best] = searchPlans(options, economy, plain);
        const worths = [...everyPlan(options, plain.longest)].map((steps) =>
          worthOf(steps, options, economy),
        );
        expect(best === undefined).toBe(worths.length === 0);
        if (best !== undefined) near(best.utility, Math.max(...worths));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test("finds none that is worth less than was asked for, and the best of the others", () => {
    fc.assert(
      fc.property(
        anyOptions,
        anyEconomy,
        fc.double({ min: -1, max: 2, noNaN: true }),
        (options, economy, share) => {
          const [best] = searchPlans(options, economy, plain);
          fc.pre(best !== undefined);
          const atLeast = share * best!.utility;
          fc.pre(Math.abs(atLeast - best!.utility) > 1e-3);
          const [found] = searchPlans(options, economy, { ...plain, atLeast });
          const wanted = atLeast < best!.utility ? best!.utility : -Infinity;
          expect(found?.utility ?? -Infinity).toBeCloseTo(wanted, 4);
        },
      ),
      { numRuns: 1000 },
    );
  }, 60_000);

  test("never loses by the go-on marks", () => {
    fc.assert(
      fc.property(anyOptions, anyEconomy, (options, economy) => {
        const [marked] = searchPlans(options, economy, plain);
        const [unmarked] = searchPlans(options, economy, { ...plain, goOn: false });
        expect(marked?.utility ?? 0).toBeGreaterThanOrEqual((unmarked?.utility ?? 0) - 1e-6);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test("marks go on only what the ladder requires, and never the last step", () => {
    let marks = 0;
    fc.assert(
      fc.property(anyOptions, anyEconomy, (options, economy) => {
        for (const { steps } of searchPlans(options, economy, { ...plain, keep: 20 })) {
          expect(steps.at(-1)!.goOn).toBe(false);
          for (const { option } of steps.filter(({ goOn }) => goOn)) {
            marks++;
            expect(options[option].required).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(marks).toBeGreaterThan(0);
  }, 60_000);

  test("keeps every plan within the tolerance", () => {
    fc.assert(
      fc.property(anyOptions, anyEconomy, (options, economy) => {
        const tolerance = 20_000;
        const found = searchPlans(options, economy, { ...plain, goOn: false, tolerance });
        const unmarked = [...everyPlan(options, plain.longest)].filter((steps) =>
          steps.every(({ goOn }) => !goOn),
        );
        const worths = unmarked.map((steps) => worthOf(steps, options, economy));
        const least = Math.max(...worths) - tolerance;
        const clear = (worth: number): boolean => Math.abs(worth - least) > 1e-6;
        fc.pre(worths.every(clear));
        expect(found.length).toBe(worths.filter((worth) => worth >= least).length);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test("a walk through the worlds agrees with what the search counted", () => {
    fc.assert(
      fc.property(anyOptions, anyEconomy, (options, economy) => {
        for (const { steps, utility } of searchPlans(options, economy, { ...plain, keep: 5 })) {
          const outcome = evaluatePlan(steps, options, economy);
          near(meanOf(outcome.utilities), utility);
          near(outcome.constant + outcome.slope, utility);
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
