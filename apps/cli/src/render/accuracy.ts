import type { Accuracy, Score } from "@tapeline/validation";

import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable, type Column } from "./table.ts";

const right = (heading: string): Column => ({ heading, align: "right" });

const columns: readonly Column[] = [
  { heading: "quantity", atLeast: 24 },
  right("rows"),
  right("off by"),
  right("90th"),
  right("ratio"),
  right("≤25%"),
  right("≤2×"),
  right("holds"),
  right("width"),
];

/** Each quantity, or each of its groups, in a line; then what was not scored, and why. */
export function renderAccuracy(
  { scores, rows, skipped, absent }: Accuracy,
  wanted: { readonly groups: boolean },
  style: Style,
): string {
  const shown = wanted.groups ? scores : scores.filter(({ group }) => group === "all");
  const heading = `${rows.length} predictions beside published figures`;
  return framed([
    paragraph(heading, 2, style).map(style.colour.bold),
    renderTable(columns, shown.map(lineOf), style),
    ...(skipped.length === 0
      ? []
      : [
          paragraph("Not scored", 2, style).map(style.colour.bold),
          reasonsOf(skipped).flatMap((words) => paragraph(words, 2, style)),
        ]),
    ...(absent.length === 0 ? [] : [paragraph(`Not there: ${absent.join(", ")}`, 2, style)]),
    paragraph(footnote, 2, style).map(style.colour.dim),
  ]);
}

const footnote =
  "Off by: median of |predicted ÷ published − 1|, in brackets its 95 % interval over clusters of like rows; then the 90th percentile, the median of predicted ÷ published, and the shares off by at most 25 % and at most a factor of two. Holds: the share of published figures within the interval that should hold 80 in 100; it is the prediction ×/÷ the width.";

function lineOf(score: Score): string[] {
  const { quantity, group, medianApeInterval: interval } = score;
  const range =
    interval === undefined ? "" : ` (${percent(interval.low)}–${percent(interval.high)})`;
  return [
    group === "all" ? quantity : `  ${group}`,
    String(score.n),
    `${percent(score.medianApe)}%${range}`,
    `${percent(score.p90Ape)}%`,
    score.bias.toFixed(2),
    `${Math.round(100 * score.within25Percent)}%`,
    `${Math.round(100 * score.within2x)}%`,
    `${Math.round(100 * score.coverage)}%`,
    `×${score.meanWidth.toFixed(2)}`,
  ];
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** How many rows each reason kept out, table by table. */
function reasonsOf(skipped: Accuracy["skipped"]): string[] {
  const counts = new Map<string, number>();
  for (const { table, quantity, reason } of skipped) {
    const key = `${table}${quantity === undefined ? "" : `, ${quantity}`}: ${reason}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${count} of ${reason}`);
}
