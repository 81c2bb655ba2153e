import type { Spread } from "@tapeline/engine";
import type { PipelineCounted, StepCounted } from "@tapeline/engine/sizing";

import {
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatRange,
  inHundred,
} from "../format/number.ts";
import { framed, labelled, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

const seconds = ({ p10, p50, p90 }: Spread): string =>
  p10 === p90 ? formatNumber(p50) : `${formatNumber(p50)} (${formatRange(p10, p90, formatNumber)})`;
const dollars = ({ p10, p50, p90 }: Spread): string =>
  p10 === p90 ? formatMoney(p50) : `${formatMoney(p50)} (${formatMoneyRange(p10, p90)})`;
const share = (of: number | undefined): string => (of === undefined ? "" : inHundred(of));

/** The steps of a pipeline in a table, then the whole of it. */
export function renderPipeline(
  counted: PipelineCounted,
  { answered }: { readonly answered: boolean },
  style: Style,
): string {
  const { steps, missing, limit, dollarsPerMinute } = counted;
  const row = (step: StepCounted): string[] => [
    step.name,
    step.dollarsPerRequest === undefined ? "not priced" : dollars(step.dollarsPerRequest),
    share(step.shareOfPrice),
    step.seconds === undefined ? "not known" : seconds(step.seconds),
    share(step.shareOfDelay),
  ];
  const offer = steps.find((step) => step.offer !== undefined)?.offer;
  const atLeast = (names: readonly string[]): string => (names.length === 0 ? "" : "at least ");
  return framed([
    [
      ...paragraph("A request, step by step", 2, style).map(style.colour.bold),
      ...paragraph(
        answered ? "the model as your case uses it" : "the model as a case without answers uses it",
        2,
        style,
      ).map(style.colour.dim),
    ],
    renderTable(
      [
        { heading: "Step", atLeast: 10 },
        { heading: "$ a request", align: "right" },
        { heading: "of 100", align: "right" },
        { heading: "seconds", align: "right" },
        { heading: "of 100", align: "right" },
      ],
      steps.map(row),
      style,
    ),
    [
      ...labelled(
        "A request",
        `${atLeast(missing.price)}${dollars(counted.dollarsPerRequest)} · ${atLeast(missing.seconds)}${seconds(counted.seconds)} seconds`,
        style,
      ),
      ...(dollarsPerMinute === undefined
        ? []
        : labelled(
            "A minute",
            `${atLeast(missing.price)}${dollars(dollarsPerMinute)} for a minute of speech`,
            style,
          )),
      ...labelled("A month", `${atLeast(missing.price)}${dollars(counted.dollarsPerMonth)}`, style),
      ...(limit === undefined
        ? []
        : labelled(
            "Limit",
            `${formatNumber(limit.seconds)} s, kept in ${inHundred(limit.within)} of 100 futures${missing.seconds.length > 0 ? " as far as is known" : ""}${limit.leftForModel === undefined ? "" : `; the other steps leave the model ${seconds(limit.leftForModel)} s`}`,
            style,
          )),
    ],
    [
      ...(offer === undefined
        ? []
        : [`the model: ${offer.title} (${offer.class}), the cheapest that the case may use`]),
      ...(missing.price.length > 0 ? [`without a price: ${missing.price.join(", ")}`] : []),
      ...(missing.seconds.length > 0 ? [`without seconds: ${missing.seconds.join(", ")}`] : []),
      "steps follow one another; median and 80% interval, of 100: share of what is known",
    ]
      .flatMap((line) => paragraph(line, 2, style))
      .map(style.colour.dim),
  ]);
}
