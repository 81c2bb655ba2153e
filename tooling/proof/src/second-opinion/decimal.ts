import { Decimal } from "decimal.js";

/** Decimal arithmetic of thirty digits: slow, and free of the rounding of binary fractions. */
export const Exact = Decimal.clone({ precision: 30 });
export type Exact = Decimal;

export const zero: Exact = new Exact(0);
export const one: Exact = new Exact(1);

export const exact = (value: number): Exact => new Exact(value);

/** A number of per cent as a share. */
export const share = (percent: Exact): Exact => percent.div(100);

export const sumOf = (amounts: readonly Exact[]): Exact =>
  amounts.reduce((sum, amount) => sum.plus(amount), zero);

export const larger = (a: Exact, b: Exact): Exact => (a.gt(b) ? a : b);

/** What has no price; no sum that it is a part of has one. */
export const notPriced: Exact = new Exact(NaN);
