import type { OptionResult, Verdict } from "@tapeline/engine";

import {
  formatMoney,
  formatMoneyRange,
  formatMonths,
  formatNumber,
  inHundred,
} from "../format/number.ts";
import { shellWord } from "../format/shell-word.ts";
import { paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

/** What a chance rests on, in a line. */
const evidenceWords: Readonly<Record<OptionResult["evidence"], string>> = {
  guess: "that chance is a guess: it rests on rules, and on no test of the case's own requests",
  "small-test": "that chance rests on rules and on a small test of the case's own requests",
  measured: "that chance rests on what was measured on the case's own requests",
};

/** An option in a verdict: where it stands and why, its bill line by line, its offers. */
export function renderOptionResult(
  option: OptionResult,
  verdict: Verdict,
  file: string,
  style: Style,
): string {
  const { code, title, standing, sufficiency, acceptability, cost, monthsToUse, inTime } = option;
  const paragraphs = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => paragraph(text, 4, style));
  const roles = [
    ...(verdict.endPoint?.option === option.id ? ["the end point"] : []),
    ...(verdict.firstStep?.option === option.id ? ["the first step"] : []),
  ];
  const stands = `${standing.replaceAll("-", " ")}${roles.length > 0 ? ` – ${roles.join(" and ")}` : ""}`;
  const reasons = [
    ...option.excludedBy.map(
      ({ rule, because, share }) =>
        `${rule}${share < 1 ? ` (in ${inHundred(share)} of 100 worlds)` : ""}: ${because}`,
    ),
    ...(standing === "undetermined" ? option.undeterminedBy : []).map(
      ({ rule, fact }) => `${rule} asks for ${fact}`,
    ),
    ...option.notPriced.map((missing) => `not priced: ${missing}`),
    ...(option.dominatedBy === undefined
      ? []
      : [`${option.dominatedBy} is no worse on anything and better on something`]),
    ...(option.tested === undefined
      ? []
      : [
          `tested: ${option.tested.passed} of ${option.tested.of} passed${option.tested.recorded ? "" : " (fewer than 30, so no recorded test)"}`,
        ]),
  ];
  // What may not be adopted is never the cheapest, whatever it would cost.
  const cheapest =
    standing === "excluded" || cost === undefined
      ? ""
      : `; where any option does, it is the cheapest in ${inHundred(acceptability)} of 100`;
  const figures = [
    `reaches the bar in ${inHundred(sufficiency)} of 100 worlds${cheapest}`,
    evidenceWords[option.evidence],
    cost === undefined
      ? "cost: not priced"
      : `cost ${formatMoneyRange(cost.p10, cost.p90)}, median ${formatMoney(cost.p50)}`,
    ...(option.perThousandRequests === undefined
      ? []
      : [`${formatMoney(option.perThousandRequests.p50)} per 1,000 requests`]),
    ...(option.perAcceptedResult === undefined
      ? []
      : [`${formatMoney(option.perAcceptedResult.p50)} per accepted result`]),
    `${formatMonths(monthsToUse.p10, monthsToUse.p90)} to first users${inTime === undefined ? "" : `, in time in ${inHundred(inTime)} of 100 worlds`}`,
  ];
  const moved = verdict.fired
    .flatMap(({ rule, because, options }) =>
      options
        .filter((one) => one.option === option.id && one.weight !== undefined && one.weight !== 0)
        .map(({ weight = 0 }) => ({ rule, because, weight })),
    )
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(
      ({ rule, because, weight }) =>
        `${weight > 0 ? "+" : "−"}${formatNumber(Math.abs(weight))} ${rule}: ${because}`,
    );
  const largest = option.lines.toSorted((a, b) => b.amount.p50 - a.amount.p50)[0];
  const sections: string[][] = [
    [
      ...paragraph(`${code} ${title}`, 2, style).map(style.colour.bold),
      ...paragraph(stands, 2, style),
    ],
    [...paragraphs(reasons)],
    ["  Figures", ...paragraphs(figures)],
    moved.length === 0 ? [] : ["  What moved its chance, in log-odds", ...paragraphs(moved)],
    option.lines.length === 0
      ? []
      : [
          ...paragraph("The bill, present value over the horizon", 2, style),
          "",
          ...billTable(option, style),
          ...[
            "each line with its inputs, as here the largest:",
            `tapeline explain options.${option.id}.lines.${largest?.id}.amount.p50 ${shellWord(file)}`,
          ].flatMap((line) => paragraph(line, 2, style).map(style.colour.dim)),
        ],
    option.offers.length === 0
      ? []
      : [
          `  Offers kept, of ${option.offersSeen} seen`,
          "",
          ...offerTable(option, style),
          ...paragraphs(option.offers.flatMap(({ changes }) => changes)),
        ],
  ];
  return `\n${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join("\n"))
    .join("\n\n")}\n`;
}

function billTable({ lines }: OptionResult, style: Style): string[] {
  return renderTable(
    [
      { heading: "line", atLeast: 18 },
      { heading: "phase" },
      { heading: "10th–90th", align: "right" },
      { heading: "median", align: "right" },
      { heading: "how", atLeast: 20 },
    ],
    lines.map(({ title, phase, amount, formula }) => [
      title,
      phase,
      formatMoneyRange(amount.p10, amount.p90),
      formatMoney(amount.p50),
      formula,
    ]),
    style,
  );
}

function offerTable({ offers }: OptionResult, style: Style): string[] {
  return renderTable(
    [
      { heading: "offer", atLeast: 20 },
      { heading: "class" },
      { heading: "expected cost", align: "right" },
      { heading: "adopted of 100", align: "right" },
      { heading: "price", atLeast: 12 },
      { heading: "standing" },
    ],
    offers.map(({ title, class: size, expectedCost, adopted, price, standing }) => [
      title,
      size,
      formatMoney(expectedCost),
      inHundred(adopted),
      price ?? "–",
      standing ?? "–",
    ]),
    style,
  );
}
