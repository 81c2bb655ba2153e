import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { ggufBytes } from "./gguf-file.ts";
import { inferenceHeld, inferencePeak } from "./inference-peak.ts";
import { llama70, llama8 } from "./known-shapes.ts";
import { tuningPeak, type TuningLoad } from "./tuning-peak.ts";
import { litGpt, torchtune, transformersFlash } from "./tuning-stacks.ts";
import { weightBytes } from "./weights.ts";

describe("the peak of inference", () => {
  const load = { precision: "bf16", promptTokens: 4096, contextTokens: 4608 } as const;
  test("is never below what is held, and both grow with the context", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(10_000), (promptTokens, more) => {
        const longer = { ...load, promptTokens, contextTokens: promptTokens + more };
        const shorter = { ...longer, contextTokens: promptTokens };
        return (
          inferencePeak(llama8, longer) >= inferenceHeld(llama8, longer) &&
          inferenceHeld(llama8, longer) >= inferenceHeld(llama8, shorter)
        );
      }),
    );
  });
  test("of a short request is weights and a few per cent", () => {
    const short = { ...load, promptTokens: 16, contextTokens: 64 };
    expect(inferencePeak(llama70, short) / weightBytes(llama70, "bf16")).toBeLessThan(1.01);
  });
  test("comes once for each accelerator that layers are spread over", () => {
    const on = (count: number) => inferencePeak(llama70, { ...load, promptTokens: 30_000, count });
    expect(on(2)).toBeGreaterThan(on(1));
  });
});

describe("weights", () => {
  test("of a tied model keep one matrix of the vocabulary", () => {
    const tied = { ...llama8, tiedEmbeddings: true };
    expect(weightBytes(tied, "int4")).toBeLessThan(weightBytes(llama8, "int4"));
    expect(weightBytes(tied, "bf16")).toBeCloseTo(weightBytes(llama8, "bf16"), -3);
  });
  test("whose routed experts alone are 4-bit meet what vLLM logged of gpt-oss-120b, 64.38 GiB", () => {
    const model = {
      parameters: 116.8e9,
      activeParameters: 5.1e9,
      vocabulary: 201_088,
      architecture: {
        layers: 36,
        fullAttentionLayers: 18,
        hiddenSize: 2880,
        heads: 64,
        experts: 128,
        expertsPerToken: 4,
        expertIntermediateSize: 2880,
      },
    };
    expect(weightBytes(model, "mxfp4") / (64.38 * 2 ** 30)).toBeCloseTo(1, 1);
  });
});

describe("the peak of tuning", () => {
  const load: TuningLoad = {
    method: "lora",
    stack: transformersFlash,
    precision: "bf16",
    sequenceTokens: 2048,
    sequences: 1,
  };
  test("orders full, low-rank and low-rank over 4 bits", () => {
    const full = tuningPeak(llama8, { ...load, method: "full" });
    const lora = tuningPeak(llama8, load);
    const qlora = tuningPeak(llama8, { ...load, method: "qlora", precision: "nf4" });
    expect(full).toBeGreaterThan(16 * llama8.parameters);
    expect(lora).toBeLessThan(full);
    expect(qlora).toBeLessThan(lora);
  });
  test("without checkpointing keeps far more of each token", () => {
    const at = (stack: TuningLoad["stack"], tokens: number) =>
      tuningPeak(llama8, { ...load, stack, sequenceTokens: tokens });
    const growth = (stack: TuningLoad["stack"]) => at(stack, 4096) - at(stack, 2048);
    expect(growth({ ...litGpt, logitBytes: 0 })).toBeGreaterThan(
      5 * growth({ ...torchtune, logitBytes: 0 }),
    );
  });
  test("of trained embeddings adds their states", () => {
    expect(tuningPeak(llama8, { ...load, trainsEmbeddings: true })).toBeGreaterThan(
      tuningPeak(llama8, load),
    );
  });
});

describe("a GGUF file", () => {
  test("of Llama 3.1 8B in Q4_K_M takes the 4.58 GiB that are published", () => {
    expect((ggufBytes(llama8, "Q4_K_M") ?? 0) / (4.58 * 2 ** 30)).toBeCloseTo(1, 2);
    expect((ggufBytes(llama8, "GGUF Q8_0") ?? 0) / (7.95 * 2 ** 30)).toBeCloseTo(1, 2);
  });
  test("of a quantisation that is not known has no size", () => {
    expect(ggufBytes(llama8, "Q7_Z")).toBeUndefined();
  });
});
