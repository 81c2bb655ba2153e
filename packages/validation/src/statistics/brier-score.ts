/** A chance that was told, and whether the thing came true. */
export interface Forecast {
  readonly chance: number;
  readonly cameTrue: boolean;
}

/** Forecasts of about the same chance: how many, what was told on average, and how often it came true. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly told?: number;
  readonly cameTrue?: number;
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

const truth = ({ cameTrue }: Forecast): number => (cameTrue ? 1 : 0);

/** The mean squared distance of chances from what came (Brier 1950): 0 is perfect, 0.25 is always saying one half. */
export function brierScore(forecasts: readonly Forecast[]): number | undefined {
  return mean(forecasts.map((forecast) => (forecast.chance - truth(forecast)) ** 2));
}

/** The score of always telling the share of what came true: what a forecast has to beat. */
export function baseRateScore(forecasts: readonly Forecast[]): number | undefined {
  const share = mean(forecasts.map(truth));
  return share === undefined ? undefined : share * (1 - share);
}

/** Forecasts in bins of equal width: where told and true agree in each bin, a chance can be taken at its word. */
export function reliability(forecasts: readonly Forecast[], bins = 5): readonly ReliabilityBin[] {
  return Array.from({ length: bins }, (_, index) => {
    const inBin = forecasts.filter(
      ({ chance }) => Math.min(bins - 1, Math.floor(chance * bins)) === index,
    );
    const told = mean(inBin.map(({ chance }) => chance));
    const cameTrue = mean(inBin.map(truth));
    return {
      from: index / bins,
      to: (index + 1) / bins,
      count: inBin.length,
      ...(told === undefined || cameTrue === undefined ? {} : { told, cameTrue }),
    };
  });
}
