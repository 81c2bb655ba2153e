import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { a100, deepseekV3, h100, l4, llama70, llama8 } from "../memory/known-shapes.ts";
import { currentSoftware, type ServingEfficiency } from "./efficiency.ts";
import { prepareServing, type Replica, type ServingTargets } from "./prepare-serving.ts";
import { servingCapacity } from "./serving-capacity.ts";
import { generationOf, servedLike } from "./generation.ts";
import { servingErrorFactor } from "./serving-error.ts";

const on = (targets: ServingTargets = {}, changes: Partial<Replica> = {}): Replica => ({
  model: llama8,
  accelerator: h100,
  count: 1,
  precision: "bf16",
  targets,
  ...changes,
});

describe("a replica", () => {
  test("prefills at the speed of its arithmetic", () => {
    // 2 × 8.03e9 × 2,000 = 3.2e13 operations at 80 % of 989e12 is 41 ms; attention, layers and 10 ms of each pass.
    const seconds = prepareServing(on()).prefillSeconds(2000);
    expect(seconds).toBeGreaterThan(0.052);
    expect(seconds).toBeLessThan(0.056);
    // A pass over four inputs is shared by them.
    expect(prepareServing(on()).prefillSeconds(2000, 0, 4)).toBeCloseTo(seconds - 0.0087, 3);
  });

  test("decodes one sequence at the speed of its memory", () => {
    // 16.06 GB at 83 % of 3,350 GB/s is 5.8 ms, and 1.5 ms of overheads.
    expect(prepareServing(on()).stepSeconds(1, 100)).toBeCloseTo(0.0073, 3);
  });

  test("answers many times as many requests in batches as one by one", () => {
    const batched = prepareServing(on()).secondsPerRequest(500, 300);
    const single = prepareServing(on({ maximumBatch: 1 })).secondsPerRequest(500, 300);
    expect(single / batched).toBeGreaterThan(15);
  });

  test("reads the chosen experts only while the batch is small", () => {
    const moe = prepareServing(on({}, { model: deepseekV3, count: 16, precision: "fp8" }));
    const asDense = prepareServing(
      on({}, { model: { ...deepseekV3, activeParameters: 671e9 }, count: 16, precision: "fp8" }),
    );
    expect(moe.stepSeconds(1, 100)).toBeLessThan(0.7 * asDense.stepSeconds(1, 100));
    expect(moe.stepSeconds(200, 100) / asDense.stepSeconds(200, 100)).toBeGreaterThan(0.6);
  });

  test("computes only the input that was not kept from before", () => {
    const { prefillSeconds, secondsPerRequest } = prepareServing(on());
    expect(prefillSeconds(2000, 2000)).toBe(0);
    expect(prefillSeconds(2000, 1000)).toBeLessThan(0.65 * prefillSeconds(2000));
    expect(secondsPerRequest(2000, 100, 1500)).toBeLessThan(secondsPerRequest(2000, 100));
  });

  test("gains less than twofold from a second accelerator", () => {
    const seconds = (count: number) =>
      prepareServing(on({ maximumBatch: 64 }, { count })).secondsPerRequest(500, 300);
    expect(seconds(1) / seconds(2)).toBeGreaterThan(1.1);
    expect(seconds(1) / seconds(2)).toBeLessThan(2);
  });
});

describe("the capacity", () => {
  const capacity = (targets: ServingTargets, changes: Partial<Replica> = {}) =>
    servingCapacity(on(targets, changes), 2000, 300);

  test("names what limits the batch", () => {
    expect(capacity({}).limit).toBe("memory");
    expect(servingCapacity(on(), 100, 100).limit).toBe("scheduler");
    expect(capacity({ interTokenSeconds: 0.025 }).limit).toBe("latency");
  });

  test("keeps the time between tokens within its target", () => {
    const { interTokenSeconds, meetsTargets, batch } = capacity({ interTokenSeconds: 0.025 });
    expect(interTokenSeconds).toBeLessThanOrEqual(0.025);
    expect(interTokenSeconds).toBeGreaterThan(0.0245);
    expect(meetsTargets).toBe(true);
    expect(batch).toBeGreaterThan(10);
  });

  test("keeps the whole request within its target", () => {
    const { interTokenSeconds, timeToFirstTokenSeconds } = capacity({ endToEndSeconds: 5 });
    expect(interTokenSeconds * 300 + timeToFirstTokenSeconds).toBeLessThan(5.05);
  });

  test("says when a target is out of reach", () => {
    expect(capacity({ interTokenSeconds: 0.001 })).toMatchObject({ meetsTargets: false, batch: 1 });
    expect(capacity({ timeToFirstTokenSeconds: 0.02 }).meetsTargets).toBe(false);
    expect(capacity({ timeToFirstTokenSeconds: 0.2 }).meetsTargets).toBe(true);
  });

  test("of a model that does not fit is none", () => {
    expect(capacity({}, { model: llama70 })).toMatchObject({
      fits: "does-not-fit",
      secondsPerRequest: Infinity,
      tokensPerSecond: 0,
    });
  });

  test("four H100 carry 16 million requests a month at peak ×3 with 8 but not with 70 billion parameters", () => {
    const peakPerSecond = (16e6 / (730 * 3600)) * 3;
    const load = (changes: Partial<Replica>, replicas: number) =>
      (peakPerSecond * prepareServing(on({}, changes)).secondsPerRequest(2000, 300)) / replicas;
    expect(load({}, 4)).toBeLessThan(0.9);
    expect(load({ model: llama70, count: 4 }, 1)).toBeGreaterThan(1.5);
  });
});

