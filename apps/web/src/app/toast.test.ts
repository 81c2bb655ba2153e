import { afterEach, expect, test } from "vitest";

import { dismiss, onToasts, toast, toastsNow } from "./toast.ts";

const said = (): string[] => toastsNow().map(({ says }) => says);

afterEach(() => {
  for (const { id } of toastsNow()) dismiss(id);
});

test("the last three are shown, the oldest first", () => {
  for (const says of ["one", "two", "three", "four"]) toast(says);
  expect(said()).toEqual(["two", "three", "four"]);
});

test("each is taken away by whoever showed it, and nobody else's with it", () => {
  toast("kept");
  const away = toast("taken back", { undo: () => undefined });
  expect(toastsNow()[1]?.undo).toBeDefined();
  away();
  away();
  expect(said()).toEqual(["kept"]);
});

test("who listens is told of each change until they stop", () => {
  let told = 0;
  const stop = onToasts(() => (told += 1));
  toast("one")();
  stop();
  toast("two");
  expect(told).toBe(2);
});
