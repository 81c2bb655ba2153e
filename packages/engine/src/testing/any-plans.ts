import fc from "fast-check";

import type { Economy, PlanOption, PlanShape } from "../plan/plan-option.ts";

type Steps = PlanShape["steps"];

/** Every ordering of up to `longest` options, with every go-on mark that the rules allow. */
export function* everyPlan(
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

/** What a dollar is worth after whole months: one factor for each. */
function after(months: number, discount: number): number {
  let worth = 1;
  for (let month = 0; month < months; month++) worth *= discount;
  return worth;
}

/** What a plan is worth, told step by step for each world: slow and plain. */
export function worthOf(steps: Steps, options: readonly PlanOption[], economy: Economy): number {
  const { value: values, discount, horizon } = economy;
  let sum = 0;
  for (let world = 0; world < values.length; world++) {
    let months = 0;
    let fallBack: PlanOption | undefined;
    for (const { option: index, goOn } of steps) {
      const option = options[index];
      if (!option.recorded) {
        sum -= after(months, discount[world]) * option.testCost;
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
      after(months, discount[world]) *
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
export const anyOptions: fc.Arbitrary<PlanOption[]> = fc
  .array(anyOption, { minLength: 1, maxLength: 4 })
  .map((given) =>
    given.map((option, index) => ({
      ...option,
      id: `option-${index}`,
      rank: index,
      required: option.required && !option.custom && !option.recorded,
    })),
  );

/** A value in each world, one discount and one horizon. */
export const anyEconomy: fc.Arbitrary<Economy> = fc.record({
  value: column(2_000_000),
  discount: fc
    .double({ min: 0.97, max: 1, noNaN: true })
    .map((delta) => new Float64Array(worlds).fill(delta)),
  horizon: fc.integer({ min: 6, max: 60 }).map((months) => new Float64Array(worlds).fill(months)),
});