describe("laws", () => {
  const tokens = fc.integer({ min: 1, max: 20_000 });
  const replica = fc.constantFrom(
    on(),
    on({ interTokenSeconds: 0.03 }),
    on({}, { model: llama70, count: 4, accelerator: a100 }),
    on({ endToEndSeconds: 20 }, { model: deepseekV3, count: 16, precision: "fp8" }),
    on({}, { accelerator: l4, precision: "fp8" }),
  );

  test("longer requests never take less of a replica's time", () => {
    fc.assert(
      fc.property(replica, tokens, tokens, tokens, (r, input, output, more) => {
        const { secondsPerRequest } = prepareServing(r);
        // The search for the batch ends within a hundredth.
        const least = secondsPerRequest(input, output) * 0.99;
        return (
          secondsPerRequest(input + more, output) >= least &&
          secondsPerRequest(input, output + more) >= least
        );
      }),
    );
  });

  test("a faster accelerator never takes longer", () => {
    fc.assert(
      fc.property(
        tokens,
        tokens,
        fc.double({ min: 1, max: 4, noNaN: true }),
        (input, output, k) => {
          const faster = {
            ...h100,
            bf16DenseTflops: h100.bf16DenseTflops * k,
            memoryBandwidthGbPerS: h100.memoryBandwidthGbPerS * k,
          };
          const before = prepareServing(on()).secondsPerRequest(input, output);
          return (
            prepareServing(on({}, { accelerator: faster })).secondsPerRequest(input, output) <=
            before
          );
        },
      ),
    );
  });

  test("more bandwidth, arithmetic, memory or link alone never takes longer", () => {
    const better = fc.constantFrom(
      "memoryBandwidthGbPerS",
      "bf16DenseTflops",
      "fp8DenseTflops",
      "memoryGb",
      "interconnectGbPerS",
    );
    const factor = fc.double({ min: 1, max: 4, noNaN: true });
    fc.assert(
      fc.property(replica, better, factor, tokens, tokens, (r, field, k, input, output) => {
        const more = { [field]: (r.accelerator[field] ?? 32) * k };
        const before = prepareServing(r).secondsPerRequest(input, output);
        const after = prepareServing({ ...r, accelerator: { ...r.accelerator, ...more } });
        // The search for the batch ends within a hundredth.
        return after.secondsPerRequest(input, output) <= before * 1.01;
      }),
    );
  });

  test("software that reaches more of the data sheet never takes longer", () => {
    const share = fc.constantFrom(
      "computeShare",
      "fp8ComputeShare",
      "expertComputeShare",
      "attentionShare",
      "bandwidthShare",
      "cacheShare",
      "linkShare",
    );
    fc.assert(
      fc.property(replica, share, tokens, tokens, (r, name, input, output) => {
        const seconds = (efficiency: ServingEfficiency) =>
          prepareServing({ ...r, efficiency }).secondsPerRequest(input, output);
        const worse = { ...currentSoftware, [name]: currentSoftware[name] / 2 };
        return seconds(currentSoftware) <= seconds(worse) * 1.01;
      }),
    );
  });

  test("a stricter latency target never enlarges the batch", () => {
    const target = fc.double({ min: 0.005, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(tokens, tokens, target, target, (input, output, a, b) => {
        const batch = (interTokenSeconds: number) =>
          servingCapacity(on({ interTokenSeconds }), input, output).batch;
        return batch(Math.min(a, b)) <= batch(Math.max(a, b));
      }),
    );
  });

  test("the capacity's seconds are those of the prepared replica", () => {
    fc.assert(
      fc.property(replica, tokens, tokens, (r, input, output) => {
        const prepared = prepareServing(r);
        return (
          prepared.capacity(input, output).secondsPerRequest ===
          prepared.secondsPerRequest(input, output)
        );
      }),
    );
  });
});

describe("the error of the speed", () => {
  const factorOn = (name: string, changes: Partial<Replica> = {}) =>
    servingErrorFactor(on({}, { accelerator: { ...h100, ...servedLike(name) }, ...changes }));

  test("is narrowest where several published figures of the accelerator, widest where nobody did of its generation", () => {
    const known = factorOn("NVIDIA H100 SXM5 80 GB");
    const related = factorOn("NVIDIA H100 NVL 94 GB");
    expect(known).toBeLessThanOrEqual(1.5);
    expect(related).toBeGreaterThan(known);
    expect(factorOn("Novel X1")).toBeGreaterThan(related);
    // Both of its generation were measured by one source each, with software of their first months.
    expect(factorOn("AMD Instinct MI300X 192 GB")).toBe(factorOn("Novel X1"));
  });

  test("is wider for a mixture of experts over a whole server, as for a generation at most", () => {
    const mixture = { model: deepseekV3, count: 8 };
    expect(factorOn("NVIDIA H100 SXM5 80 GB", mixture)).toBeGreaterThan(
      factorOn("NVIDIA H100 SXM5 80 GB", { ...mixture, count: 4 }),
    );
    expect(factorOn("Novel X1", mixture)).toBe(factorOn("Novel X1"));
  });

  test("knows a generation by the names of data sheets and of tables of figures", () => {
    expect(generationOf("NVIDIA GeForce RTX 5090 32 GB")).toBe("Blackwell PCIe");
    expect(generationOf("GB200 (per GPU) 186GB")).toBe("Blackwell");
    expect(generationOf("NVIDIA RTX 6000 Ada 48 GB")).toBe("Ada");
    expect(generationOf("Google TPU v5e, one chip")).toBeUndefined();
  });
});
