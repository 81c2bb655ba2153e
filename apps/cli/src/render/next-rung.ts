import type { FailureKind, NextRung, RungWanted } from "@tapeline/engine/practice";

import { formatDay, formatNumber, grouped } from "../format/number.ts";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

/** The rung that failures point to, with the counts that say so; without counts the kinds and how one knows them. */
export function renderNextRung(
  next: NextRung,
  kinds: readonly FailureKind[],
  style: Style,
): string {
  const seen = next.kinds.filter(({ count }) => count > 0);
  return framed([
    [
      ...paragraph(next.title, 2, style).map(style.colour.bold),
      ...paragraph(
        `release ${next.receipt.content} · prices as of ${formatDay(next.receipt.asOf)}`,
        2,
        style,
      ).map(style.colour.dim),
      "",
      ...paragraph(next.say, 2, style),
    ],
    ...(seen.length === 0
      ? [legend(kinds, style)]
      : [rungs(next, style), counted(seen, style), first(seen, style), rests(next, style)]),
  ]);
}

function rungs({ rungs: wanted, items }: NextRung, style: Style): string[] {
  if (wanted.length === 0) return [];
  return [
    ...renderTable(
      [
        { heading: "Rung" },
        { heading: "failures", align: "right" },
        { heading: "of 100, 95% interval", align: "right" },
        ...(items === undefined ? [] : [{ heading: "at best, all of them cured" }]),
      ],
      wanted.map((rung) => [
        `${rung.code.slice(1)} ${rung.short}`,
        grouped(rung.count),
        range(rung),
        ...(items === undefined ? [] : [thenWords(rung)]),
      ]),
      style,
    ),
    ...wanted.flatMap(({ code, do: tries }) =>
      tries.flatMap((one) => paragraph(`${code.slice(1)}: ${one}`, 4, style)),
    ),
  ];
}

const range = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${Math.round(100 * low)}–${Math.round(100 * high)}`;

/** What the test would come to: its rate, and whether that holds the bar. */
function thenWords({ passRateThen }: RungWanted): string {
  if (passRateThen === undefined) return "";
  const { share, low, holds } = passRateThen;
  return `${formatNumber(100 * share)}%, lower bound ${formatNumber(100 * low)}%: ${holds ? "holds the bar" : "below the bar"}`;
}

function counted(kinds: NextRung["kinds"], style: Style): string[] {
  return [
    ...renderTable(
      [
        { heading: "Kind of failure", atLeast: 24 },
        { heading: "failures", align: "right" },
        { heading: "of 100", align: "right" },
        { heading: "rung" },
      ],
      kinds.map((kind) => [
        kind.title,
        grouped(kind.count),
        range(kind),
        kind.rung?.option ?? (kind.passedOver.length === 0 ? "none: mend it first" : "none left"),
      ]),
      style,
    ),
    ...kinds.flatMap(({ title, passedOver }) =>
      passedOver.flatMap(({ option, because }) =>
        paragraph(`${title}: not ${option} – ${because}.`, 4, style).map(style.colour.dim),
      ),
    ),
  ];
}

/** What to mend before any rung is changed. */
function first(kinds: NextRung["kinds"], style: Style): string[] {
  const mends = kinds.flatMap(({ title, first: mend }) =>
    mend === undefined ? [] : [{ title, mend }],
  );
  if (mends.length === 0) return [];
  return [
    "  Before that",
    ...mends.flatMap(({ title, mend }) => paragraph(`${title}: ${mend}`, 4, style)),
  ];
}

function rests({ formulas, pValue, from }: NextRung, style: Style): string[] {
  return [
    "  Rests on",
    ...(from === undefined ? [] : paragraph(`failures of ${from}`, 4, style)),
    ...(pValue === undefined
      ? []
      : paragraph(
          `so uneven a split of the two most wanted rungs has a chance of ${formatNumber(pValue)} if both were wanted alike`,
          4,
          style,
        )),
    ...formulas.flatMap(({ name, formula, source }) =>
      paragraph(`${name}: ${formula} (${source})`, 4, style).map(style.colour.dim),
    ),
  ];
}

/** The kinds that failures are sorted by. */
function legend(kinds: readonly FailureKind[], style: Style): string[] {
  return [
    "  Sort each failure under the first kind that fits, and count",
    ...kinds.flatMap(({ id, title, recognise }) => [
      ...paragraph(`${id} · ${title}`, 4, style),
      ...paragraph(recognise, 6, style).map(style.colour.dim),
    ]),
  ];
}
