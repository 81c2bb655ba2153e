import type { Verdict } from "@tapeline/engine";

import { formatMoney } from "../format/number.ts";
import { shellWord } from "../format/shell-word.ts";
import { renderSentences, renderTitle } from "./figures.ts";
import { framed, labelled, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";

/** All that is said of a case whose month costs less than an hour of work: what to try, and what it rests on. */
export function renderTooSmall(
  verdict: Verdict,
  { perMonth, hourOfWork, title, vendor }: NonNullable<Verdict["tooSmall"]>,
  file: string,
  style: Style,
): string {
  const oneOff = verdict.facts.some(({ id, value }) => id === "oneOff" && value === true);
  const cost = `${formatMoney(perMonth.p10)}–${formatMoney(perMonth.p90)}, median ${formatMoney(perMonth.p50)}, with ${title} at ${vendor}; smaller models cost less`;
  return framed([
    renderTitle(verdict, style),
    renderSentences(verdict, style),
    [
      ...labelled(oneOff ? "All of it" : "A month", cost, style),
      ...labelled("An hour", `${formatMoney(hourOfWork)} of somebody who knows the work`, style),
    ],
    paragraph(
      "Two things stay, however small the case: what you may send to a vendor, and what happens when an answer is wrong.",
      2,
      style,
    ),
    [
      `the whole reckoning all the same: tapeline assess ${shellWord(file)} --full`,
      "every figure: --json · the same over HTTP: tapeline serve",
    ].flatMap((line) => paragraph(line, 2, style).map(style.colour.dim)),
  ]);
}
