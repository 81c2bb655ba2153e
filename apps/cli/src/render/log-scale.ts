/** A logarithmic scale of money on a row of terminal columns. */
export interface LogScale {
  readonly low: number;
  readonly high: number;
  readonly columns: number;
  /** The column of an amount; below 0 or from `columns` on where it lies off the scale. */
  readonly column: (amount: number) => number;
  readonly ticks: readonly number[];
}

const closestTicks = 7;
/** Columns kept free on the right for the words of the dearest interval. */
const roomForWords = 13;

/** A scale over the amounts, at least a decade wide, with ticks at round amounts far enough apart to label. */
export function logScale(amounts: readonly number[], columns: number): LogScale {
  const positive = amounts.filter((amount) => amount > 0 && Number.isFinite(amount));
  let low = Math.log10(positive.length === 0 ? 1e4 : Math.min(...positive)) - 0.05;
  let high = Math.log10(positive.length === 0 ? 1e6 : Math.max(...positive)) + 0.02;
  if (high - low < 0.7) [low, high] = [(low + high) / 2 - 0.35, (low + high) / 2 + 0.35];
  high += ((high - low) * roomForWords) / Math.max(1, columns - roomForWords);
  const column = (amount: number): number =>
    amount <= 0 ? -1 : Math.floor(((Math.log10(amount) - low) / (high - low)) * columns);
  return {
    low: 10 ** low,
    high: 10 ** high,
    columns,
    column,
    ticks: ticksOf(low, high, column, columns),
  };
}

function ticksOf(
  low: number,
  high: number,
  column: (amount: number) => number,
  columns: number,
): readonly number[] {
  const chosen: number[] = [];
  // Decades first; then what still fits between them.
  for (const step of [1, 2, 5, 4]) {
    for (let decade = Math.floor(low); decade <= Math.ceil(high); decade += 1) {
      const amount = step * 10 ** decade;
      const at = column(amount);
      const free = chosen.every((other) => Math.abs(column(other) - at) >= closestTicks);
      if (at >= 2 && at < columns - 4 && free) chosen.push(amount);
    }
  }
  return chosen.toSorted((a, b) => a - b);
}
