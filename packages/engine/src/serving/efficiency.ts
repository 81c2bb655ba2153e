/*
 * What a serving engine makes of the data sheet. Few, editorial and for every accelerator and engine alike: chosen by
 * hand so that published throughput lies about evenly on both sides, not fitted to it.
 */

/** Share of the peak that matrix products reach, of 16-bit peaks and of narrower ones, which are harder to fill. */
export const COMPUTE_SHARE = 0.55;
export const NARROW_COMPUTE_SHARE = 0.4;
/** Share of the memory bandwidth that reading weights and cache reaches. */
export const BANDWIDTH_SHARE = 0.7;
/** Seconds of each step that do not depend on the model: scheduling, sampling, launching. */
export const STEP_SECONDS = 2e-3;
/** Seconds that each layer of a step takes besides its arithmetic: launching kernels, small operations. */
export const LAYER_SECONDS = 2e-5;
/** Seconds of a step for each sequence in it: scheduling, sampling, detokenising. */
export const SEQUENCE_SECONDS = 2e-5;
/** Seconds that an all-reduce takes besides its bytes; two in each layer. */
export const ALL_REDUCE_SECONDS = 1.5e-5;
/** Share of the link's rate that all-reduces reach. */
export const LINK_SHARE = 0.5;
/** Sequences that an engine runs at once by default (vLLM `max_num_seqs`). */
export const SCHEDULER_LIMIT = 256;
