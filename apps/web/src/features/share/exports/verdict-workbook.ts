import type { OptionResult, Verdict } from "@tapeline/engine";

import { place, type Sheet, type SheetCell } from "../workbook/sheet.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import type { Told } from "./exported.ts";
import { receiptRows } from "./receipt-rows.ts";
import { standingOf } from "./standing-words.ts";

/**
 * A verdict as a workbook. What is a sum or a product of other cells is a live formula with its value: an option's cost is the
 * sum of its lines' means, and machines cost their number times the price of one.
 */
export function verdictWorkbook(told: Told): Uint8Array<ArrayBuffer> {
  const { verdict } = told;
  const lines = costLines(verdict);
  return writeWorkbook([
    summary(verdict),
    optionsSheet(verdict, lines.totals),
    lines.sheet,
    planSheet(verdict),
    machines(verdict),
    factsSheet(told),
  ]);
}

const money = "money" as const;
const percent = "percent" as const;

function summary(verdict: Verdict): Sheet {
  const { headline, nextStep, caution, reviewBy } = verdict;
  return {
    name: "Verdict",
    columns: [
      { heading: "Verdict", width: 28 },
      { heading: verdict.title, width: 90 },
    ],
    rows: [
      ["Needs a custom LLM", verdict.answer],
      ["Advice", headline],
      ["First step", nextStep],
      ...(caution === undefined ? [] : [["Mind", caution]]),
      ...(verdict.confidence === undefined ? [] : [["Confidence, in 100", verdict.confidence]]),
      ...(reviewBy === undefined ? [] : [["Look at it again by", reviewBy]]),
      ["Percentiles", "80% interval: P10 to P90 over the worlds. Only means add up."],
      ...receiptRows(verdict.receipt),
    ],
  };
}

const lineColumns: Sheet["columns"] = [
  { heading: "Option", width: 26 },
  { heading: "Line", width: 40 },
  { heading: "Phase", width: 10 },
  { heading: "P10", width: 16, format: money },
  { heading: "Median", width: 16, format: money },
  { heading: "P90", width: 16, format: money },
  { heading: "Mean", width: 16, format: money },
  { heading: "Share of the mean", width: 18, format: percent },
  { heading: "Formula", width: 60 },
  { heading: "Rests on", width: 60 },
];
const meanColumn = 6;

interface Total {
  readonly row: number;
  readonly mean: number;
}

/** Every line of every priced option, with a total under each; and where the totals stand. */
function costLines({ options }: Verdict): {
  readonly sheet: Sheet;
  readonly totals: ReadonlyMap<string, Total>;
} {
  const rows: SheetCell[][] = [];
  const totals = new Map<string, Total>();
  for (const option of options) {
    if (option.cost === undefined || option.lines.length === 0) continue;
    const first = rows.length + 2;
    const row = first + option.lines.length;
    const mean = option.lines.reduce((sum, { amount }) => sum + amount.mean, 0);
    for (const [index, { title, phase, amount, formula, basis }] of option.lines.entries())
      rows.push([
        nameOf(option),
        title,
        phase,
        amount.p10,
        amount.p50,
        amount.p90,
        amount.mean,
        mean === 0
          ? undefined
          : {
              formula: `${place(meanColumn, first + index)}/${place(meanColumn, row)}`,
              value: amount.mean / mean,
            },
        formula,
        basis,
      ]);
    const { p10, p50, p90 } = option.cost;
    const sum = `SUM(${place(meanColumn, first)}:${place(meanColumn, row - 1)})`;
    rows.push([nameOf(option), "Total", undefined, p10, p50, p90, { formula: sum, value: mean }]);
    totals.set(option.id, { row, mean });
  }
  return { sheet: { name: "Cost lines", columns: lineColumns, rows }, totals };
}

