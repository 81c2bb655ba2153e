import type { TrainingRow } from "./tables.ts";

const stated = /([\d,]+)(?:-([\d,]+))? tokens\/s\/GPU stated/;

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));

/**
 * Tokens a second of one accelerator that a run states of its steps, in the middle where it states a range: a condition of the
 * run, read off the notes and never off the figure.
 */
export function statedTokensPerSecond({ notes }: TrainingRow): number | undefined {
  const [, from, to] = stated.exec(notes ?? "") ?? [];
  if (from === undefined) return undefined;
  return (numberOf(from) + numberOf(to ?? from)) / 2;
}
