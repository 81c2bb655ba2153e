import type { Backtest, ForecastScore, JudgedDecision, Share, Summary } from "@tapeline/validation";

import { formatDay } from "../format/number.ts";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable, type Column } from "./table.ts";

/** Scores of a backtest, then how far its chances hold, and where it is asked for every disagreement. */
export function renderBacktest(
  { summaries, rows, receipt }: Backtest,
  wanted: { readonly rows: boolean },
  style: Style,
): string {
  const heading = `${rows.length} documented decisions, assessed at the prices of ${formatDay(receipt.asOf)} by release ${receipt.content}`;
  const [first] = summaries;
  return framed([
    paragraph(heading, 2, style).map(style.colour.bold),
    renderShares(summaries, style),
    renderForecasts(summaries, style),
    first === undefined ? [] : renderReliability(first, style),
    ...(wanted.rows ? renderDisagreements(rows, style) : []),
    paragraph(footnote(wanted.rows), 2, style).map(style.colour.dim),
  ]);
}

const footnote = (rows: boolean): string =>
  `Scored is the end point, the option that is likeliest to be adopted. In brackets: the 95 % interval over organisations. Makers are rows whose case is to have a model, or a study. “Custom” is scored where all acceptable options are custom LLMs or none is; “done works”, the chance of what was done, has no target.${rows ? "" : " Where we differ: --rows"}`;

const measures: readonly (readonly [name: string, of: (summary: Summary) => Share])[] = [
  ["acceptable", ({ acceptable }) => acceptable],
  ["the best in hindsight", ({ exact }) => exact],
  ["refuted", ({ refuted }) => refuted],
  ["regrets avoided", ({ regretsAvoided }) => regretsAvoided],
];

const rightAligned = (heading: string): Column => ({ heading, align: "right" });

function renderShares(summaries: readonly Summary[], style: Style): string[] {
  return renderTable(
    [{ heading: "our end point is" }, ...measures.map(([name]) => rightAligned(name))],
    summaries.map((summary) => [
      scopeWords(summary),
      ...measures.map(([, of]) => shareWords(of(summary))),
    ]),
    style,
  );
}

const scopeNames: Readonly<Record<Summary["scope"], string>> = {
  users: "rows of users",
  "users-documented": "documented",
  all: "rows, makers too",
  "all-documented": "documented",
};

const scopeWords = ({ scope, rows }: Summary): string => `${rows} ${scopeNames[scope]}`;

function shareWords({ count, of, share, interval }: Share): string {
  if (share === undefined) return "–";
  const range =
    interval === undefined ? "" : ` (${percent(interval.low)}–${percent(interval.high)})`;
  return `${count}/${of} ${percent(share)}%${range}`;
}

const percent = (share: number): string => String(Math.round(100 * share));

const forecastNames: Readonly<Record<ForecastScore["id"], string>> = {
  plan: "custom, by plan",
  cost: "custom, by cost",
  "end-point": "end acceptable",
  outcome: "done works",
};

function renderForecasts(summaries: readonly Summary[], style: Style): string[] {
  const [first] = summaries;
  if (first === undefined) return [];
  return renderTable(
    [
      { heading: "Brier score" },
      ...first.forecasts.map(({ id }) => rightAligned(forecastNames[id])),
    ],
    summaries.flatMap((summary) => [
      [scopeWords(summary), ...summary.forecasts.map(brierWords)],
      ["  base rate", ...summary.forecasts.map(baseRateWords)],
    ]),
    style,
  );
}

function brierWords({ brier, interval }: ForecastScore): string {
  if (brier === undefined) return "–";
  const range =
    interval === undefined ? "" : ` (${hundredths(interval.low)}–${hundredths(interval.high)})`;
  return `${hundredths(brier)}${range}`;
}

const baseRateWords = ({ baseRate, rows }: ForecastScore): string =>
  baseRate === undefined ? "–" : `${hundredths(baseRate)} of ${rows}`;

