import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { whatIf } from "./what-if.ts";
import { whatIfWhole } from "./what-if-whole.ts";

const answers = {
  requestsPerMonth: { low: 50_000, base: 200_000, high: 900_000 },
  horizonMonths: 24,
  gap: "behaviour",
};
const whole = whatIfWhole(smallCase(answers), smallContext);

test("a case seen with facts changed is the case with these answers", () => {
  const changes = { requestsPerMonth: 3_000_000, minimumPassRate: 95 };
  const { receipt: _own, ...seen } = whole(changes).verdict;
  const { receipt: _other, ...told } = assess(smallCase({ ...answers, ...changes }), {
    ...smallContext,
    worlds: 512,
  });
  expect(seen).toEqual(told);
});

test("its advice is that of a slider", () => {
  const advice = whatIf(smallCase(answers), smallContext);
  for (const requestsPerMonth of [1000, 1e6, 1e8]) {
    const { answer, firstStep, endPoint } = whole({ requestsPerMonth }).verdict;
    const told = advice({ requestsPerMonth });
    expect({ answer, firstStep: firstStep?.option, endPoint: endPoint?.option }).toEqual({
      answer: told.answer,
      firstStep: told.firstStep,
      endPoint: told.endPoint,
    });
  }
});

test("curves bend with what is changed, and go back", () => {
  const before = whole({});
  const more = whole({ requestsPerMonth: 5_000_000 });
  const lastOf = ({ costCurves }: typeof before): number =>
    costCurves.curves.find(({ option }) => option === "api-prompting")!.spent.at(-1)!.p50;
  expect(lastOf(more)).toBeGreaterThan(lastOf(before));
  expect(more.volumeCurves.requestsPerMonth[0]).toBeGreaterThan(
    before.volumeCurves.requestsPerMonth[0]!,
  );
  expect(whole({})).toEqual(before);
});

test("curves at volumes that are kept are those of a case that is laid out anew", () => {
  const kept = whatIfWhole(smallCase(answers), smallContext);
  for (const changes of [
    { requestsPerMonth: 300_000 },
    { requestsPerMonth: 310_000, horizonMonths: 12 },
    { requestsPerMonth: 310_000 },
    { growthPerMonth: 5 },
    { minimumPassRate: 97, growthPerMonth: 5 },
    { requestsPerMonth: 4_000_000 },
  ])
    expect(kept(changes).volumeCurves).toEqual(
      whatIfWhole(smallCase(answers), smallContext)(changes).volumeCurves,
    );
});
