import type { NearCondition } from "@tapeline/content/diff";

/** A case on the strip, in pixels from its left edge and from its line. */
export interface Dot {
  readonly id: string;
  readonly x: number;
  readonly rise: number;
  /** It lies between the number that was and the one that is. */
  readonly between: boolean;
}

/** Where cases stand beside the number that a condition compares with. */
export interface Strip {
  readonly from: number;
  readonly to: number;
  /** Whether equal factors are equal distances. */
  readonly log: boolean;
  readonly dots: readonly Dot[];
  readonly was?: number;
  readonly is?: number;
  /** How many cases lie between both numbers: those that the condition now reads otherwise. */
  readonly between: number;
}

const dotWidth = 9;

/** The strip of a condition, so many pixels wide; absent: there is nothing to show on it. */
export function stripOf({ was, is, cases }: NearCondition, width: number): Strip | undefined {
  const numbers = [was, is].filter((value) => value !== undefined);
  const values = [...numbers, ...cases.map(({ value }) => value)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (cases.length === 0 || !Number.isFinite(least)) return undefined;
  const log = least > 0 && most / least > 50;
  const [from, to] = log ? [least / 1.2, most * 1.2] : around(least, most);
  const scale = (value: number): number =>
    log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  const place = (value: number): number => Math.round(scale(value) * width * 10) / 10;
  const inside = (value: number): boolean =>
    was !== undefined &&
    is !== undefined &&
    value >= Math.min(was, is) &&
    value <= Math.max(was, is);
  const dots = stacked(
    cases.map(({ id, value }) => ({ id, x: place(value), between: inside(value) })),
  );
  return {
    from,
    to,
    log,
    dots,
    ...(was === undefined ? {} : { was: place(was) }),
    ...(is === undefined ? {} : { is: place(is) }),
    between: dots.filter(({ between }) => between).length,
  };
}

function around(least: number, most: number): readonly [from: number, to: number] {
  const room = (most - least || Math.abs(most) || 1) * 0.08;
  return [least - room, most + room];
}

/** Dots that would cover one another stand on one another. */
function stacked(dots: readonly Omit<Dot, "rise">[]): readonly Dot[] {
  const placed: Dot[] = [];
  for (const dot of dots.toSorted((one, other) => one.x - other.x)) {
    const beside = placed.filter(({ x }) => dot.x - x < dotWidth).map(({ rise }) => rise);
    let rise = 0;
    while (beside.includes(rise)) rise += dotWidth;
    placed.push({ ...dot, rise });
  }
  return placed;
}
