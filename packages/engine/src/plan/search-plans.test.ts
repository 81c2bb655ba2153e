import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { evaluatePlan } from "./evaluate-plan.ts";
import type { Economy, PlanOption, PlanShape } from "./plan-option.ts";
import { searchPlans, type SearchSettings } from "./search-plans.ts";

type Steps = PlanShape["steps"];

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

/** Every ordering of up to `longest` options, with every go-on mark that the rules allow. */
function* everyPlan(
  options: readonly PlanOption[],
  longest: number,
  before: Steps = [],
): Generator<Steps> {
  if (before.length === longest) return;
  const used = new Set(before.map(({ option }) => option));
  for (const [index, option] of options.entries()) {
    if (used.has(index)) continue;
    const missing = options.some((other, at) => other.required && !used.has(at));
    if (option.custom && missing) continue;
    yield [...before, { option: index, goOn: false }];
    yield* everyPlan(options, longest, [...before, { option: index, goOn: false }]);
    if (option.required)
      yield* everyPlan(options, longest, [...before, { option: index, goOn: true }]);
  }
}

/** What a plan is worth, told step by step for each world: slow and plain. */
function worthOf(steps: Steps, options: readonly PlanOption[], economy: Economy): number {
  const { value: values, discount, horizon } = economy;
  let sum = 0;
  for (let world = 0; world < values.length; world++) {
    let months = 0;
    let fallBack: PlanOption | undefined;
    for (const { option: index, goOn } of steps) {
      const option = options[index];
      if (!option.recorded) {
        sum -= Math.pow(discount[world], months) * option.testCost;
        months += option.testMonths;
      }
      if (option.suffices[world] === 0) continue;
      if (fallBack === undefined || option.expected[world] < fallBack.expected[world])
        fallBack = option;
      if (!goOn) break;
    }
    if (fallBack === undefined) continue;
    const left = Math.max(0, 1 - months / horizon[world]);
    sum +=
      Math.pow(discount[world], months) *
      ((values[world] - fallBack.running[world]) * left - fallBack.building[world]);
  }
  return sum / values.length;
}

const worlds = 24;
const column = (max: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.integer({ min: 0, max }), { minLength: worlds, maxLength: worlds })
    .map((numbers) => Float64Array.from(numbers));

const anyOption: fc.Arbitrary<Omit<PlanOption, "id" | "rank">> = fc.record({
  custom: fc.boolean(),
  suffices: column(1).map((ones) => Uint8Array.from(ones)),
  building: column(800_000),
  running: column(1_200_000),
  expected: column(1_500_000),
  testCost: fc.integer({ min: 0, max: 200_000 }),
  testMonths: fc.integer({ min: 0, max: 12 }),
  recorded: fc.boolean(),
  required: fc.boolean(),
});

/** Options as the ladder makes them: a custom one is never required, nor one whose test is recorded. */
const anyOptions: fc.Arbitrary<PlanOption[]> = fc
  .array(anyOption, { minLength: 1, maxLength: 4 })
  .map((given) =>
    given.map((option, index) => ({
      ...option,
      id: `option-${index}`,
      rank: index,
      required: option.required && !option.custom && !option.recorded,
    })),
  );

const anyEconomy: fc.Arbitrary<Economy> = fc.record({
  value: column(2_000_000),
  discount: fc
    .double({ min: 0.97, max: 1, noNaN: true })
    .map((delta) => new Float64Array(worlds).fill(delta)),
  horizon: fc.integer({ min: 6, max: 60 }).map((months) => new Float64Array(worlds).fill(months)),
});

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
