import type { Calculator } from "./calculator.ts";
import { apiCost } from "./kinds/api-cost.tsx";
import { breakEven } from "./kinds/break-even.tsx";
import { fineTuning } from "./kinds/fine-tuning.tsx";
import { fit } from "./kinds/fit.tsx";
import { oneOff } from "./kinds/one-off.tsx";
import { pretraining } from "./kinds/pretraining.tsx";
import { sampleSize } from "./kinds/sample-size.tsx";
import { serving } from "./kinds/serving.tsx";

/** All calculators, in the order in which they are listed. */
export const calculators: readonly Calculator[] = [
  apiCost,
  breakEven,
  serving,
  fit,
  oneOff,
  fineTuning,
  pretraining,
  sampleSize,
];
