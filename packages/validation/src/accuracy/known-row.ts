import type {
  AcceleratorShape,
  KvPrecision,
  ModelShape,
  WeightPrecision,
} from "@tapeline/engine/models";

import { sizedModel, type Inputs } from "./inputs.ts";
import type { NotPredicted } from "./predictor.ts";

const precisions: Readonly<Record<string, WeightPrecision>> = {
  BF16: "bf16",
  FP16: "bf16",
  "16-bit": "bf16",
  FP8: "fp8",
  "INT8-W8A8": "fp8",
  INT8: "int8",
  "INT8-GPTQ": "int8",
  "8-bit": "int8",
  FP4: "fp4",
  MXFP4: "mxfp4",
  NVFP4: "fp4",
  INT4: "int4",
  "INT4-GPTQ": "int4",
  "INT4-AWQ": "int4",
  "4-bit": "int4",
  NF4: "nf4",
  "NF4-DQ": "nf4-dq",
  Q4_K_M: "int4",
};

/** How the engine calls a precision of the tables. */
export function weightPrecisionOf(word: string | undefined): WeightPrecision | NotPredicted {
  const found = precisions[word ?? "BF16"];
  return found ?? { skipped: `no formula for weights stored as ${word}` };
}

/** The precision of a KV cache; 16 bits where it is not stated. */
export const kvPrecisionOf = (word: string | undefined): KvPrecision =>
  word === "FP8" ? "fp8" : "bf16";

/** The model of a row: by its name, else by the parameters that the row states. */
export function modelFor(
  { models }: Inputs,
  name: string,
  total?: number,
  active?: number,
): ModelShape | NotPredicted {
  const found = models.get(name);
  if (found !== undefined) return found;
  if (total !== undefined) return sizedModel(total, active);
  return { skipped: `the table of models has no size for ${name}` };
}

/** Accelerators named without their form, and one that differs from its model in its links alone. */
const usualForm: Readonly<Record<string, string>> = {
  A100: "A100 SXM 80GB",
  "A800 80GB": "A100 SXM 80GB",
  "H100 (AWS p5)": "H100 SXM 80GB",
  "24GB consumer GPU": "RTX 3090 24GB",
  "A100/48GB professional GPU": "A100 SXM 80GB",
};

/** The accelerator of a row by its name. */
export function acceleratorFor(
  { accelerators }: Inputs,
  name: string | undefined,
): AcceleratorShape | NotPredicted {
  if (name === undefined) return { skipped: "names no accelerator" };
  return (
    accelerators.get(name) ??
    accelerators.get(usualForm[name] ?? "") ?? {
      skipped: `the table of accelerators has no data sheet for ${name}`,
    }
  );
}

/** `dense` or `MoE`. */
export const kindOf = ({ parameters, activeParameters }: ModelShape): string =>
  activeParameters < parameters ? "MoE" : "dense";