function optionsSheet(verdict: Verdict, totals: ReadonlyMap<string, Total>): Sheet {
  return {
    name: "Options",
    columns: [
      { heading: "Option", width: 30 },
      { heading: "Standing", width: 40 },
      { heading: "Reaches the bar", width: 16, format: percent },
      { heading: "Cheapest that suffices", width: 22, format: percent },
      { heading: "Cost P10", width: 16, format: money },
      { heading: "Cost median", width: 16, format: money },
      { heading: "Cost P90", width: 16, format: money },
      { heading: "Cost mean", width: 16, format: money },
      { heading: "A thousand requests, median", width: 26, format: money },
      { heading: "An accepted result, median", width: 26, format: money },
      { heading: "Months to use, median", width: 20 },
    ],
    rows: verdict.options.map((option) => {
      const total = totals.get(option.id);
      return [
        nameOf(option),
        standingOf(option, verdict),
        option.sufficiency,
        option.acceptability,
        option.cost?.p10,
        option.cost?.p50,
        option.cost?.p90,
        total === undefined
          ? undefined
          : { formula: `'Cost lines'!${place(meanColumn, total.row)}`, value: total.mean },
        option.perThousandRequests?.p50,
        option.perAcceptedResult?.p50,
        option.monthsToUse.p50,
      ];
    }),
  };
}

function planSheet({ plan, options }: Verdict): Sheet {
  const steps = plan?.steps ?? [];
  const title = new Map(options.map((option) => [option.id, nameOf(option)]));
  const last = steps.length + 1;
  const total = (column: number, value: number): SheetCell => ({
    formula: `SUM(${place(column, 2)}:${place(column, last)})`,
    value,
  });
  return {
    name: "Plan",
    columns: [
      { heading: "Step", width: 8 },
      { heading: "Option", width: 30 },
      { heading: "Test costs", width: 16, format: money },
      { heading: "Test takes, months", width: 18 },
    ],
    rows: [
      ...steps.map(({ option, testCost, testMonths }, index) => [
        index + 1,
        title.get(option),
        testCost,
        testMonths,
      ]),
      ...(steps.length === 0
        ? []
        : [
            [
              undefined,
              "All steps, should each be taken",
              total(
                2,
                steps.reduce((sum, { testCost }) => sum + testCost, 0),
              ),
              total(
                3,
                steps.reduce((sum, { testMonths }) => sum + testMonths, 0),
              ),
            ],
          ]),
    ],
  };
}

/** Accelerators that offers are run on: their number times the price of one. */
function machines({ options }: Verdict): Sheet {
  const rented = options.flatMap((option) =>
    option.offers.flatMap(({ title, accelerators }) =>
      accelerators === undefined ? [] : [{ option, title, ...accelerators }],
    ),
  );
  return {
    name: "Machines",
    columns: [
      { heading: "Option", width: 30 },
      { heading: "Model", width: 34 },
      { heading: "Accelerator", width: 28 },
      { heading: "Billing", width: 14 },
      { heading: "Accelerators in a copy", width: 22 },
      { heading: "Price of one, an hour", width: 20, format: money },
      { heading: "A copy, an hour", width: 18, format: money },
      { heading: "Copies, median", width: 16 },
      { heading: "All copies, an hour", width: 20, format: money },
    ],
    rows: rented.map(({ option, title, accelerator, billing, count, perGpuHour, replicas }, at) => {
      const row = at + 2;
      return [
        nameOf(option),
        title,
        accelerator,
        billing,
        count,
        perGpuHour,
        { formula: `${place(4, row)}*${place(5, row)}`, value: count * perGpuHour },
        replicas.p50,
        { formula: `${place(6, row)}*${place(7, row)}`, value: count * perGpuHour * replicas.p50 },
      ];
    }),
  };
}

function factsSheet({ verdict, questions }: Told): Sheet {
  const short = new Map<string, string>(
    questions.map((question) => [question.fact, question.short]),
  );
  return {
    name: "Facts",
    columns: [
      { heading: "Fact", width: 28 },
      { heading: "In words", width: 40 },
      { heading: "From", width: 12 },
      { heading: "Unit", width: 18 },
      { heading: "Low", width: 14 },
      { heading: "Base", width: 14 },
      { heading: "High", width: 14 },
      { heading: "Value", width: 50 },
    ],
    rows: verdict.facts.map(({ id, origin, unit, low, base, high, value }) => [
      id,
      short.get(id),
      origin,
      unit,
      low,
      base,
      high,
      value === undefined ? undefined : Array.isArray(value) ? value.join(", ") : String(value),
    ]),
  };
}

const nameOf = ({ code, short }: OptionResult): string => `${code} ${short}`;
