import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";

test("blames missing prices, not the budget, where what the limits allow has none", () => {
  const { knowledge } = smallContext;
  // What is built in-house needs no price list, so that it would be left.
  const options = knowledge.options.filter(({ id }) => id !== "no-llm");
  const context = { ...smallContext, knowledge: { ...knowledge, options }, asOf: "2000-01-01" };
  const before = assess(smallCase(), context);
  expect(before.options.map(({ standing }) => standing)).toContain("not-priced");
  expect(before.outcome).toBe("nothing-fits");
  expect(before.headline).toBe(
    "Nothing can be advised: no price is known on 1 Jan 2000 for what your limits allow.",
  );
  expect(before.nextStep).toBe("Assess it again as of a day whose prices are on record.");
});

test("blames the budget where that is what is in the way", () => {
  const { headline } = assess(smallCase({ oneOffBudget: 5000 }), smallContext);
  expect(headline).toMatch(
    /^Nothing fits your limits\. The nearest miss is .*, stopped by: the budget\.$/,
  );
});
