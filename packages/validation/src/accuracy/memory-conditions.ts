import type { MemoryRow } from "./tables.ts";

/*
 * Conditions of a measurement that the tables state in words: read off the notes and the source, never off the figure.
 */

const numberIn = (text: string | undefined, pattern: RegExp): number | undefined => {
  const found = text?.match(pattern)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Tokens that were generated after the prompt; all of the context where that is not said. */
export const generatedTokens = ({ notes, context_tokens }: MemoryRow): number =>
  numberIn(notes, /input length \+ (\d+) generated/) ?? context_tokens ?? 0;

/** Share of the memory that the engine was allowed to take. */
export const engineShareOf = ({ notes }: MemoryRow): number | undefined =>
  numberIn(notes, /gpu_memory_utilization (0\.\d+)/);

/**
 * This page states what is held after the generation, not the peak: at 30,000 tokens of input none of its rows grows by
 * the activations of a prompt, while those of the page before it do.
 */
export const statesWhatIsHeld = ({ source }: MemoryRow): boolean =>
  source?.includes("getting_started/speed_benchmark") === true;

/** Groups of a row besides all rows. */
export const groupsOf = (row: MemoryRow, kind: string): string[] => [
  kind,
  ...(row.weight_precision === undefined ? [] : [`weights ${row.weight_precision}`]),
  ...(row.engine === undefined ? [] : [`engine ${row.engine}`]),
  ...(row.method === undefined || row.method === "inference" ? [] : [`method ${row.method}`]),
];
