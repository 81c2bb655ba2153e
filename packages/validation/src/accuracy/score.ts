import { clusterBootstrap, type Interval } from "../statistics/cluster-bootstrap.ts";
import type { ScoredRow } from "./score-table.ts";

/** How far predictions of one quantity lie from what was published, over one group of rows. Shares are from 0 to 1. */
export interface Score {
  readonly quantity: string;
  readonly group: string;
  readonly n: number;
  readonly clusters: number;
  /** Absolute percentage error |predicted ÷ published − 1|, as a share. */
  readonly medianApe: number;
  readonly medianApeInterval?: Interval;
  readonly quarterApe: number;
  readonly threeQuarterApe: number;
  readonly p90Ape: number;
  /** Median of predicted ÷ published. */
  readonly bias: number;
  readonly within25Percent: number;
  readonly within2x: number;
  /** Share of the rows whose published figure lies in the 80 % interval. */
  readonly coverage: number;
  /** Geometric mean of √(high ÷ low): the interval is about the prediction ×/÷ this. */
  readonly meanWidth: number;
}

/** The share `at` of sorted values, between neighbours by distance. */
export function quantile(sorted: readonly number[], at: number): number {
  const place = at * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

const ascending = (a: number, b: number): number => a - b;

/** Absolute percentage error of a row, as a share. */
export const apeOf = ({ predicted, published }: ScoredRow): number =>
  Math.abs(predicted / published - 1);

const medianApe = (rows: readonly ScoredRow[]): number =>
  quantile(rows.map(apeOf).toSorted(ascending), 0.5);

const draws = 400;

/** Scores rows of one quantity; there is at least one. */
export function scoreRows(
  rows: readonly ScoredRow[],
  { quantity, group, seed }: { quantity: string; group: string; seed: number },
): Score {
  const apes = rows.map(apeOf).toSorted(ascending);
  const ratios = rows.map((row) => row.predicted / row.published).toSorted(ascending);
  const share = (holds: (row: ScoredRow) => boolean) => rows.filter(holds).length / rows.length;
  const interval = clusterBootstrap(rows, ({ cluster }) => cluster, medianApe, { seed, draws });
  // What is predicted as nothing at all has no interval on a scale of factors.
  const logWidths = rows
    .filter(({ low, high }) => low > 0 && high < Infinity)
    .map(({ low, high }) => Math.log(high / low) / 2);
  return {
    quantity,
    group,
    n: rows.length,
    clusters: new Set(rows.map(({ cluster }) => cluster)).size,
    medianApe: quantile(apes, 0.5),
    ...(interval && { medianApeInterval: interval }),
    quarterApe: quantile(apes, 0.25),
    threeQuarterApe: quantile(apes, 0.75),
    p90Ape: quantile(apes, 0.9),
    bias: quantile(ratios, 0.5),
    within25Percent: share((row) => apeOf(row) <= 0.25),
    within2x: share(
      ({ predicted, published }) => predicted <= 2 * published && 2 * predicted >= published,
    ),
    coverage: share(({ published, low, high }) => published >= low && published <= high),
    meanWidth: Math.exp(
      logWidths.reduce((sum, width) => sum + width, 0) / Math.max(1, logWidths.length),
    ),
  };
}
