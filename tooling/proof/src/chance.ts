/**
 * Chance from a seed, the same on every machine: whole numbers of 32 bits only (a counter stepped by the golden ratio and
 * mixed as in MurmurHash3), so that no platform's rounding enters.
 */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 up to and without 1. */
  unit(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number of a range, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** True so many times in a hundred. */
  inHundred(times: number): boolean {
    return this.unit() * 100 < times;
  }

  one<T>(things: readonly T[]): T {
    return things[this.whole(0, things.length - 1)] as T;
  }

  /** Some of the things, in their order; each with an even chance. */
  some<T>(things: readonly T[]): T[] {
    return things.filter(() => this.inHundred(50));
  }

  /**
   * A number between two others; where they are more than tenfold apart, as likely in each power of ten. Three significant
   * digits, found by multiplication alone.
   */
  between(low: number, high: number): number {
    const rounded = (x: number): number => Math.min(high, Math.max(low, Number(x.toPrecision(3))));
    if (low < 0 || high <= 10 * low) return rounded(low + this.unit() * (high - low));
    const floor = Math.max(low, high / 1e9);
    let powers = 0;
    for (let top = floor; top * 10 <= high; top *= 10) powers++;
    let from = floor;
    for (let power = this.whole(0, powers); power > 0; power--) from *= 10;
    const until = Math.min(high, from * 10);
    return rounded(from + this.unit() * (until - from));
  }
}
