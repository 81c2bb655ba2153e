/** What a model needs, without cases and verdicts: memory, serving and training by formula. `@tapeline/engine/models`. */
export { architectureOf } from "./memory/architecture-of.ts";
export { kvCacheOf } from "./memory/kv-cache.ts";
export {
  acceleratorsNeeded,
  deviceBytes,
  memoryFit,
  servingActivations,
  type MemoryFit,
} from "./memory/memory-fit.ts";
export type { AcceleratorShape, ArchitectureShape, ModelShape } from "./memory/model-shape.ts";
export { weightBytes, type KvPrecision, type WeightPrecision } from "./memory/weights.ts";
export { currentSoftware, type ServingEfficiency } from "./serving/efficiency.ts";
export { generationOf, nearnessOf, servedLike, type Nearness } from "./serving/generation.ts";
export { servingErrorFactor } from "./serving/serving-error.ts";
export { prepareServing, type Replica, type ServingCapacity } from "./serving/prepare-serving.ts";
export { trainingFlops } from "./training/training-flops.ts";
export { acceleratorHours, experimentFactor } from "./training/training-hours.ts";
export {
  countFactor,
  precisionFactor,
  pretrainingUtilisation,
  utilisationClass,
  utilisationClassesOf,
  type UtilisationClass,
} from "./training/model-utilisation.ts";
export {
  tuningAcceleratorHours,
  tuningAccelerators,
  tuningTokens,
  type TuningMethod,
} from "./training/fine-tuning.ts";
export { inferenceHeld, inferencePeak } from "./memory/inference-peak.ts";
export {
  tuningActivations,
  tuningPeak,
  tuningStates,
  type TuningLoad,
  type TuningStack,
} from "./memory/tuning-peak.ts";
export * as tuningStacks from "./memory/tuning-stacks.ts";
export { ggufBytes } from "./memory/gguf-file.ts";
export {
  ggufError,
  guessedTuningPeakError,
  inferencePeakError,
  kvBytesError,
  kvPoolError,
  servingActivationsError,
  tuningPeakError,
  weightsError,
} from "./memory/memory-error.ts";
export {
  FROZEN_SPEED_UP,
  stepSpeedError,
  stepTokensPerSecond,
  tuningSpeedError,
  tuningTokensPerSecond,
  tuningUtilisation,
  type StepPrecision,
} from "./training/step-speed.ts";
export {
  acceleratorShapeOf,
  acceleratorSupply,
  modelShapeOf,
  type Supply,
} from "./offers/accelerator-offers.ts";
