import type { Interval } from "../uncertainty/interval.ts";

/**
 * How far the truth may lie from the predicted time per request, as an 80 % interval ×/÷. Editorial until the error is
 * measured group by group; about 84 in 100 published figures with a known layout lie within it.
 */
export const servingErrorFactor = 1.8;

/** The factor as an interval on the logarithmic scale: multiplies seconds per request in each world. */
export const servingError: Required<Interval> = {
  low: 1 / servingErrorFactor,
  base: 1,
  high: servingErrorFactor,
};
