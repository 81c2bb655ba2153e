import type { ApiClient } from "@tapeline/api";
import type { OptionResult, Spread } from "@tapeline/engine";

import { formatMoney, formatMoneyRange, formatMonths, inHundred } from "../format/number.ts";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

/** What the API says of two options side by side. */
export type Comparison = Awaited<ReturnType<ApiClient["assessment"]["compare"]["query"]>>;

/** Two options side by side: the figures that decide, then their bills, the largest difference first. */
export function renderComparison(comparison: Comparison, style: Style): string {
  const { title, headline, first, second, lines } = comparison;
  const row = (name: string, of: (option: OptionResult) => string): string[] => [
    name,
    of(first),
    of(second),
  ];
  const name = ({ code, short }: OptionResult): string => `${code.slice(1)} ${short}`;
  const figures = renderTable(
    [{ heading: "" }, { heading: name(first) }, { heading: name(second) }],
    [
      row("standing", ({ standing }) => standing.replaceAll("-", " ")),
      row("reaches the bar, of 100", ({ sufficiency }) => inHundred(sufficiency)),
      row("cheapest where any does, of 100", cheapest),
      row("cost, 10th–90th", ({ cost }) => range(cost)),
      row("cost, median", ({ cost }) => middle(cost)),
      row("per 1,000 requests", ({ perThousandRequests }) => middle(perThousandRequests)),
      row("per accepted result", ({ perAcceptedResult }) => middle(perAcceptedResult)),
      row("to first users", ({ monthsToUse }) => formatMonths(monthsToUse.p10, monthsToUse.p90)),
    ],
    style,
  );
  const costly = lines.filter((line) =>
    [line.first, line.second].some((one) => (one?.p90 ?? 0) > 0),
  );
  const free = lines.length - costly.length;
  const gap = (line: (typeof lines)[number]): number =>
    (line.second?.p50 ?? 0) - (line.first?.p50 ?? 0);
  // Where a whole bill is missing, what the other one holds is no difference.
  const unpriced = [first, second].filter(({ cost }) => cost === undefined);
  const bill = renderTable(
    [
      { heading: "line, median", atLeast: 20 },
      { heading: "phase" },
      { heading: name(first), align: "right", atLeast: 10 },
      { heading: name(second), align: "right", atLeast: 10 },
      { heading: "difference", align: "right" },
    ],
    costly
      .toSorted((a, b) => Math.abs(gap(b)) - Math.abs(gap(a)) || (a.id < b.id ? -1 : 1))
      .map((line) => [
        line.title,
        line.phase,
        middle(line.first),
        middle(line.second),
        unpriced.length === 0 ? signed(gap(line)) : "–",
      ]),
    style,
  );
  return framed([
    [...paragraph(title, 2, style).map(style.colour.bold), ...paragraph(headline, 2, style)],
    figures,
    lines.length === 0
      ? []
      : [
          ...bill,
          ...unpriced.flatMap((option) =>
            paragraph(`${name(option)} is not priced, so it has no bill`, 2, style).map(
              style.colour.dim,
            ),
          ),
          ...(free === 0
            ? []
            : paragraph(
                `${free} more line${free === 1 ? " costs" : "s cost"} nothing for either`,
                2,
                style,
              ).map(style.colour.dim)),
        ],
  ]);
}

/** As in a report: what may not be adopted is never the cheapest, whatever it would cost. */
const cheapest = ({ standing, cost, acceptability }: OptionResult): string =>
  standing === "excluded" || cost === undefined ? "–" : inHundred(acceptability);
const range = (spread: Spread | undefined): string =>
  spread === undefined ? "not priced" : formatMoneyRange(spread.p10, spread.p90);
const middle = (spread: Spread | undefined): string =>
  spread === undefined ? "–" : formatMoney(spread.p50);
const signed = (amount: number): string => `${amount > 0 ? "+" : ""}${formatMoney(amount)}`;
