import type { EvaluationPlan, PlannedArm, TrialNumber } from "@tapeline/engine/practice";

import {
  formatDay,
  formatMoney,
  formatMoneyRange,
  formatMonths,
  formatNumber,
  grouped,
} from "../format/number.ts";
import { framed, labelled, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

/** How to prove a verdict: the arms in their order, the items, when to stop, who grades, what it costs at most. */
export function renderEvaluationPlan(plan: EvaluationPlan, style: Style): string {
  return framed([
    heading(plan, style),
    arms(plan, style),
    items(plan, style),
    halfWidths(plan, style),
    grading(plan, style),
    said("Stop", plan.stopRule, style),
    said("Mind", plan.cautions, style),
    work(plan, style),
    rests(plan, style),
  ]);
}

function heading(
  { title, items: { needed }, numbers, total, notPriced, receipt }: EvaluationPlan,
  style: Style,
): string[] {
  const { repeats } = numbers;
  const most = `${formatMoneyRange(total.low, total.high)} for the runs`;
  const open = notPriced.length === 0 ? "" : `, without ${notPriced.join(", ")}: not priced`;
  return [
    ...paragraph(title, 2, style).map(style.colour.bold),
    ...paragraph(
      `release ${receipt.content} · prices as of ${formatDay(receipt.asOf)}`,
      2,
      style,
    ).map(style.colour.dim),
    "",
    ...paragraph(
      `Prove it on ${grouped(needed)} items of your own, ${repeats.value === 1 ? "each run once" : `each run ${repeats.value} times`}; ${most}${open}. Stop at ${formatMoney(total.high)}.`,
      2,
      style,
    ),
  ];
}

function arms({ arms: planned, leftOut, shared, total }: EvaluationPlan, style: Style): string[] {
  const rows = planned.map((arm, index) => [
    `${index + 1} ${arm.title}`,
    `${arm.option.code} on ${arm.offer.title}`,
    costWords(arm),
    testedWords(arm),
  ]);
  const table = renderTable(
    [
      { heading: "Arm, in this order", atLeast: 24 },
      { heading: "option and model", atLeast: 20 },
      { heading: "runs cost", align: "right" },
      { heading: "tested", atLeast: 8 },
    ],
    [
      ...rows,
      ...shared.map(({ title, amount }) => [
        `  ${title}`,
        "for all arms",
        formatMoneyRange(amount.low, amount.high),
        "",
      ]),
      ["  All", "", formatMoneyRange(total.low, total.high), ""],
    ],
    style,
  );
  return [
    ...table,
    ...planned.flatMap(({ do: done }, index) => paragraph(`${index + 1}: ${done}`, 4, style)),
    ...leftOut.flatMap(({ title, because }) =>
      paragraph(`Not run: ${title} – ${because}.`, 4, style).map(style.colour.dim),
    ),
  ];
}

function costWords({ cost, lines }: PlannedArm): string {
  if (cost === undefined) return "not priced";
  return lines.length === 0 ? "nothing billed" : formatMoneyRange(cost.low, cost.high);
}

function testedWords({ tested, afterAPass }: PlannedArm): string {
  if (tested === undefined) return afterAPass ? "after a pass" : "";
  return `${tested.passed} of ${tested.of}, ${tested.holds ? "holds" : "below"}`;
}

function items({ items: count, numbers, bar, tasks }: EvaluationPlan, style: Style): string[] {
  const { needed, forPairs, forBar, have, missing, passes, detectable } = count;
  const { difference, discordant, power } = numbers;
  const there =
    have === undefined
      ? "How many there are is not said; all are counted as missing."
      : `${grouped(have)} are there${detectable === undefined ? "" : `, enough to see ${formatNumber(detectable)} points`}; ${grouped(missing)} are missing.`;
  return [
    "  Items",
    ...paragraph(
      `${grouped(needed)} held out, with known answers: ${grouped(forPairs)} to see ${of(difference)} between two arms where ${of(discordant)} of items differ, in ${power.value} of 100 trials; ${grouped(forBar)} so that the bar can be held at all.`,
      4,
      style,
    ),
    ...paragraph(there, 4, style),
    ...paragraph(
      `The bar of ${formatNumber(100 * bar.share)}%${bar.origin === "assumed" ? " (assumed)" : ""} is held by ${grouped(passes)} passes of ${grouped(needed)}.`,
      4,
      style,
    ),
    ...(tasks.length < 2 ? [] : paragraph(`Draw from every task: ${tasks.join(", ")}.`, 4, style)),
  ];
}

const of = ({ value, unit }: TrialNumber): string =>
  unit === "%"
    ? `${formatNumber(value)}%`
    : `${formatNumber(value)} ${value === 1 ? unit.replace(/^(\w+)s\b/, "$1") : unit}`;

/** 95% half-widths of a pass rate by items. */
function halfWidths({ halfWidths: rows }: EvaluationPlan, style: Style): string[] {
  const rates = rows[0]?.points.map(({ passRate }) => passRate) ?? [];
  const sign = style.unicode ? "±" : "+/-";
  return renderTable(
    [
      { heading: "items" },
      ...rates.map((rate) => ({ heading: `at ${100 * rate}%`, align: "right" as const })),
    ],
    rows.map(({ items: count, points }) => [
      grouped(count),
      ...points.map(({ halfWidth }) => `${sign}${halfWidth.toFixed(1)}`),
    ]),
    style,
  ).concat(
    paragraph("points either side of a pass rate, 95% interval", 2, style).map(style.colour.dim),
  );
}

function grading({ grading: how }: EvaluationPlan, style: Style): string[] {
  if (how.by === "rule") return said("Grading", [`By rule: ${how.why}.`], style);
  const { labels, kappa, agreement, found } = how;
  const rule = `Before a model grades, people grade ${grouped(labels)} outputs. It may grade from a kappa of ${kappa} on, which at a pass rate like your bar is an agreement of ${formatNumber(100 * agreement)}%. Report kappa and the base rate, never agreement alone.`;
  return said(
    "Grading",
    [
      `${how.why.charAt(0).toUpperCase()}${how.why.slice(1)}.`,
      rule,
      ...(found === undefined ? [] : [foundWords(found)]),
    ],
    style,
  );
}

type Found = NonNullable<Extract<EvaluationPlan["grading"], { by: "judge" }>["found"]>;

function foundWords({ labels, agreement, kappa, baseRate, mayGrade }: Found): string {
  const measured = `Yours: ${grouped(labels)} labels, agreement ${formatNumber(100 * agreement)}%, ${kappa === undefined ? "no kappa, since both always said the same" : `kappa ${kappa.toFixed(2)}`}, base rate ${formatNumber(100 * baseRate)}%.`;
  return `${measured} ${mayGrade ? "It may grade." : "It may not grade yet."}`;
}

/** What the tests take beside their runs. */
function work({ work: tests }: EvaluationPlan, style: Style): string[] {
  return tests.flatMap(({ short, cost, months, recorded }, index) =>
    labelled(
      index === 0 ? "Work" : "",
      `${short}: ${recorded ? "tested already; the work is done" : `${formatMoney(cost)} of work, ${formatMonths(months, months)}`}`,
      style,
    ),
  );
}

/** Own figures, assumed answers and formulas. */
function rests({ numbers, assumed, formulas }: EvaluationPlan, style: Style): string[] {
  const own = Object.entries(numbers).filter(([, { origin }]) => origin === "assumed");
  return [
    "  Rests on",
    ...(own.length === 0
      ? []
      : paragraph(
          `our own figures: ${own.map(([name, number]) => `${name} ${of(number)}`).join(", ")}; change them with flags`,
          4,
          style,
        )),
    ...(assumed.length === 0
      ? []
      : paragraph(`answers that are assumed: ${assumed.join(", ")}`, 4, style)),
    ...formulas.flatMap(({ name, formula, source }) =>
      paragraph(`${name}: ${formula} (${source})`, 4, style).map(style.colour.dim),
    ),
    ...paragraph(
      "every line of a cost with its formula and price: --json; a number of it by its path, as in: tapeline explain evaluation.items.needed <case>",
      4,
      style,
    ).map(style.colour.dim),
  ];
}

function said(name: string, sentences: readonly string[], style: Style): string[] {
  if (sentences.length === 0) return [];
  return [`  ${name}`, ...sentences.flatMap((sentence) => paragraph(sentence, 4, style))];
}
