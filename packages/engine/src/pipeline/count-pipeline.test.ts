import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { smallCase, smallContext } from "../testing/small-world.ts";
import { pipelineSchema, type PipelineCounted } from "../vocabulary/pipeline.ts";
import { countPipeline } from "./count-pipeline.ts";

const sure = {
  isolation: 0,
  requestsPerMonth: 1000,
  inputTokens: 2000,
  outputTokens: 300,
  reasoningMultiplier: 1,
  callsPerRequest: 2,
  cacheableInput: 0,
  deferrable: 0,
};
const count = (
  steps: readonly object[],
  more: object = {},
  answers: Readonly<Record<string, unknown>> = sure,
): PipelineCounted =>
  countPipeline(smallCase(answers), pipelineSchema.parse({ steps, ...more }), smallContext);
const speech = { name: "Speech to text", dollars: 0.006, per: "minute", seconds: 0.4 };
const search = { name: "Search", dollars: 0.5, per: "thousand", seconds: 0.1, times: 2 };
const model = { name: "Model", model: true, seconds: 1 };
/** Dollars of one call at the small class's price. */
const call = (2000 * 0.2 + 300 * 1.2) / 1e6;

describe("a pipeline", () => {
  test("costs and takes what its steps do together, by request, minute and month", () => {
    const counted = count([speech, search, model], { minutes: 3 });
    const dollars = 3 * 0.006 + (2 * 0.5) / 1000 + 2 * call;
    expect(counted.dollarsPerRequest.p50).toBeCloseTo(dollars, 8);
    expect(counted.dollarsPerMinute?.p50).toBeCloseTo(dollars / 3, 8);
    expect(counted.dollarsPerMonth.p50).toBeCloseTo(1000 * dollars, 3);
    expect(counted.seconds.p50).toBeCloseTo(0.4 + 2 * 0.1 + 1, 8);
    expect(counted.missing).toEqual({ price: [], seconds: [] });
  });

  test("says where the delay and the money go", () => {
    const { steps } = count([speech, search, model], { minutes: 3 });
    const shares = steps.map(({ shareOfDelay }) => shareOfDelay!);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
    expect(shares[2]).toBeCloseTo(1 / 1.6, 4);
    expect(steps[0].shareOfPrice).toBeGreaterThan(0.5);
  });

  test("prices the model at the cheapest offer of the class asked for, by its own calls where they are stated", () => {
    const offerOf = (step: object) => count([{ ...model, ...step }]).steps[0];
    expect(offerOf({}).offer?.class).toBe("small");
    expect(offerOf({ class: "top" }).offer?.class).toBe("top");
    expect(offerOf({ times: 1 }).dollarsPerRequest?.p50).toBeCloseTo(call, 8);
    expect(offerOf({ times: 6 }).dollarsPerRequest?.p50).toBeCloseTo(6 * call, 8);
  });

  test("names what is not known and never counts it as nothing that one may rely on", () => {
    const counted = count([{ name: "Tool" }, { ...model, seconds: undefined }]);
    expect(counted.missing).toEqual({ price: ["Tool"], seconds: ["Tool", "Model"] });
    expect(counted.steps[0]).toEqual({ name: "Tool" });
    const shut = count([model], {}, { ...sure, isolation: 5 });
    expect(shut.missing.price).toEqual(["Model"]);
  });

  test("is held against the case's limit, with what the others leave to the model", () => {
    const limited = (latencyLimit: number) =>
      count([speech, model], { minutes: 1 }, { ...sure, latencyLimit }).limit!;
    expect(limited(2)).toMatchObject({ within: 1, leftForModel: { p50: 1.6 } });
    expect(limited(1)).toMatchObject({ within: 0, leftForModel: { p50: 0.6 } });
    expect(count([speech, model], { minutes: 1 }).limit).toBeUndefined();
  });

  test("is less uncertain than its steps added end to end, and never less for a wider step", () => {
    const step = (name: string) => ({ name, seconds: { low: 0.5, base: 1, high: 2 } });
    const { seconds } = count(["a", "b", "c", "d"].map(step));
    expect(seconds.p90).toBeLessThan(4 * 2);
    expect(seconds.p10).toBeGreaterThan(4 * 0.5);
    const more = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(more, more, (one, another) => {
        const wide = (by: number): number => {
          const { p10, p90 } = count([
            { name: "a", seconds: { low: 1 / (1 + by), base: 1, high: 1 + by } },
            step("b"),
          ]).seconds;
          return p90 - p10;
        };
        const [less, greater] = [Math.min(one, another), Math.max(one, another)];
        expect(wide(greater)).toBeGreaterThanOrEqual(wide(less) * 0.98);
      }),
      { numRuns: 12 },
    );
  });
});

test.each([
  [{ steps: [speech] }, "steps.0.per"],
  [{ steps: [{ ...model, dollars: 1 }] }, "steps.0.dollars"],
  [{ steps: [{ name: "Search", class: "top" }] }, "steps.0.class"],
  [{ steps: [model, model] }, "steps"],
  [{ steps: [{ name: "Search", seconds: { low: 3, high: 2 } }] }, "steps.0.seconds"],
  [{ steps: [] }, "steps"],
])("steps that cannot be are refused where they are wrong: %j", (written, at) => {
  const { error } = pipelineSchema.safeParse(written);
  expect(error?.issues.map(({ path }) => path.join("."))).toContain(at);
});
