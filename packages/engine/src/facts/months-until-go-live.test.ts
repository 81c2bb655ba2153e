import { expect, test } from "vitest";

import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import { deriveFacts } from "./derive-facts.ts";
import { withMonthsUntilGoLive } from "./months-until-go-live.ts";

const months = (answers: Readonly<Record<string, unknown>>) =>
  withMonthsUntilGoLive(deriveFacts(smallCase(answers), smallKnowledge), smallContext.asOf).of(
    "monthsUntilUse",
  );

test("a day of go-live is so many months away", () => {
  const { origin, interval } = months({ goLiveDay: "2027-05-24" });
  expect(origin).toBe("derived");
  expect(interval!.base).toBeCloseTo(5.95, 1);
});

test("a day that has passed leaves no time", () => {
  expect(months({ goLiveDay: "2026-01-01" }).interval).toEqual({ low: 0, base: 0, high: 0 });
});

test("months that were named go before the day, and without either nothing is known", () => {
  expect(months({ goLiveDay: "2027-05-24", monthsUntilUse: 3 })).toMatchObject({
    origin: "answered",
    interval: { base: 3 },
  });
  expect(months({}).interval).toBeUndefined();
});
