import type { Interval } from "../uncertainty/interval.ts";

/*
 * Published ÷ predicted: factors that hold 80 in 100 published figures, read off the 10th and 90th percentiles of the
 * development rows, quantity by quantity (`tapeline accuracy`; decisions/0018).
 */
type Factor = Required<Interval>;

/** Peak of one request or batch in a library without a reserved pool. */
export const inferencePeakError: Factor = { low: 0.987, base: 1, high: 1.013 };
/** Weights as a serving engine logs them. */
export const weightsError: Factor = { low: 0.998, base: 1, high: 1.01 };
/** What a serving engine leaves for the KV cache; few rows, so wider than they lie. */
export const kvPoolError: Factor = { low: 0.97, base: 1, high: 1.1 };
/** Bytes of the KV cache for a token: the arithmetic of the shape. */
export const kvBytesError: Factor = { low: 0.995, base: 1, high: 1.008 };
/** Peak of tuning with a library whose recipe is published with it. */
export const tuningPeakError: Factor = { low: 0.93, base: 1, high: 1.015 };
/** The same where sequences, rank or recipe are guessed. */
export const guessedTuningPeakError: Factor = { low: 0.85, base: 1, high: 1.35 };
/** Size of a GGUF file: the share of the vocabulary differs from model to model. */
export const ggufError: Factor = { low: 0.98, base: 1, high: 1.01 };
/** Activations that a serving engine finds in its profiling run; few rows of one model family each. */
export const servingActivationsError: Factor = { low: 0.9, base: 1, high: 1.05 };
