import { expect, test } from "vitest";

import { Trial } from "./trial.ts";

const advice = { answer: "no" } as const;

/** Frames that come when they are told to. */
function frames() {
  const due: (() => void)[] = [];
  return {
    beforeFrame: (tell: () => void) => void due.push(tell),
    frame: () => {
      for (const tell of due.splice(0)) tell();
    },
  };
}

test("whoever listens is told of each step and of its advice, until they stop", () => {
  const { beforeFrame, frame } = frames();
  const trial = new Trial({}, beforeFrame);
  const told: unknown[] = [];
  const stop = trial.subscribe(() => told.push(trial.told()));
  const step = { requestsPerMonth: 500 };
  trial.move(step);
  frame();
  trial.advise(advice, step);
  stop();
  trial.move({});
  frame();
  expect(told).toEqual([{ changes: step }, { changes: step, advice, advised: step }]);
  expect(trial.now().changes).toEqual({});
});

test("steps within one frame are told as the last of them, and the next step goes on from it", () => {
  const { beforeFrame, frame } = frames();
  const trial = new Trial({}, beforeFrame);
  const told: unknown[] = [];
  trial.subscribe(() => told.push(trial.told().changes));
  for (const horizonMonths of [12, 13, 14]) trial.move({ horizonMonths });
  expect(trial.now().changes).toEqual({ horizonMonths: 14 });
  expect(told).toEqual([]);
  frame();
  expect(told).toEqual([{ horizonMonths: 14 }]);
});

test("advice is told at once, and draws no step before its frame", () => {
  const { beforeFrame, frame } = frames();
  const trial = new Trial({}, beforeFrame);
  const step = { horizonMonths: 12 };
  trial.move(step);
  trial.advise(advice, step);
  expect(trial.told()).toEqual({ changes: {}, advice, advised: step });
  frame();
  expect(trial.told()).toEqual(trial.now());
});

test("advice for a step before says which step it is for", () => {
  const trial = new Trial({ horizonMonths: 12 }, () => undefined);
  const { changes: first } = trial.now();
  trial.move({ horizonMonths: 24 });
  trial.advise(advice, first);
  expect(trial.now()).toMatchObject({ changes: { horizonMonths: 24 }, advised: first });
});
