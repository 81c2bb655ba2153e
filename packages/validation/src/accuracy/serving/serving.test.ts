import {
  currentSoftware,
  generationOf,
  type AcceleratorShape,
  type ModelShape,
} from "@tapeline/engine/models";
import { describe, expect, test } from "vitest";

import type { Inputs } from "../inputs.ts";
import { throughputTable } from "../tables.ts";
import { eraOf, productOf, softwareOf } from "./condition.ts";
import { fittedConstants } from "./fitted-constants.ts";
import { measuredServing, type MeasuredServing } from "./measured-serving.ts";
import { indexOf } from "./fit-hierarchy.ts";
import { efficiencyOf } from "./hierarchy.ts";
import { currentLogs, fitServing, servingModel } from "./serving-model.ts";

const model: ModelShape = {
  parameters: 8e9,
  activeParameters: 8e9,
  architecture: {
    layers: 32,
    fullAttentionLayers: 32,
    hiddenSize: 4096,
    heads: 32,
    kvHeads: 8,
    headDim: 128,
  },
};
const accelerator: AcceleratorShape = {
  memoryGb: 80,
  memoryBandwidthGbPerS: 3350,
  bf16DenseTflops: 989,
  fp8DenseTflops: 1979,
  interconnectGbPerS: 450,
};
const unseen: AcceleratorShape = {
  memoryGb: 64,
  memoryBandwidthGbPerS: 2000,
  bf16DenseTflops: 500,
};
const inputs: Inputs = {
  accelerators: new Map([
    ["H100 SXM 80GB", accelerator],
    ["Novel X1", unseen],
  ]),
  models: new Map([["example", model]]),
};

const row = (fields: Readonly<Record<string, string>>) =>
  throughputTable.parse({
    ...Object.fromEntries(Object.keys(throughputTable.shape).map((name) => [name, ""])),
    id: "a",
    cluster: "c",
    family: "trtllm-1.0",
    model: "example",
    precision: "FP8",
    gpu: "H100 SXM 80GB",
    gpu_count: "4",
    parallelism: "TP4",
    engine: "TensorRT-LLM",
    isl: "1000",
    osl: "500",
    score_group: "serving",
    ...fields,
  });

function measured(fields: Readonly<Record<string, string>> = {}): MeasuredServing {
  const found = measuredServing(row(fields), inputs);
  if ("skipped" in found) throw new Error(found.skipped);
  return found;
}

describe("what a row measured", () => {
  test("is one replica of all its accelerators under tensor parallelism", () => {
    expect(measured().replica.count).toBe(4);
    expect(measured().replicas).toBe(1);
  });

  test("is as many replicas as there are copies of the model", () => {
    const alone = measured({ parallelism: "TP1" });
    expect([alone.replica.count, alone.replicas]).toEqual([1, 4]);
    const benchmark = measured({
      parallelism: "",
      family: "mlperf-v5.1",
      scenario: "mlperf-offline",
    });
    expect([benchmark.replica.count, benchmark.replicas]).toEqual([1, 4]);
  });

  test("shares the requests at once among its replicas", () => {
    const { replica } = measured({ parallelism: "TP2", concurrency: "64" });
    expect(replica.targets?.maximumBatch).toBe(32);
  });

  test("is shorter where lengths are drawn below what is stated", () => {
    expect(measured({ length_basis: "nominal; so mean is about 0.9x" }).inputTokens).toBeCloseTo(
      900,
      9,
    );
  });

  test("needs a data sheet and a model", () => {
    expect(measuredServing(row({ gpu: "unknown" }), inputs)).toHaveProperty("skipped");
    expect(measuredServing(row({ model: "unknown" }), inputs)).toHaveProperty("skipped");
  });
});

test("software and generation are told from the words of the table", () => {
  expect(generationOf("H20 96GB")).toBe("Hopper");
  expect(generationOf("L40S 48GB")).toBe("Ada");
  expect(measured({ gpu: "Novel X1" }).groups.generation).toBe("unseen");
  const early = softwareOf({
    family: "argonne-llm-inference-bench",
    engine: "vLLM",
    date: "2024-11",
  });
  expect([
    early,
    productOf(early),
    eraOf({ family: "", engine: "", date: "2024-11" }, early),
  ]).toEqual(["early vLLM", "vLLM", "early"]);
});

test("the engine serves with the mean of current software, to two digits", () => {
  const mean = efficiencyOf(currentLogs(indexOf(fittedConstants)));
  for (const [constant, value] of Object.entries(currentSoftware)) {
    const fitted = mean[constant as keyof typeof mean];
    expect(Math.abs(value / fitted - 1), constant).toBeLessThan(0.04);
  }
});

describe("the model", () => {
  const published = servingModel(fittedConstants);

  test("predicts an accelerator that no table lists, and says that it was never seen", () => {
    const novel = measured({ gpu: "Novel X1" });
    expect(published.knowledgeOf(novel)).toBe("neither");
    expect(published.knowledgeOf(measured())).toBe("software");
    expect(published.tokensPerSecond(novel)).toBeGreaterThan(
      0.1 * published.tokensPerSecond(measured()),
    );
    expect(published.tokensPerSecond(novel)).toBeLessThan(published.tokensPerSecond(measured()));
  });

  test("makes ten thousand predictions a second", () => {
    const rows = Array.from({ length: 2000 }, (_, i) =>
      measured({ isl: String(100 + i), concurrency: "16" }),
    );
    const start = process.cpuUsage();
    for (const each of rows) published.tokensPerSecond(each);
    const { user, system } = process.cpuUsage(start);
    expect(rows.length / ((user + system) / 1e6)).toBeGreaterThan(10_000);
  });

  test("finds the constants that figures were made with", () => {
    const rows = [1, 2, 4, 8, 16, 32, 64, 128, 256].flatMap((concurrency) =>
      [128, 512, 2048, 8192].flatMap((isl) =>
        ["TP1", "TP2", "TP4"].map((parallelism) =>
          measured({
            concurrency: String(concurrency),
            isl: String(isl),
            parallelism,
            gpu_count: parallelism.slice(2),
          }),
        ),
      ),
    );
    const fitted = servingModel(
      fitServing(
        rows.map((each) => ({
          measured: each,
          tokensPerSecond: published.tokensPerSecond(each),
          source: "a",
        })),
      ),
    );
    for (const each of rows) {
      const ratio = fitted.tokensPerSecond(each) / published.tokensPerSecond(each);
      expect(Math.abs(Math.log(ratio))).toBeLessThan(0.1);
    }
  });
});
