import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import type { Context } from "../assessment/context.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";

const context: Context = { ...smallContext, worlds: 64 };
const noticesOf = (answers: object): string =>
  assess(smallCase({ ...answers }), context).notices.join("\n");
const anywhere = { isolation: 1, requestsPerMonth: 1e6 };
const ownMachines = { isolation: 5, requestsPerMonth: 1e6 };
const notPredicted = "is not predicted for hosted models";
const tooSlow = "By prediction, for a request that finds no queue,";

describe("a limit on speed that the case states", () => {
  test("is not predicted for hosted models, and that is said", () => {
    expect(noticesOf({ ...anywhere, timeToFirstToken: 450 })).toContain(notPredicted);
    expect(noticesOf({ ...anywhere, interTokenLatency: 30 })).toContain(notPredicted);
    // What limits whole answers is held by rules and by measured tests.
    expect(noticesOf({ ...anywhere, latencyLimit: 60 })).not.toContain(notPredicted);
    expect(noticesOf({ ...ownMachines, timeToFirstToken: 450 })).not.toContain(notPredicted);
  });

  test("is held against what is predicted on the accelerators that are billed", () => {
    const limit = (timeToFirstToken: number) => noticesOf({ ...ownMachines, timeToFirstToken });
    const told = limit(20);
    expect(told).toContain(`${tooSlow} the first token takes longer than the 20 ms asked for on`);
    const predicted = Number(/example\/large \(([\d.]+) ms\)/.exec(told)?.[1]);
    expect(predicted).toBeGreaterThan(20);
    expect(limit(60_000)).not.toContain(tooSlow);
  });

  test("of every kind is told for itself", () => {
    const told = noticesOf({ ...ownMachines, interTokenLatency: 5, latencyLimit: 0.1 });
    expect(told).toContain(`${tooSlow} a further token`);
    expect(told).toContain(`${tooSlow} a whole answer`);
    expect(told).not.toContain("the first token");
  });

  test("is no more than an assumption where nobody states it, and nothing is said", () => {
    for (const answers of [anywhere, ownMachines]) {
      expect(noticesOf(answers)).not.toContain(tooSlow);
      expect(noticesOf(answers)).not.toContain(notPredicted);
    }
  });
});
