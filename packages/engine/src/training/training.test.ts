import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  a100,
  deepseekV3,
  gemma3of27,
  h100,
  l4,
  llama405,
  llama70,
  llama8,
} from "../memory/known-shapes.ts";
import type { AcceleratorShape, ModelShape } from "../memory/model-shape.ts";
import {
  tuningAcceleratorHours,
  tuningAccelerators,
  tuningTokens,
  type TuningRun,
} from "./fine-tuning.ts";
import { pretrainingUtilisation, utilisationClassesOf } from "./model-utilisation.ts";
import { trainingFlops } from "./training-flops.ts";
import { acceleratorHours, experimentFactor } from "./training-hours.ts";

const denseOf = (parameters: number): ModelShape => ({ parameters, activeParameters: parameters });
/** Hours of the final run, at the middle, low and high share of the peak. */
function hours(model: ModelShape, accelerator: AcceleratorShape, tokens: number) {
  const { low, base, high } = pretrainingUtilisation(model, accelerator);
  const at = (utilisation: number) =>
    acceleratorHours(accelerator, trainingFlops(model, tokens), utilisation);
  return { low: at(high), base: at(base), high: at(low) };
}

describe("published runs", () => {
  test("GPT-3 took 3.1e23 operations (Brown et al. 2020, arXiv 2005.14165, table D.1)", () => {
    expect(trainingFlops(denseOf(174.6e9), 300e9) / 3.14e23).toBeCloseTo(1, 2);
  });

  test("PaLM's operations include its attention (Chowdhery et al. 2022: 2.56e24)", () => {
    const palm = {
      layers: 118,
      fullAttentionLayers: 118,
      hiddenSize: 18_432,
      heads: 48,
      headDim: 256,
    };
    const model = { ...denseOf(540.35e9), architecture: palm };
    expect(trainingFlops(model, 780e9, 2048) / 2.56e24).toBeCloseTo(1, 1);
    expect(trainingFlops(model, 780e9, 2048)).toBeGreaterThan(trainingFlops(model, 780e9));
  });

  test.each([
    [
      "Llama 2 70B, 1.72 M A100-hours (arXiv 2307.09288, table 2)",
      denseOf(69e9),
      a100,
      2e12,
      1_720_320,
    ],
    ["Llama 3.1 405B, 30.84 M H100-hours (model card)", llama405, h100, 15.6e12, 30.84e6],
    [
      "DeepSeek V3, 2.66 M H800-hours (arXiv 2412.19437, table 1)",
      deepseekV3,
      h100,
      14.8e12,
      2_664_000,
    ],
  ])(
    "%s: within a factor of 1.6, and within or near the interval",
    (_, model, accelerator, tokens, published) => {
      const { low, base, high } = hours(model, accelerator, tokens);
      expect(base / published).toBeGreaterThan(1 / 1.6);
      expect(base / published).toBeLessThan(1.6);
      expect(published).toBeGreaterThan(low * 0.8);
      expect(published).toBeLessThan(high);
    },
  );
});

describe("products in 8 bits", () => {
  const utilisation = (accelerator: AcceleratorShape, precision: "bf16" | "fp8") =>
    pretrainingUtilisation(deepseekV3, accelerator, { precision }).base;

  test("shorten a run on chips that have them, a mixture by less than the peak promises", () => {
    const faster = utilisation(h100, "fp8") / utilisation(h100, "bf16");
    expect(faster).toBeGreaterThan(1.1);
    expect(faster).toBeLessThan(2);
  });

  test("change nothing on chips that lack them", () => {
    expect(utilisation(a100, "fp8")).toBe(utilisation(a100, "bf16"));
  });
});

