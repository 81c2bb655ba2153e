/** What holds from a day on; without a value it is not priced. */
export interface Step {
  readonly from: string;
  readonly value?: number | undefined;
}

/** A stretch of days on which one value holds; days are counted from 1970, the last one is not in it. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly value: number;
}

/** Days since 1970 of a day such as `2026-11-24`. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The stretches between two days on which there is a value, neighbours with the same value joined. */
export function stretchesOf(
  steps: readonly Step[],
  { from, until }: { readonly from: string; readonly until: string },
): readonly Stretch[] {
  const [first, last] = [dayNumber(from), dayNumber(until)];
  const found: Stretch[] = [];
  steps.forEach(({ from: begins, value }, index) => {
    const next = steps[index + 1];
    const start = Math.max(first, dayNumber(begins));
    const end = Math.min(last, next === undefined ? last : dayNumber(next.from));
    if (value === undefined || end <= start) return;
    const before = found.at(-1);
    if (before !== undefined && before.value === value && before.until === start)
      found[found.length - 1] = { ...before, until: end };
    else found.push({ from: start, until: end, value });
  });
  return found;
}

/** The last value of some stretches as a share of the first, less one: −0.8 for a cut by 80 %. Undefined where there is none. */
export function changeOver(stretches: readonly Stretch[]): number | undefined {
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first === undefined || last === undefined ? undefined : last.value / first.value - 1;
}

/** A change in words: `flat`, `−80%`, `+50%`. */
export function changeInWords(change: number | undefined): string {
  if (change === undefined) return "no price";
  if (change === 0) return "flat";
  const percent = Math.abs(change) * 100;
  const digits = percent < 1 ? "<1" : String(Math.round(percent));
  return `${change < 0 ? "−" : "+"}${digits}%`;
}
