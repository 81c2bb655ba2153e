/**
 * What a serving engine makes of the data sheet: shares of its peaks, and seconds that its peaks do not explain. The
 * equations are those of `prepareServing`; where the values come from is told in decisions/0017-serving-from-the-data-sheet.md.
 */
export interface ServingEfficiency {
  /** Share of the 16-bit, 8-bit and 4-bit peak that matrix products reach. */
  readonly computeShare: number;
  readonly fp8ComputeShare: number;
  readonly fp4ComputeShare: number;
  /** The same share where a mixture of experts splits the products into small ones, as a part of the dense one. */
  readonly expertComputeShare: number;
  /** Share of the 16-bit peak that attention over the input reaches. */
  readonly attentionShare: number;
  /** Share of the memory bandwidth that reading weights reaches, and reading the cache. */
  readonly bandwidthShare: number;
  readonly cacheShare: number;
  /** Share of the link's rate that all-reduces reach. */
  readonly linkShare: number;
  /** Seconds of each step that do not depend on the model: scheduling, sampling, launching. */
  readonly stepSeconds: number;
  /** Seconds that each layer takes besides its arithmetic, and a layer of experts beyond that: routing, many small products. */
  readonly layerSeconds: number;
  readonly expertLayerSeconds: number;
  /** Seconds of a step for each sequence in it: scheduling, sampling, detokenising. */
  readonly sequenceSeconds: number;
  /** Seconds that an all-reduce takes besides its bytes; two in each layer. */
  readonly allReduceSeconds: number;
  /** By how much of itself that grows with each accelerator beyond two. */
  readonly allReduceGrowth: number;
  /** Seconds of each pass over the input that its arithmetic does not explain. */
  readonly prefillSeconds: number;
}

/** How much longer an all-reduce waits where accelerators share the host's bus instead of a link of their own. Editorial. */
export const HOST_BUS_WAIT = 1.5;
/** A link below so many GB a second is the host's bus: PCIe 5 has 64. */
export const HOST_BUS_GB_PER_S = 64;
/**
 * Share of the input that is the same from call to call which an engine finds computed already: it keeps whole blocks, drops them when
 * memory is short, and each replica begins with none. Editorial: no published figures of serving say how often it is found.
 */
export const PREFIX_FOUND = 0.8;
/** Sequences that an engine runs at once by default (vLLM `max_num_seqs`). */
export const SCHEDULER_LIMIT = 256;

/**
 * Engines of 2025 and later on any accelerator: the geometric mean of vLLM, SGLang and TensorRT-LLM as fitted to published
 * figures (`packages/validation`, which holds these to its fit).
 */
export const currentSoftware: ServingEfficiency = {
  computeShare: 0.8,
  fp8ComputeShare: 0.6,
  fp4ComputeShare: 0.51,
  expertComputeShare: 0.53,
  attentionShare: 0.54,
  bandwidthShare: 0.83,
  cacheShare: 0.56,
  linkShare: 0.89,
  stepSeconds: 2.9e-4,
  layerSeconds: 3.9e-5,
  expertLayerSeconds: 3.0e-5,
  sequenceSeconds: 1.9e-5,
  allReduceSeconds: 9.1e-6,
  allReduceGrowth: 0.11,
  prefillSeconds: 0.0103,
};
