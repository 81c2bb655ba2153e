import type { ForecastScore, Share, Summary } from "../decisions/summarise.ts";
import { table } from "./markdown.ts";

const scopeNames: Readonly<Record<Summary["scope"], string>> = {
  users: "rows of users",
  "users-documented": "of these, documented",
  all: "rows, makers too",
  "all-documented": "of these, documented",
};

const forecastNames: Readonly<Record<ForecastScore["id"], string>> = {
  plan: "the plan ends in a custom LLM",
  cost: "a custom LLM is the cheapest that suffices",
  "end-point": "the end point is adopted",
  outcome: "what was done reaches the bar",
};

const percent = (share: number): string => String(Math.round(100 * share));
const hundredths = (value: number): string => value.toFixed(2);

/** How often our end point is acceptable, the best in hindsight or refuted, and how many regrets it avoids. */
export function sharesTable(summaries: readonly Summary[]): string {
  return table(
    [
      { heading: "scope" },
      ...["acceptable", "the best in hindsight", "refuted", "regrets avoided"].map((heading) => ({
        heading,
        right: true,
      })),
    ],
    summaries.map(({ scope, rows, acceptable, exact, refuted, regretsAvoided }) => [
      `${rows} ${scopeNames[scope]}`,
      ...[acceptable, exact, refuted, regretsAvoided].map(shareWords),
    ]),
  );
}

function shareWords({ count, of, share, interval }: Share): string {
  if (share === undefined) return "–";
  const range =
    interval === undefined ? "" : ` (${percent(interval.low)}–${percent(interval.high)})`;
  return `${count} of ${of}, ${percent(share)}%${range}`;
}

/** How far chances are from what came, beside always telling the share that came true. */
export function brierTable(summaries: readonly Summary[]): string {
  return table(
    [
      { heading: "chance that" },
      ...summaries.flatMap(({ scope, rows }) => [
        { heading: `${rows} ${scopeNames[scope]}`, right: true },
        { heading: "base rate", right: true },
      ]),
    ],
    (summaries[0]?.forecasts ?? []).map(({ id }) => [
      forecastNames[id],
      ...summaries.flatMap(({ forecasts }) => brierCells(forecasts.find((one) => one.id === id))),
    ]),
  );
}

function brierCells(score: ForecastScore | undefined): string[] {
  if (score?.brier === undefined) return ["–", "–"];
  const { brier, interval, baseRate, rows } = score;
  const range =
    interval === undefined ? "" : ` (${hundredths(interval.low)}–${hundredths(interval.high)})`;
  return [
    `${hundredths(brier)}${range}`,
    baseRate === undefined ? "–" : `${hundredths(baseRate)} of ${rows}`,
  ];
}

/** What was told beside how often it came true, by the height of what was told. */
export function reliabilityTable({ forecasts }: Summary): string {
  const bins = forecasts[0]?.reliability ?? [];
  return table(
    [
      { heading: "chance that" },
      ...bins.map(({ from, to }) => ({
        heading: `told ${percent(from)}–${percent(to)}%`,
        right: true,
      })),
    ],
    forecasts.map(({ id, reliability }) => [
      forecastNames[id],
      ...reliability.map(({ count, told, cameTrue }) =>
        told === undefined || cameTrue === undefined
          ? "–"
          : `${percent(told)}% → ${percent(cameTrue)}% of ${count}`,
      ),
    ]),
  );
}
