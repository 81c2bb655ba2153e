import { expect, test } from "vitest";

import { trainingTable } from "./tables.ts";
import { statedTokensPerSecond } from "./training-conditions.ts";

const empty = Object.fromEntries(Object.keys(trainingTable.shape).map((name) => [name, ""]));
const speedIn = (notes: string) =>
  statedTokensPerSecond(
    trainingTable.parse({
      ...empty,
      id: "a",
      cluster: "a",
      model: "m",
      use_for_scoring: "yes",
      notes,
    }),
  );

test("a speed that a run states of each accelerator is read off its notes, a range by its middle", () => {
  expect(
    speedIn("about 234k hours incl. restarts; 7,700 tokens/s/GPU stated; tokens recalled"),
  ).toBe(7700);
  expect(speedIn("1,900-1,960 tokens/s/GPU stated")).toBe(1930);
});

test("the speed of all accelerators together, from which hours may have been derived, is none", () => {
  expect(speedIn("582.4k tokens/s stated: excludes restarts")).toBeUndefined();
  expect(speedIn("")).toBeUndefined();
});
