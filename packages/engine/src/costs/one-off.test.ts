import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import type { OptionId } from "../vocabulary/option.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";

/** Twelve million pages by a deadline; nothing uncertain, so that every world is this one. */
const job = {
  oneOff: true,
  isolation: 1,
  requestsPerMonth: 12e6,
  horizonMonths: 4,
  inputTokens: 2000,
  outputTokens: 300,
  reasoningMultiplier: 1,
  tokenizerFactor: 1,
  callsPerRequest: 1,
  peakToAverage: 5,
  activeHoursPerMonth: 730,
  planningCapacity: 80,
  availability: 99.9,
  servingError: 1,
  discountRate: 0,
  gpuPriceDecline: 0,
};
const optionOf = (id: OptionId, answers: object = job) =>
  assess(smallCase({ ...answers }), { ...smallContext, worlds: 64 }).options.find(
    (option) => option.id === id,
  )!;
const served = (answers: object = job) =>
  optionOf("open-as-is", answers).offers.flatMap(({ accelerators, id }) =>
    accelerators === undefined ? [] : [{ ...accelerators, id }],
  );

describe("a job that runs once", () => {
  test("leaves nothing to move away from at the end", () => {
    const lines = (answers: object) => optionOf("api-prompting", answers).lines.map(({ id }) => id);
    expect(lines({ ...job, oneOff: false })).toContain("exit");
    expect(lines(job)).not.toContain("exit");
  });

  test("has no upkeep in any option", () => {
    const { options } = assess(smallCase(job), { ...smallContext, worlds: 64 });
    for (const { lines } of options)
      for (const { id, phase, amount } of lines)
        expect([id, phase === "maintain" ? amount.p90 : 0]).toEqual([id, 0]);
  });

  test("pays for its total, however many months it takes, and half of it in batches", () => {
    const tokens = (answers: object): number =>
      optionOf("api-prompting", {
        ...job,
        apiPriceDecline: 0,
        cacheableInput: 0,
        ...answers,
      }).lines.find(({ id }) => id === "api-tokens")!.amount.p50;
    const atOnce = tokens({ deferrable: 0 });
    expect(tokens({ deferrable: 0, horizonMonths: 8 }) / atOnce).toBeCloseTo(1, 5);
    expect(tokens({ deferrable: 100 }) / atOnce).toBeCloseTo(0.5, 5);
    expect(tokens({ deferrable: 0, requestsPerMonth: 24e6 }) / atOnce).toBeCloseTo(2, 5);
  });

  test("leaves out what is not ready before it has to be done", () => {
    const standing = (months: number) => {
      const { standing, excludedBy } = optionOf("open-fine-tuning", {
        ...job,
        openFineTuningBuildMonths: 5,
        horizonMonths: months,
      });
      return [standing === "excluded", excludedBy.map(({ rule }) => rule)];
    };
    expect(standing(4)).toEqual([true, expect.arrayContaining(["deadline/months-until-use"])]);
    expect(standing(24)[1]).not.toContain("deadline/months-until-use");
  });

  test("rents by the hour and reserves nothing", () => {
    for (const { billing } of served()) expect(["on-demand", "owned"]).toContain(billing);
  });

  test("counts its requests in all, and says so", () => {
    const used = (answers: object) =>
      assess(smallCase({ ...answers }), { ...smallContext, worlds: 64 }).facts.find(
        ({ id }) => id === "requestsPerMonth",
      )!;
    expect(used(job).unit).toBe("requests in all");
    expect(used({ ...job, oneOff: false }).unit).not.toBe("requests in all");
  });

  test("takes the replicas that finish it by its deadline, without peak or spare", () => {
    expect(served().length).toBeGreaterThan(0);
    for (const { replicas, secondsPerRequest } of served()) {
      const seconds = 4 * 730 * 3600 * 0.8;
      const needed = (12e6 * secondsPerRequest.p50) / seconds;
      expect(replicas.p50).toBe(Math.max(1, Math.ceil(needed * (1 - 1e-6))));
    }
  });

  test("takes half of them with twice the time", () => {
    const [four] = served({ ...job, requestsPerMonth: 12e8 });
    const [eight] = served({ ...job, requestsPerMonth: 12e8, horizonMonths: 8 });
    expect(four.id).toBe(eight.id);
    expect(Math.abs(four.replicas.p50 - 2 * eight.replicas.p50)).toBeLessThanOrEqual(1);
    expect(four.replicas.p50).toBeGreaterThan(10);
  });

  test("keeps what it rents by the hour in use but for the headroom", () => {
    for (const { utilisation } of served()) expect(utilisation.p50).toBeCloseTo(0.8, 6);
  });

  test("pays for a million tokens the hours that they take", () => {
    for (const { count, perGpuHour, perMillionTokens, secondsPerRequest } of served()) {
      const hours = ((secondsPerRequest.p50 / 3600 / 0.8) * 1e6) / 2300;
      expect(perMillionTokens.p50 / (hours * count * perGpuHour)).toBeCloseTo(1, 4);
    }
  });
});
