/** Where values lie on a tape. A logarithmic one may begin at nothing: zero then lies at its left end. */
export interface TapeScale {
  readonly from: number;
  readonly to: number;
  readonly kind: "linear" | "log";
  /** Values are whole numbers. */
  readonly integer: boolean;
  /** The least value that may be set; below `from` where a logarithmic tape may go down to nothing. */
  readonly least: number;
}

/** A mark of a tape: its place from 0 to 1, how long it is, and its value where that is written below. */
export interface TapeMark {
  readonly at: number;
  readonly length: 4 | 7 | 10;
  readonly value?: number;
}

/** What is known of a number before it is answered. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  /** A range that is usual; a logarithmic tape reaches two decades beyond it. */
  readonly usual?: { readonly low: number; readonly high: number };
  /** Values that must lie on the tape. */
  readonly holds?: readonly number[];
}

const beyondUsual = 100;
const tenTo = (exponent: number): number => Number(`1e${exponent}`);
const decadeBelow = (value: number): number => Math.floor(Math.log10(value) + 1e-9);
const decadeAbove = (value: number): number => Math.ceil(Math.log10(value) - 1e-9);

/** The tape for a number: logarithmic where what is allowed spans decades, else linear. */
export function tapeScale({ min, max, integer = false, usual, holds = [] }: Bounds): TapeScale {
  const least = min;
  const smallest = min > 0 ? min : 1;
  if (min > 0 ? max / min < 50 : max <= 100)
    return { from: min, to: max, kind: "linear", integer, least };
  const inside = [usual?.low, usual?.high, ...holds].filter(
    (value): value is number => value !== undefined && value > 0,
  );
  const low = usual === undefined ? smallest : Math.max(smallest, usual.low / beyondUsual);
  const high = usual === undefined ? max : Math.min(max, usual.high * beyondUsual);
  const from = tenTo(decadeBelow(Math.min(low, ...inside)));
  const to = tenTo(decadeAbove(Math.max(high, from * 10, ...inside)));
  return { from: Math.max(from, min), to: Math.min(to, max), kind: "log", integer, least };
}

/** The place of a value, from 0 at the left end to 1 at the right one; what lies beyond stays at the end. */
export function placeOf(value: number, { from, to, kind }: TapeScale): number {
  const place =
    kind === "linear"
      ? (value - from) / (to - from)
      : value <= 0
        ? 0
        : Math.log(value / from) / Math.log(to / from);
  return Math.min(1, Math.max(0, place));
}

/** The value at a place, rounded to what a hand can mean: two digits on a logarithmic tape, a step on a linear one. */
export function valueAt(place: number, scale: TapeScale): number {
  const { from, to, kind } = scale;
  if (place <= 0) return kind === "log" ? from : roundTo(from, scale);
  if (place >= 1) return to;
  const exact = kind === "linear" ? from + place * (to - from) : from * Math.pow(to / from, place);
  return roundTo(exact, scale);
}

/** The next value to the right (`by` 1) or left (−1); ten steps at once with `by` 10. */
export function stepped(value: number, by: number, scale: TapeScale): number {
  const { from, to, kind, integer, least } = scale;
  if (kind === "linear") return clamp(roundTo(value + by * stepOf(scale), scale), from, to);
  if (value < from) return by > 0 ? from : least;
  if (value <= from && by < 0) return least < from ? least : from;
  // A twentieth of a decade, and at least one of the last digit that is kept.
  const grown = value * Math.pow(10, by / 20);
  const rounded = Number(grown.toPrecision(2));
  const next = rounded === value ? value + Math.sign(by) * unitOf(value) : rounded;
  return clamp(integer ? Math.round(next) : next, from, to);
}

/** The ticks of a tape, those with a value first from the left. */
export function marksOf(scale: TapeScale, room: number): readonly TapeMark[] {
  return scale.kind === "linear" ? linearMarks(scale, room) : logMarks(scale, room);
}

function logMarks(scale: TapeScale, room: number): readonly TapeMark[] {
  const marks: TapeMark[] = [];
  const first = decadeBelow(scale.from);
  const last = decadeAbove(scale.to);
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, Math.floor(room / 56))));
  for (let decade = first; decade <= last; decade++)
    for (let digit = 1; digit <= 9; digit++) {
      const value = digit * tenTo(decade);
      if (value < scale.from * 0.999 || value > scale.to * 1.001) continue;
      const labelled = digit === 1 && (decade - first) % every === 0;
      const length = digit === 1 ? 10 : digit === 5 ? 7 : 4;
      marks.push({ at: placeOf(value, scale), length, ...(labelled ? { value } : {}) });
    }
  return marks;
}

function linearMarks(scale: TapeScale, room: number): readonly TapeMark[] {
  const { from, to } = scale;
  const major = niceStep((to - from) / Math.min(6, Math.max(2, Math.floor(room / 60))));
  const minor = scale.integer && major <= 10 ? 1 : major / 10;
  const marks: TapeMark[] = [];
  const perMajor = Math.round(major / minor);
  for (let index = Math.ceil(from / minor - 1e-9); index * minor <= to + 1e-9; index++) {
    const whole = index % perMajor === 0;
    const half = perMajor % 2 === 0 && index % (perMajor / 2) === 0;
    const value = Number((index * minor).toPrecision(12));
    marks.push({
      at: placeOf(value, scale),
      length: whole ? 10 : half ? 7 : 4,
      ...(whole ? { value } : {}),
    });
  }
  return marks;
}

/** 1, 2, 5 or 10 times a power of ten, not below. */
function niceStep(least: number): number {
  const power = tenTo(decadeBelow(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * 0.999) ?? 10;
  return factor * power;
}

function stepOf({ from, to, integer }: TapeScale): number {
  const step = niceStep((to - from) / 100);
  return integer ? Math.max(1, Math.round(step)) : step;
}

function roundTo(value: number, scale: TapeScale): number {
  if (scale.kind === "log") {
    const short = Number(value.toPrecision(2));
    return clamp(scale.integer ? Math.round(short) : short, scale.from, scale.to);
  }
  const step = stepOf(scale);
  const near = Number((Math.round(value / step) * step).toPrecision(12));
  return clamp(near, scale.from, scale.to);
}

const unitOf = (value: number): number => tenTo(decadeBelow(value) - 1);
const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
