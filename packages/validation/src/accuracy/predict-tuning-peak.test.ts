import { expect, test } from "vitest";

import { sizedModel, type Inputs } from "./inputs.ts";
import { predictTuningPeak, refitTuningPeak } from "./predict-tuning-peak.ts";
import { memoryTable, type MemoryRow } from "./tables.ts";

const empty = Object.fromEntries(Object.keys(memoryTable.shape).map((name) => [name, ""]));
const rowOf = (engine: string): MemoryRow =>
  memoryTable.parse({
    ...empty,
    id: engine,
    cluster: engine,
    kind: "finetune_peak",
    model: "m",
    unit_effective: "GB",
    method: "lora",
    context_tokens: "2048",
    engine,
  });

const inputs: Inputs = { accelerators: new Map(), models: new Map([["m", sizedModel(7)]]) };

/** The peak, and how wide its interval is. */
function predicted(predict: typeof predictTuningPeak, engine: string) {
  const prediction = predict(rowOf(engine), inputs);
  if ("skipped" in prediction) throw new Error(prediction.skipped);
  return { bytes: prediction.value, width: prediction.high / prediction.low };
}

const known = ["Transformers+DeepSpeed", "LitGPT", "torchtune"];

test("a library whose rows are left out takes the middles of the others, with the wider interval of a guess", () => {
  const withoutLitGpt = refitTuningPeak(known.filter((name) => name !== "LitGPT").map(rowOf));
  const full = predicted(predictTuningPeak, "LitGPT");
  const left = predicted(withoutLitGpt, "LitGPT");
  expect(left.bytes).toBeGreaterThan(full.bytes);
  expect(left.width).toBeGreaterThan(full.width);
});

test("the libraries that are left are predicted as before", () => {
  const withoutLitGpt = refitTuningPeak(known.filter((name) => name !== "LitGPT").map(rowOf));
  expect(predicted(withoutLitGpt, "torchtune")).toEqual(predicted(predictTuningPeak, "torchtune"));
});