const hundredths = (value: number): string => value.toFixed(2);

/** What was told beside what came true, for the rows of the first scope. */
function renderReliability(summary: Summary, style: Style): string[] {
  const { forecasts } = summary;
  const bins = forecasts[0]?.reliability ?? [];
  return renderTable(
    [
      { heading: `told→true, ${scopeWords(summary)}` },
      ...bins.map(({ from, to }) => rightAligned(`${percent(from)}–${percent(to)}%`)),
    ],
    forecasts.map(({ id, reliability }) => [
      forecastNames[id],
      ...reliability.map(({ count, told, cameTrue }) =>
        told === undefined || cameTrue === undefined
          ? "–"
          : `${percent(told)}→${percent(cameTrue)}% of ${count}`,
      ),
    ]),
    style,
  );
}

function renderDisagreements(rows: readonly JudgedDecision[], style: Style): string[][] {
  const wrong = rows.filter(({ acceptable }) => !acceptable);
  const other = rows.filter(({ acceptable, asDone }) => acceptable && !asDone);
  return [
    ...listed(
      `${wrong.length} rows on which our end point is not among the acceptable ones`,
      wrong,
      style,
    ),
    ...listed(
      `${other.length} rows on which it is acceptable, but not what was done`,
      other,
      style,
    ),
  ];
}

function listed(heading: string, rows: readonly JudgedDecision[], style: Style): string[][] {
  if (rows.length === 0) return [];
  return [
    paragraph(heading, 2, style).map(style.colour.bold),
    ...rows.map((row) => renderRow(row, style)),
  ];
}

/** Options as reports number them: 0 stands for no language model, which tables of decisions call 8. */
const place = (rung: string): string => (rung === "8" ? "O0" : `O${rung}`);

function renderRow(row: JudgedDecision, style: Style): string[] {
  const { identity, inputs, labels, rung, verdict, refuted, mapped } = row;
  const { decision_taken, outcome, hindsight_option, acceptable_options } = labels;
  const chance =
    verdict.endPoint === undefined ? "" : ` (${percent(verdict.endPoint.chance)} in 100)`;
  const ours = rung === undefined ? "no plan" : `${place(rung)}${chance}`;
  return [
    ...paragraph(`${identity.id}: ${inputs.task_type}, ${labels.label_basis}`, 2, style),
    ...paragraph(
      `ours ${ours}${refuted ? ", which was refuted there" : ""}; done ${place(decision_taken)}${outcome === undefined ? "" : `, ${outcome}`}; best in hindsight ${place(hindsight_option)}, acceptable ${acceptable_options.map(place).join(", ")}`,
      4,
      style,
    ),
    ...row.reasons.flatMap(({ rule, because }) => paragraph(`${rule}: ${because}`, 4, style)),
    ...heldBackWords(row).flatMap((words) => paragraph(words, 4, style)),
    ...(labels.hindsight_reason === undefined
      ? []
      : paragraph(`said since: ${labels.hindsight_reason}`, 4, style)),
    ...mapped.notes.flatMap((note) => paragraph(note, 4, style)),
  ];
}

const holders: Readonly<Record<NonNullable<JudgedDecision["heldBack"]>["by"], string>> = {
  gate: "a gate",
  price: "a missing price",
  sufficiency: "its chance to reach the bar",
  cost: "its cost",
  order: "the order of tests: what is tried before it does",
};

function heldBackWords({ heldBack }: JudgedDecision): string[] {
  if (heldBack === undefined) return [];
  const { rung, by, sufficiency, gates } = heldBack;
  const named = by === "gate" && gates.length > 0 ? ` (${gates.join(", ")})` : "";
  const reaches =
    sufficiency === undefined
      ? ""
      : `; it reaches the bar in ${percent(sufficiency)} of 100 worlds`;
  return [`what keeps ${place(rung)} back: ${holders[by]}${named}${reaches}`];
}