describe("what training costs", () => {
  const usdPerHour = 2.5;

  test("a frontier-like pre-training comes to tens of millions of dollars", () => {
    for (const [model, tokens] of [
      [denseOf(400e9), 8e12],
      [llama405, 10e12],
    ] as const) {
      const cost = hours(model, h100, tokens).base * usdPerHour;
      expect(cost).toBeGreaterThan(1e7);
      expect(cost).toBeLessThan(1e8);
    }
  });

  test("the compute of a small useful one leaves the people as most of the low millions", () => {
    expect(hours(denseOf(7e9), h100, 140e9).base * usdPerHour).toBeLessThan(50_000);
    const withExperiments =
      hours(denseOf(7e9), h100, 1e12).base * usdPerHour * experimentFactor.high;
    expect(withExperiments).toBeGreaterThan(200_000);
    expect(withExperiments).toBeLessThan(1e6);
  });

  test("a low-rank run on ten thousand examples costs hundreds of dollars at most", () => {
    const run = {
      model: llama8,
      accelerator: h100,
      examples: 10_000,
      tokensPerExample: 1000,
      epochs: 3,
      utilisation: 0.2,
    };
    const cost = tuningAcceleratorHours(run, 1) * usdPerHour;
    expect(cost).toBeGreaterThan(1);
    expect(cost).toBeLessThan(200);
  });
});

describe("utilisation", () => {
  test("is by mixture or dense, and by how fast the chip is", () => {
    const base = (...run: Parameters<typeof pretrainingUtilisation>) =>
      pretrainingUtilisation(...run).base;
    expect(base(llama8, a100)).toBeGreaterThan(base(llama8, h100));
    expect(base(llama8, h100)).toBeGreaterThan(base(deepseekV3, h100));
    expect(base(llama8, h100, { count: 2048 })).toBeLessThan(base(llama8, h100, { count: 256 }));
  });

  test("that was measured moves it most of the way, and narrows it", () => {
    const usual = pretrainingUtilisation(llama8, h100);
    const measured = pretrainingUtilisation(llama8, h100, { stated: 0.5 });
    expect(measured.base).toBeGreaterThan(0.35);
    expect(measured.base).toBeLessThan(0.45);
    expect(measured.high / measured.low).toBeLessThan(usual.high / usual.low);
  });

  test("of classes is the median of their runs, drawn towards all", () => {
    const classes = utilisationClassesOf([
      { of: "usual", share: 0.4 },
      { of: "usual", share: 0.4 },
      { of: "mixture", share: 0.1 },
    ]);
    expect(classes.usual).toBeCloseTo(0.4, 9);
    expect(classes.mixture).toBeGreaterThan(0.1);
    expect(classes.fast).toBeCloseTo(0.4, 9);
  });
});

describe("fine-tuning", () => {
  const run: TuningRun = {
    model: llama8,
    accelerator: h100,
    examples: 1000,
    tokensPerExample: 500,
    epochs: 3,
    utilisation: 0.2,
  };

  test("sees each example once an epoch", () => {
    expect(tuningTokens(run)).toBe(1_500_000);
  });

  test("takes the accelerators that hold it", () => {
    expect(tuningAccelerators(llama8, "lora", h100)).toBe(1);
    expect(tuningAccelerators(llama8, "qlora", l4)).toBe(1);
    expect(tuningAccelerators(llama8, "full", h100)).toBe(2);
    expect(tuningAccelerators(llama70, "lora", h100)).toBe(4);
    expect(tuningAccelerators(llama70, "full", h100)).toBe(24);
    expect(tuningAccelerators(gemma3of27, "qlora", h100)).toBe(1);
  });

  test("each run begins anew", () => {
    expect(tuningAcceleratorHours({ ...run, runs: 5 }, 2)).toBeCloseTo(
      5 * tuningAcceleratorHours(run, 2),
      12,
    );
    expect(tuningAcceleratorHours({ ...run, examples: 0 }, 4)).toBe(1);
  });
});

describe("laws", () => {
  const count = fc.double({ min: 1e6, max: 1e13, noNaN: true });

  test("hours grow in proportion to tokens", () => {
    fc.assert(
      fc.property(count, fc.double({ min: 1, max: 10, noNaN: true }), (tokens, factor) => {
        const once = hours(llama8, h100, tokens).base;
        return Math.abs(hours(llama8, h100, tokens * factor).base / (once * factor) - 1) < 1e-9;
      }),
    );
  });

  test("longer sequences never take fewer operations", () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(100_000),
        (a, more) => trainingFlops(gemma3of27, 1e9, a + more) >= trainingFlops(gemma3of27, 1e9, a),
      ),
    );
  });
});
