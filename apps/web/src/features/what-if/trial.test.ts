import { expect, test } from "vitest";

import { Trial } from "./trial.ts";

const advice = { answer: "no" } as const;

test("whoever listens is told of each step and of its advice, until they stop", () => {
  const trial = new Trial({});
  const told: unknown[] = [];
  const stop = trial.subscribe(() => told.push(trial.now()));
  const step = { requestsPerMonth: 500 };
  trial.move(step);
  trial.advise(advice, step);
  stop();
  trial.move({});
  expect(told).toEqual([{ changes: step }, { changes: step, advice, advised: step }]);
  expect(trial.now().changes).toEqual({});
});

test("advice for a step before says which step it is for", () => {
  const trial = new Trial({ horizonMonths: 12 });
  const { changes: first } = trial.now();
  trial.move({ horizonMonths: 24 });
  trial.advise(advice, first);
  expect(trial.now()).toMatchObject({ changes: { horizonMonths: 24 }, advised: first });
});
