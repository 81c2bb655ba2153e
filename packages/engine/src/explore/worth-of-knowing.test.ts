import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { binsByValue } from "./bins.ts";
import { planWorths, worthOfKnowing } from "./worth-of-knowing.ts";

const worthOf = (plans: readonly (readonly number[])[], values: readonly number[]): number =>
  worthOfKnowing(
    planWorths(plans.map((plan) => Float64Array.from(plan))),
    binsByValue(Float64Array.from(values)),
  );

test("knowing which of two plans is right is worth the difference", () => {
  // Without knowledge either plan is worth 5 on average; with it, 10.
  expect(
    worthOf(
      [
        [10, 0],
        [0, 10],
      ],
      [1, 2],
    ),
  ).toBe(5);
});

test("knowing is worth nothing where it changes no plan", () => {
  expect(
    worthOf(
      [
        [10, 8],
        [1, 2],
      ],
      [1, 2],
    ),
  ).toBe(0);
});

test("knowing that no plan pays saves its loss: today's process can be kept", () => {
  expect(worthOf([[10, -4]], [1, 2])).toBe(2);
});

test("knowing the same of every world is worth nothing", () => {
  expect(
    worthOf(
      [
        [10, 0],
        [0, 10],
      ],
      [3, 3],
    ),
  ).toBe(0);
});

test("without a plan nothing is worth knowing", () => {
  expect(worthOf([], [])).toBe(0);
});

describe("laws", () => {
  const situation = fc.integer({ min: 1, max: 40 }).chain((worlds) => {
    const row = fc.array(fc.integer({ min: -100, max: 100 }), {
      minLength: worlds,
      maxLength: worlds,
    });
    return fc.record({
      plans: fc.array(row, { minLength: 1, maxLength: 6 }),
      values: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: worlds, maxLength: worlds }),
      finer: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: worlds, maxLength: worlds }),
    });
  });
  const everything = (values: readonly number[]): number[] => values.map((_, world) => world);

  test("knowing more is worth no less, and knowing everything is worth most", () => {
    fc.assert(
      fc.property(situation, ({ plans, values, finer }) => {
        const coarse = worthOf(plans, values);
        const fine = worthOf(
          plans,
          values.map((value, world) => value * 10 + finer[world]),
        );
        const all = worthOf(plans, everything(values));
        return coarse >= 0 && fine >= coarse - 1e-9 && all >= fine - 1e-9;
      }),
    );
  });

  test("a plan that another is as good as everywhere adds nothing", () => {
    fc.assert(
      fc.property(situation, fc.nat(20), ({ plans, values }, less) => {
        const worse = plans[0].map((worth) => worth - less);
        return Math.abs(worthOf([...plans, worse], values) - worthOf(plans, values)) < 1e-9;
      }),
    );
  });

  test("the worth is what a plain computation makes it", () => {
    fc.assert(
      fc.property(situation, ({ plans, values }) => {
        const mean = (worlds: readonly number[]): number =>
          Math.max(0, ...plans.map((plan) => worlds.reduce((sum, world) => sum + plan[world], 0)));
        const all = [...values.keys()];
        const informed = [...new Set(values)]
          .map((value) => mean(all.filter((world) => values[world] === value)))
          .reduce((sum, best) => sum + best, 0);
        const plain = (informed - mean(all)) / values.length;
        return Math.abs(worthOf(plans, values) - plain) < 1e-9;
      }),
    );
  });
});
