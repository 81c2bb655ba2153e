import {
  breakEvens,
  assess,
  explainNumber,
  findFlips,
  numberPaths,
  sensitivity,
  valueOfInformation,
  type ExploredVerdict,
} from "@tapeline/engine";
import { expect, test } from "vitest";

import { examples } from "./real-cases.ts";
import { release } from "./release.ts";

/** Runs a computation that is done in steps to its end. */
function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Every number that lacks a formula, an input or a source. */
function unexplained(explored: ExploredVerdict): string[] {
  return numberPaths(explored).filter((path) => {
    const explanation = explainNumber(explored, path, release);
    if (explanation === undefined || explanation.formula === "" || explanation.because === "")
      return true;
    if (explanation.sources.length === 0) return true;
    return explanation.inputs.some(({ name, value }) => name === "" || value === "");
  });
}

test.each(examples)(
  "every number of the verdict on $id has a formula, inputs and sources",
  ({ given }) => {
    const verdict = assess(given, release);
    expect(numberPaths(verdict).length).toBeGreaterThan(500);
    expect(unexplained(verdict)).toEqual([]);
  },
);

test("so has every number of what is explored beside the sample case", () => {
  const { given } = examples.find(({ id }) => id === "examples/support-bot")!;
  const explored: ExploredVerdict = {
    ...assess(given, release),
    flips: finish(findFlips(given, release)),
    information: finish(valueOfInformation(given, release)),
    sensitivity: finish(sensitivity(given, release)),
    breakEvens: finish(breakEvens(given, release)),
  };
  expect(unexplained(explored)).toEqual([]);
});
