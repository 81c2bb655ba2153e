import { line } from "d3-shape";

/** A mark of an axis: its value, how long it is drawn, and whether its value is written. */
export interface Tick {
  readonly value: number;
  readonly length: number;
  readonly labelled: boolean;
}

/** 1, 2 or 5 times a power of ten, not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * 0.999) ?? 10;
  return factor * power;
}

/** Round values from zero, or from below it, to beyond the largest: for axes of money that begin at zero. */
export function roundValues(least: number, most: number, about: number): number[] {
  const step = roundStep(Math.max((most - Math.min(0, least)) / about, Number.MIN_VALUE));
  const first = Math.floor(Math.min(0, least) / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Log ticks of a tape: minor ones 4 px, fives 7, decades 10. */
export function logTicks(from: number, to: number): Tick[] {
  const ticks: Tick[] = [];
  for (let decade = Math.floor(Math.log10(from) + 1e-9); 10 ** decade <= to * 1.001; decade++)
    for (let digit = 1; digit <= 9; digit++) {
      const value = Number(`${digit}e${decade}`);
      if (value < from * 0.999 || value > to * 1.001) continue;
      const length = digit === 1 ? 10 : digit === 5 ? 7 : 4;
      ticks.push({ value, length, labelled: digit === 1 });
    }
  return ticks;
}

/** Months of a tape: each 3 px, quarters 5, half-years 8; so few of them are written that their texts do not touch. */
export function monthTicks(end: number, mostLabels: number): Tick[] {
  const every = [3, 6, 12, 24, 36, 48].find((step) => end / step <= mostLabels) ?? end;
  return Array.from({ length: end + 1 }, (_, month) => ({
    value: month,
    length: month % 6 === 0 || month === end ? 8 : month % 3 === 0 ? 5 : 3,
    labelled: month === end || (month % every === 0 && end - month >= every / 2),
  }));
}

/** The decades around values: a power of ten below all, one above. */
export function decadesAround(values: readonly number[]): readonly [from: number, to: number] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [1, 10];
  const from = Math.floor(Math.log10(Math.min(...positive)) + 1e-9);
  const to = Math.ceil(Math.log10(Math.max(...positive)) - 1e-9);
  return [10 ** from, 10 ** Math.max(to, from + 1)];
}

/** Half a decade more or less where whole ones would leave much of a tape empty: 1, 2 or 5 times a power of ten. */
export function tapeAround(values: readonly number[]): readonly [from: number, to: number] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [1, 10];
  const down = (value: number): number => {
    const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
    return [5, 2, 1].map((factor) => factor * power).find((round) => round <= value) ?? power;
  };
  const [low, high] = [Math.min(...positive), Math.max(...positive)];
  return [down(low / 1.3), Math.max(roundStep(high * 1.3), down(low / 1.3) * 10)];
}

/** Ticks as one path, hanging from or standing on a line at `y`: `standing` ticks grow upwards. */
export const ticksPath = (
  ticks: readonly Pick<Tick, "value" | "length">[],
  x: (value: number) => number,
  y: number,
  standing = false,
): string =>
  ticks.map(({ value, length }) => `M${px(x(value))} ${y}v${standing ? -length : length}`).join("");

/** A coordinate to a tenth of a pixel. */
export const px = (value: number): number => Math.round(value * 10) / 10;

/** A line through points. */
export const linePath = (points: readonly (readonly [x: number, y: number])[]): string =>
  line<readonly [x: number, y: number]>().digits(1)(points) ?? "";

/** The area between an upper and a lower line. */
export const bandPath = (
  upper: readonly (readonly [x: number, y: number])[],
  lower: readonly (readonly [x: number, y: number])[],
): string => `${linePath([...upper, ...lower.toReversed()])}Z`;

/** Places on a line moved apart until none is nearer to the next than `gap`, in their order, within `from` and `to`. */
export function spreadApart(
  places: readonly number[],
  gap: number,
  from: number,
  to: number,
): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let least = from;
  for (const one of order) {
    one.place = Math.max(one.place, least);
    least = one.place + gap;
  }
  let most = to;
  for (const one of order.toReversed()) {
    one.place = Math.min(one.place, most);
    most = one.place - gap;
  }
  const moved: number[] = [];
  for (const { place, index } of order) moved[index] = place;
  return moved;
}
