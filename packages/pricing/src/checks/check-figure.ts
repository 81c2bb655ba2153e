import type { FigureEntry } from "../figure.ts";
import type { PriceTrend } from "../price-trend.ts";
import type { ProviderRecord } from "../provider.ts";
import { checkHistory } from "./check-history.ts";
import type { Finding } from "./finding.ts";

/** Plausible amounts by unit; the unit must be one of these. */
const units: Readonly<Record<string, readonly [number, number]>> = {
  "USD/year": [10_000, 1_500_000],
  "times salary": [1, 3],
  "USD/kWh": [0.005, 1],
  "USD/kW-month": [10, 2_000],
  ratio: [1, 3],
};

/** Checks what a role earns or an item of a data centre costs. */
export function* checkFigures(record: {
  readonly history: readonly FigureEntry[];
}): Generator<Finding> {
  yield* checkHistory(record.history, ["history"]);
  for (const [at, entry] of record.history.entries()) {
    const path = ["history", at];
    const { low, central, high, unit } = entry;
    if (low > central || central > high) {
      yield {
        path,
        expected: "low ≤ central ≤ high",
        found: `${low} ≤ ${central} ≤ ${high}`,
        fix: "two may be swapped",
      };
    }
    const range = units[unit];
    if (range === undefined) {
      yield {
        path: [...path, "unit"],
        expected: `one of ${Object.keys(units).join(", ")}`,
        found: `${unit}`,
        fix: "correct one of the two",
      };
    } else {
      for (const key of ["low", "central", "high"] as const) {
        if (entry[key] < range[0] || entry[key] > range[1]) {
          yield {
            path: [...path, key],
            expected: `${range[0]} to ${range[1]} ${unit}`,
            found: `${entry[key]}`,
            fix: "check the unit",
          };
        }
      }
    }
    if (entry.until !== undefined && entry.until < entry.from) {
      yield {
        path: [...path, "until"],
        expected: `a day on or after ${entry.from} (from)`,
        found: `${entry.until}`,
        fix: "correct one of the two",
      };
    }
  }
}

/** Checks a provider's terms beyond their schema. */
export function* checkProvider({ retention }: ProviderRecord): Generator<Finding> {
  if (retention === undefined) return;
  const stated =
    retention.training !== "unknown" ||
    retention.zeroRetention !== "unknown" ||
    retention.days !== undefined;
  if (stated && retention.source === undefined) {
    yield {
      path: ["retention"],
      expected: "source beside what is stated of retention",
      found: "none",
      fix: "say where it was read",
    };
  }
}

/** Checks the observed trends. */
export function* checkTrend({ observed }: PriceTrend): Generator<Finding> {
  for (const [at, trend] of observed.entries()) {
    if (trend.until <= trend.from) {
      yield {
        path: ["observed", at, "until"],
        expected: `a day after ${trend.from} (from)`,
        found: `${trend.until}`,
        fix: "the two may be swapped",
      };
    }
    if (trend.changePerYear > 5) {
      yield {
        path: ["observed", at, "changePerYear"],
        expected: "a relative change such as -0.3",
        found: `${trend.changePerYear}`,
        fix: "per cent are written as hundredths",
      };
    }
  }
}
