import type { Allowed, Interval } from "@tapeline/engine/sampling";
import { spreadOf, sampleInterval, WorldPoints } from "@tapeline/engine/sampling";
import { defaultSeed, type Spread } from "@tapeline/engine";
import { z } from "zod";

/** A number as a calculator takes it: a point, or P10 and P90 with or without a median, within bounds. */
export function figureSchema({ min, max }: Bounds, about: string): z.ZodType<Figure> {
  const one = z.number().min(min).max(max);
  return z
    .union([one, z.strictObject({ low: one, base: one.optional(), high: one })])
    .refine((figure) => typeof figure === "number" || inOrder(figure), {
      error: "not in order",
      params: { expected: "low ≤ base ≤ high", fix: "put the figures in order" },
    })
    .describe(about) as z.ZodType<Figure>;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A point, or an interval of 80 %. */
export type Figure = number | Interval;

const inOrder = ({
  low,
  base = low,
  high,
}: {
  low: number;
  base?: number | undefined;
  high: number;
}) => low <= base && base <= high;

/** Possible cases in which a calculation is done: the first of an assessment's, so that both agree. */
export const calculatorWorlds = 512;

/** Low, middle and high of a result: P10, median and P90 of the possible cases. */
export type Estimate = Pick<Spread, "p10" | "p50" | "p90">;

/** Draws figures that are independent of each other, each in the same possible cases every time. */
export class Draws {
  readonly #points = new WorldPoints(defaultSeed);
  #dimension = 0;

  /** A column of the figure's values, one for each possible case. `whole` is all there is of a share. */
  of(figure: Figure, allowed: Allowed): Float64Array {
    const normals = this.#points.normals(this.#dimension++, calculatorWorlds);
    const out = new Float64Array(calculatorWorlds);
    if (typeof figure === "number") return out.fill(figure);
    return sampleInterval(figure, allowed, normals, out);
  }

  /** A column of a factor that lies between 1 ÷ f and f in 80 of 100 cases. */
  factor(f: number): Float64Array {
    return this.of({ low: 1 / f, base: 1, high: f }, { min: 0, max: Infinity });
  }
}

/** A result in each possible case, summed up. */
export function estimate(of: (world: number) => number): Estimate {
  const column = Float64Array.from({ length: calculatorWorlds }, (_, world) => of(world));
  const { p10, p50, p90 } = spreadOf(column);
  return { p10, p50, p90 };
}

/** The middle of a figure. */
export function middleOf(figure: Figure): number {
  if (typeof figure === "number") return figure;
  const { low, base, high } = figure;
  return base ?? (low > 0 ? Math.sqrt(low * high) : (low + high) / 2);
}
