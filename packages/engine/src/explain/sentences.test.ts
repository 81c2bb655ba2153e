import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";

/** The small world without what is built in-house, which needs no price list. */
const options = smallContext.knowledge.options.filter(({ id }) => id !== "no-llm");
const models = { ...smallContext, knowledge: { ...smallContext.knowledge, options } };

test("gives no answer where what the limits allow has no price, and names the days that have", () => {
  const before = assess(smallCase({ isolation: 1 }), { ...models, asOf: "2000-01-01" });
  expect([before.answer, before.waitingFor, before.outcome]).toEqual([
    "not yet",
    "prices",
    "not-priced",
  ]);
  expect(before.headline).toBe(
    "Not yet: no language model that your limits allow has a price on 1 Jan 2000.",
  );
  expect(before.nextStep).toBe(
    "Prices are on record from 1 Jan 2026 to 1 Nov 2026: assess it as of a day between them, or add what is sold on 1 Jan 2000.",
  );
});

test("names the prices that are missing where others are there", () => {
  const { prices } = smallContext;
  const unrented = { ...prices, digest: `sha256:${"7".repeat(64)}`, rentals: {} };
  const gpus = Object.fromEntries(
    Object.entries(prices.gpus).map(([id, { purchase: _, ...gpu }]) => [id, gpu]),
  );
  const { answer, nextStep } = assess(smallCase({ isolation: 5 }), {
    ...models,
    prices: { ...unrented, gpus },
  });
  expect(answer).toBe("not yet");
  expect(nextStep).toBe(
    `A price would settle it, of one of: ${Object.keys(prices.gpus).slice(0, 3).join(", ")}${Object.keys(prices.gpus).length > 3 ? ` and ${Object.keys(prices.gpus).length - 3} more` : ""}.`,
  );
});

test("blames the budget where that is what is in the way", () => {
  const { headline } = assess(smallCase({ oneOffBudget: 5000 }), smallContext);
  expect(headline).toMatch(
    /^Nothing fits your limits\. The nearest miss is .*, stopped by: the budget\.$/,
  );
});

test("says that a test fell short where the option is the best there is all the same", () => {
  const tested = (passed: number): string =>
    assess(
      smallCase(
        { minimumPassRate: 90, isolation: 1, gap: "behaviour", requestsPerMonth: 1000 },
        { tests: [{ option: "api-prompting", passed, of: 200, on: "2026-10-01" }] },
      ),
      smallContext,
    ).nextStep;
  expect(tested(196)).toBe("Build it: the option api-prompting has passed a recorded test.");
  expect(tested(178)).toBe(
    "Build it and test it again: the option api-prompting passed 178 of 200 in its recorded test, short of your bar.",
  );
});

test("tells from which value on a test would pay, and where nothing within reach does", () => {
  const worth = (valuePerResult: number) =>
    assess(smallCase({ isolation: 1, gap: "behaviour", requestsPerMonth: 1000, valuePerResult }), {
      ...models,
      worlds: 256,
    });
  const verdictWhere = (holds: (factor: number) => boolean) => {
    for (const per of [10, 3, 1, 0.3, 0.1, 0.03, 0.01, 0.001]) {
      const verdict = worth(per);
      const factor = (verdict.plansByValue[0]?.fromValue ?? Infinity) / verdict.value.amount;
      if (verdict.outcome === "keep-today" && holds(factor)) return verdict;
    }
    throw new Error("no such value was tried");
  };
  expect(verdictWhere((factor) => factor <= 10).headline).toMatch(
    /^Nothing here pays for itself: keep today's process\. The nearest is .*: a test of it would pay if results were worth about \$\S+ instead of \$\S+\.$/,
  );
  expect(verdictWhere((factor) => factor > 10).headline).toBe(
    "Nothing here pays for itself: keep today's process. Nothing within reach would change that: no plan pays even if results were worth ten times as much.",
  );
});

test("says where each part goes where they are worth more apart, and nothing of it where they are not", () => {
  const parts = (isolation: number) => [
    { name: "letters", share: 80, answers: { isolation: 1 } },
    { name: "files", share: 20, answers: { isolation } },
  ];
  const verdict = (isolation: number) =>
    assess(
      smallCase(
        { gap: "behaviour", requestsPerMonth: 200_000, isolation: 1 },
        { parts: parts(isolation) },
      ),
      smallContext,
    );
  const apart = verdict(5);
  expect(apart.routing?.better).toBe("apart");
  const goals = apart.parts?.map(({ endPoint }) => endPoint);
  expect(new Set(goals).size).toBe(2);
  expect(apart.headline).toMatch(
    / Worth more is to route its parts apart: letters to .*, files to .*\.$/,
  );
  const together = verdict(1);
  expect(together.routing?.better).toBe("together");
  expect(together.headline).not.toContain("part");
});
