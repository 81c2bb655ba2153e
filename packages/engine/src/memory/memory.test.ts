import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { architectureOf } from "./architecture-of.ts";
import { kvBytes, kvCacheOf } from "./kv-cache.ts";
import { acceleratorsNeeded, deviceBytes, memoryFit } from "./memory-fit.ts";
import { weightBytes } from "./weights.ts";
import {
  a100,
  deepseekV3,
  gemma3of27,
  h100,
  l4,
  llama8,
  llama70,
  qwen3of32,
} from "./known-shapes.ts";

const GIB = 2 ** 30;

describe("weights", () => {
  test("of sixteen bits are two bytes a parameter", () => {
    expect(weightBytes(llama8, "bf16")).toBeCloseTo(2 * 8.03e9, -3);
  });
  test("as loaded by vLLM are met within one per cent", () => {
    expect(weightBytes(qwen3of32, "bf16") / (61.03 * GIB)).toBeCloseTo(1, 2);
    expect(weightBytes(llama70, "fp8") / (67.72 * GIB)).toBeCloseTo(1, 2);
  });
  test("of four bits keep the embeddings at sixteen", () => {
    const halfByte = llama8.parameters / 2;
    expect(weightBytes(llama8, "int4")).toBeGreaterThan(1.3 * halfByte);
    expect(weightBytes(llama70, "int4")).toBeLessThan(1.2 * (llama70.parameters / 2));
  });
  test("shrink with the bits", () => {
    const sizes = (["bf16", "int8", "fp8", "fp4", "int4"] as const).map((p) =>
      weightBytes(llama8, p),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});

describe("the KV cache of a token", () => {
  const perToken = (shape: typeof llama8, context = 1) =>
    kvBytes(kvCacheOf(architectureOf(shape)), context);
  test("with grouped queries counts the key-value heads", () => {
    expect(perToken(llama8)).toBe(131_072); // 2 × 32 layers × 8 heads × 128 × 2 bytes
    expect(perToken(llama70)).toBe(327_680);
  });
  test("with latent attention counts the compressed row", () => {
    expect(perToken(deepseekV3)).toBe(70_272);
  });
  test("with a sliding window stops growing beyond it", () => {
    expect(perToken(gemma3of27)).toBe(507_904);
    const beyond = perToken(gemma3of27, 8001) - perToken(gemma3of27, 8000);
    expect(beyond).toBe(81_920);
  });
  test("with linear layers has a part of constant size", () => {
    const hybrid = {
      layers: 64,
      fullAttentionLayers: 16,
      linearLayers: 48,
      hiddenSize: 5120,
      heads: 24,
      kvHeads: 4,
      headDim: 256,
    };
    const cache = kvCacheOf(hybrid);
    expect(cache.perToken).toBe(65_536);
    expect(kvBytes(cache, 0)).toBeGreaterThan(0);
  });
  test("takes published bytes before the shape, and half of them at eight bits", () => {
    const shape = {
      ...architectureOf(llama8),
      kvBytesPerToken16bit: 1000,
      windowTokens: 10,
      kvWindowBytesPerToken16bit: 50,
    };
    expect(kvBytes(kvCacheOf(shape), 20)).toBe(20 * 1000 + 10 * 50);
    expect(kvBytes(kvCacheOf(shape, "fp8"), 20)).toBe(10 * 1000 + 5 * 50);
  });
});

describe("the fit", () => {
  const load = { precision: "bf16", contextTokens: 8192 } as const;
  test("meets the KV pools that vLLM logged on 80 GB cards within five per cent", () => {
    const pool = (model: typeof llama8, count: number, precision: "bf16" | "fp8") =>
      memoryFit(model, h100, count, { ...load, precision }).kvPoolBytes / count / GIB;
    expect(Math.abs(pool(llama70, 2, "fp8") / 32 - 1)).toBeLessThan(0.05);
    const qwen3of06 = { parameters: 0.6e9, activeParameters: 0.6e9, vocabulary: 151_936 };
    expect(Math.abs(pool(qwen3of06, 1, "bf16") / 64.45 - 1)).toBeLessThan(0.05);
  });
  test("knows how much an 80 GB card holds", () => {
    expect(deviceBytes(h100) / GIB).toBeCloseTo(79.2, 1);
    expect(deviceBytes(l4)).toBe(24e9);
  });
  test("takes the accelerators that the model needs", () => {
    expect(acceleratorsNeeded(llama8, h100, load)).toBe(1);
    expect(acceleratorsNeeded(llama8, l4, { ...load, contextTokens: 4096 })).toBe(1);
    expect(acceleratorsNeeded(llama70, h100, load)).toBe(4);
    expect(acceleratorsNeeded(llama70, h100, { ...load, precision: "fp8" })).toBe(2);
    expect(acceleratorsNeeded(llama70, h100, { ...load, precision: "int4" })).toBe(1);
    expect(acceleratorsNeeded(deepseekV3, h100, { ...load, precision: "fp8" })).toBe(16);
    expect(acceleratorsNeeded(deepseekV3, l4, load)).toBeUndefined();
  });
  test("says when it is too close to call", () => {
    const verdicts = new Set<string>();
    for (let sequences = 1; sequences < 100; sequences++)
      verdicts.add(memoryFit(llama8, a100, 1, { ...load, contextTokens: 8192, sequences }).fits);
    expect([...verdicts]).toEqual(["fits", "too-close", "does-not-fit"]);
  });
  test("leaves less room as the context grows", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        (context, more) => {
          const margin = (contextTokens: number) =>
            memoryFit(gemma3of27, h100, 2, { ...load, contextTokens }).margin;
          return margin(context + more) <= margin(context);
        },
      ),
    );
  });
});

describe("the shape of a model whose architecture is not known", () => {
  test.each([
    [8.03e9, 32, 4096],
    [70.55e9, 80, 8192],
    [405.85e9, 126, 16384],
  ])("of %s parameters is near the usual", (parameters, layers, hiddenSize) => {
    const guessed = architectureOf({ parameters, activeParameters: parameters });
    expect(Math.abs(guessed.layers / layers - 1)).toBeLessThan(0.33);
    expect(Math.abs(guessed.hiddenSize / hiddenSize - 1)).toBeLessThan(0.33);
  });
});
