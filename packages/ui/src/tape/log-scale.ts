/** A logarithmic scale from dollars to pixels. */
export interface LogScale {
  readonly from: number;
  readonly to: number;
  /** Where an amount stands; not held to the ends. */
  readonly at: (amount: number) => number;
  /** The amount that stands there. */
  readonly amountAt: (x: number) => number;
}

/** From `from` at 0 to `to` at `width`. By hand: the first page has no room for the library that the charts take theirs from. */
export function logScale(from: number, to: number, width: number): LogScale {
  const span = Math.log(to / from);
  return {
    from,
    to,
    at: (amount) => (width * Math.log(amount / from)) / span,
    amountAt: (x) => from * Math.exp((x / width) * span),
  };
}

const steps = [1, 2, 5] as const;

/** Ends of a scale that hold all amounts, on a 1, 2 or 5: never narrower than `least`, so that it seldom changes. */
export function endsFor(
  amounts: readonly number[],
  least: readonly [low: number, high: number],
): readonly [low: number, high: number] {
  const low = Math.min(least[0], ...amounts.map((amount) => amount * 0.8));
  const high = Math.max(least[1], ...amounts.map((amount) => amount * 1.1));
  return [rounded(low, (step) => step <= low, -1), rounded(high, (step) => step >= high, 1)];
}

function rounded(amount: number, fits: (step: number) => boolean, direction: 1 | -1): number {
  const decade = 10 ** Math.floor(Math.log10(amount));
  const candidates = [...steps.map((step) => step * decade), 10 * decade].filter(fits);
  return direction === 1 ? Math.min(...candidates) : Math.max(...candidates);
}

/** A mark on the tape. `size` grows from the smallest marks to whole decades. */
export interface TapeTick {
  readonly amount: number;
  readonly size: 0 | 1 | 2 | 3;
}

/** Marks between two amounts: tenths of each first digit where there is room (`fine`), else the digits alone. */
export function logTicks(from: number, to: number, fine: boolean): readonly TapeTick[] {
  const ticks: TapeTick[] = [];
  const first = Math.floor(Math.log10(from));
  for (let exponent = first; 10 ** exponent <= to; exponent += 1) {
    const decade = 10 ** exponent;
    for (let tenths = 10; tenths < 100; tenths += fine ? tenthsAfter(tenths) : 10) {
      const amount = (tenths * decade) / 10;
      if (amount < from || amount > to) continue;
      ticks.push({ amount, size: sizeOf(tenths) });
    }
  }
  return ticks;
}

const tenthsAfter = (tenths: number): number => (tenths < 20 ? 1 : tenths < 50 ? 2 : 5);

function sizeOf(tenths: number): TapeTick["size"] {
  if (tenths === 10) return 3;
  if (tenths % 10 === 0) return 2;
  return tenths % 5 === 0 ? 1 : 0;
}
