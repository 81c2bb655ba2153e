import { assess, type Case } from "@tapeline/engine";
import { describe, expect, test } from "vitest";

import { examples } from "./real-cases.ts";
import { release } from "./release.ts";
import { settledFirst, unsettled } from "./unsettled.ts";

const seeds = Array.from({ length: 40 }, (_, index) => 1000 + index);
const { settled, open } = settledFirst(examples, unsettled.sampling);

/** Share of the median that reliability allows at 2,048 worlds. */
const allowed = 0.01;

/** Of the end point's median cost: root mean square of its distance from its mean over the seeds, as a share of it. */
function medianError(given: Case): number {
  const { endPoint } = assess(given, release);
  const medians = seeds.map((seed) => {
    const { options } = assess(given, { ...release, seed, worlds: 2048 });
    return options.find(({ id }) => id === endPoint!.option)!.cost!.p50;
  });
  const mean = medians.reduce((sum, median) => sum + median, 0) / medians.length;
  const squares = medians.reduce((sum, median) => sum + (median - mean) * (median - mean), 0);
  return Math.sqrt(squares / medians.length) / mean;
}

describe("the median cost of the end point moves by less than one per cent between forty seeds", () => {
  test.each(settled)("$id", { timeout: 120_000 }, ({ given }) => {
    expect(medianError(given)).toBeLessThan(allowed);
  });

  for (const { id, given, reason } of open)
    test.fails(`${id} (${reason})`, { timeout: 120_000 }, () => {
      expect(medianError(given)).toBeLessThan(allowed);
    });
});
