import { describe, expect, test } from "vitest";

import { a100, deepseekV3, h100, llama70, llama8 } from "../memory/known-shapes.ts";
import { stepTokensPerSecond, tuningTokensPerSecond } from "./step-speed.ts";

describe("the speed of a step", () => {
  test("of a 70B model on H100 is near a published 1,007 to 1,035 tokens a second at 65B", () => {
    const speed = stepTokensPerSecond(llama70, h100, { precision: "bf16", sequenceTokens: 2048 });
    expect(speed).toBeGreaterThan(800);
    expect(speed).toBeLessThan(1200);
  });
  test("falls with the sequence, and of mixtures lies below that of dense models as large", () => {
    const at = (sequenceTokens: number) =>
      stepTokensPerSecond(llama8, a100, { precision: "bf16", sequenceTokens });
    expect(at(65_536)).toBeLessThan(at(2048));
    const perOperation = (model: typeof llama8) =>
      stepTokensPerSecond(model, h100, { precision: "fp8", sequenceTokens: 1 }) *
      model.activeParameters;
    expect(perOperation(deepseekV3)).toBeLessThan(perOperation(llama8));
  });
  test("uses the 16-bit peak where a chip has no narrow one", () => {
    const at = (precision: "bf16" | "fp8") =>
      stepTokensPerSecond(llama8, a100, { precision, sequenceTokens: 2048 });
    expect(at("fp8")).toBe(at("bf16"));
  });
});

describe("the speed of tuning", () => {
  test("falls in short micro-batches, and further over 4-bit weights", () => {
    const at = (method: "lora" | "qlora", tokens: number) =>
      tuningTokensPerSecond(llama8, a100, { method, tokens, sequenceTokens: tokens });
    expect(at("lora", 256)).toBeLessThan(at("lora", 2048));
    expect(at("qlora", 256) / at("lora", 256)).toBeLessThan(at("qlora", 4096) / at("lora", 4096));
  });
});
