import type { OptionResult, Verdict } from "@tapeline/engine";

import {
  formatDay,
  formatMoney,
  formatMoneyRange,
  formatMonths,
  formatNumber,
  formatRange,
  grouped,
  inHundred,
} from "../format/number.ts";
import { labelled, paragraph, placeOf } from "./frame.ts";
import type { Style } from "./style.ts";

/** The case's name, and on which release and day it was assessed. */
export function renderTitle({ title, receipt }: Verdict, style: Style): string[] {
  const { content, asOf, worlds } = receipt;
  const release = `release ${content} · prices as of ${formatDay(asOf)} · ${grouped(worlds)} worlds`;
  return [
    ...paragraph(title, 2, style).map(style.colour.bold),
    ...paragraph(release, 2, style).map(style.colour.dim),
  ];
}

/** Answer and end point in a sentence, then the first step, then what to be careful of. */
export function renderSentences({ headline, nextStep, caution }: Verdict, style: Style): string[] {
  return [
    ...paragraph(headline, 2, style).map(style.colour.bold),
    ...paragraph(nextStep, 2, style),
    ...(caution === undefined ? [] : paragraph(caution, 2, style)),
  ];
}

/** The end point's cost, range first; how likely the plan gets there; and the best plan that ends elsewhere. */
export function renderFigures(verdict: Verdict, style: Style): string[] {
  const { plan, endPoint, facts } = verdict;
  const end = verdict.options.find(({ id }) => id === endPoint?.option);
  if (end === undefined) return [];
  const months = facts.find(({ id }) => id === "horizonMonths")?.base;
  const name = months === undefined ? "Total" : `${grouped(months)} months`;
  const parts =
    end.cost === undefined
      ? ["not priced"]
      : [
          `${formatMoneyRange(end.cost.p10, end.cost.p90)}, median ${formatMoney(end.cost.p50)}${errorsIn(end)}`,
          ...(end.perThousandRequests === undefined
            ? []
            : [`${formatMoney(end.perThousandRequests.p50)} per 1,000 requests`]),
          `${formatMonths(end.monthsToUse.p10, end.monthsToUse.p90)} to first users${end.inTime === undefined ? "" : `, in time in ${inHundred(end.inTime)} of 100`}`,
        ];
  const chance =
    plan === undefined
      ? `reaches the bar in ${inHundred(end.sufficiency)} of 100`
      : `${inHundred(plan.success)} in 100 that the plan reaches the bar; ${inHundred(endPoint?.chance ?? 0)} in 100 that it ends at option ${end.code.slice(1)}`;
  return [
    ...labelled(name, parts.join(" · "), style),
    ...converted(verdict, style),
    ...labelled("Chance", chance, style),
    ...runnerUp(verdict, style),
  ];
}

/** The same cost in the currency of the case, at its rate; without a rate, what is missing. */
function converted({ converted: told }: Verdict, style: Style): string[] {
  if (told === undefined) return [];
  const { currency, perDollar, rateOf, cost } = told;
  if (perDollar === undefined)
    return labelled(
      currency,
      "every amount is in US dollars; give currencyPerDollar to see totals in it",
      style,
    );
  const rate = `at ${formatNumber(perDollar)} for a dollar${rateOf === undefined ? ", of a day that is not named" : ` of ${formatDay(rateOf)}`}, as the case says`;
  return labelled(
    currency,
    cost === undefined
      ? rate
      : `${formatRange(cost.p10, cost.p90, formatAmount)}, median ${formatAmount(cost.p50)} ${rate}; all else is in US dollars`,
    style,
  );
}

/** An amount in a currency that its label names. */
const formatAmount = (amount: number): string => formatMoney(amount).replace("$", "");

/** Above this share of an option's median cost its wrong results are named, since nobody is billed for them. */
const worthNaming = 0.2;

function errorsIn({ cost, lines }: OptionResult): string {
  const errors = lines.find(({ id }) => id === "errors")?.amount.p50 ?? 0;
  return errors > worthNaming * (cost?.p50 ?? Infinity)
    ? `, of which its wrong results ${formatMoney(errors)}`
    : "";
}

function runnerUp(verdict: Verdict, style: Style): string[] {
  if (verdict.runnerUp === undefined) return [];
  const { endPoint, behindBy, argument } = verdict.runnerUp;
  const worth = `worth ${formatMoney(Math.abs(behindBy))} ${behindBy < 0 ? "more" : "less"}`;
  return labelled(
    "Runner-up",
    `a plan that ends at option ${placeOf(verdict, endPoint)}, ${worth}. ${argument}`,
    style,
  );
}
