import type { Fact } from "../facts/derive-facts.ts";
import { standsAt } from "./advice-at.ts";
import { exp, log } from "../uncertainty/functions.ts";

/** Points to each side of today's value, and how far they reach: a factor of 10^±2 (decision model §7). */
const pointsToASide = 6;
const reach = 100;

/** Share of what is allowed that is no longer told from nothing. */
const nextToNothing = 1e-9;

/** A scale on which points are even and bisection halves: logarithmic, or linear if the number may be 0. */
export interface SearchScale {
  readonly up: readonly number[];
  readonly down: readonly number[];
  between(a: number, b: number): number;
  /** Whether two points are within 2 % of each other, or of the searched range where the number may be below zero. */
  close(a: number, b: number): boolean;
}

/** Thirteen points around a number's value today, within its allowed range. */
export function searchScale(fact: Fact): SearchScale {
  const { allowed, integer } = fact.question;
  const { min, max } = allowed!;
  const now = standsAt(fact)!;
  const logarithmic = now > 0 && min >= 0;
  const whole = (value: number): number => (integer ? Math.round(value) : value);
  const point = (side: 1 | -1, index: number): number => {
    const share = index / pointsToASide;
    if (logarithmic) return clamp(exp(log(now) + side * share * log(reach)));
    return clamp(now + side * share * (side > 0 ? max - now : now - min));
  };
  const clamp = (value: number): number => whole(Math.min(max, Math.max(min, value)));
  const sideOf = (side: 1 | -1): number[] => {
    const points: number[] = [];
    for (let index = 1; index <= pointsToASide; index++) {
      const next = point(side, index);
      if (next !== (points.at(-1) ?? now)) points.push(next);
    }
    return points;
  };
  const range = max - min;
  // What stands at nothing may change at any size: towards nothing one goes by tenths, then the scale is logarithmic.
  const fromNothing = now === 0 && min >= 0 && !integer;
  return {
    up: sideOf(1),
    down: sideOf(-1),
    between: (a, b) => {
      if (fromNothing && a === 0) return b / 10;
      const geometric = (logarithmic || fromNothing) && a > 0 && b > 0;
      return whole(geometric ? Math.sqrt(a) * Math.sqrt(b) : a + (b - a) / 2);
    },
    close: (a, b) => {
      if (integer && Math.abs(a - b) <= 1) return true;
      if (fromNothing && a === 0) return b <= nextToNothing * range;
      if ((logarithmic || fromNothing) && a > 0 && b > 0)
        return Math.max(a, b) / Math.min(a, b) <= 1.02;
      return Math.abs(a - b) <= 0.02 * (logarithmic ? Math.max(a, b) : range);
    },
  };
}
