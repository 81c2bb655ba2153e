import { expect, test } from "vitest";

import { Latest } from "./latest.ts";

/** Answers that come when they are told to. */
function slow() {
  const waiting: (() => void)[] = [];
  const asked: number[] = [];
  const told: number[] = [];
  const latest = new Latest<number, number>(
    (question) => {
      asked.push(question);
      return new Promise((resolve) => waiting.push(() => resolve(question * 10)));
    },
    (answer) => told.push(answer),
  );
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { latest, asked, told, answer };
}

test("of what is asked while an answer is on its way only the last is asked", async () => {
  const { latest, asked, told, answer } = slow();
  for (const question of [1, 2, 3, 4]) latest.ask(question);
  expect(asked).toEqual([1]);
  await answer();
  await answer();
  expect(asked).toEqual([1, 4]);
  expect(told).toEqual([10, 40]);
});

test("a question that failed does not hold up the next", async () => {
  const told: number[] = [];
  const latest = new Latest<number, number>(
    (question) => (question === 1 ? Promise.reject(new Error("no")) : Promise.resolve(question)),
    (answer) => told.push(answer),
  );
  latest.ask(1);
  latest.ask(2);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(told).toEqual([2]);
});

test("once stopped it tells nothing more", async () => {
  const { latest, told, answer } = slow();
  latest.ask(1);
  latest.stop();
  await answer();
  expect(told).toEqual([]);
});
