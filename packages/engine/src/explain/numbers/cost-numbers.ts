import { discountedRequests } from "../../costs/demand.ts";
import type { ExplanationInput } from "../../vocabulary/explore.ts";
import type { FactId } from "../../vocabulary/facts.ts";
import type { OptionResult, Verdict } from "../../vocabulary/verdict.ts";
import { middleWorld } from "../middle-world.ts";
import type { NumberLeaf } from "../number-leaf.ts";
import { digits, dollars } from "../words.ts";
import { costLineNumber } from "./cost-line.ts";
import {
  factInputs,
  numberInput,
  ofSpread,
  ownMethod,
  section,
  type At,
  type NumberEntry,
} from "./entry.ts";
import { ofOption } from "./option-numbers.ts";

type Pattern = Extract<
  NumberLeaf<Verdict>,
  `options.*.${"cost" | "perThousandRequests" | "perAcceptedResult" | "lines.*.amount"}.<spread>`
>;

const volumeFacts: readonly FactId[] = [
  "requestsPerMonth",
  "growthPerMonth",
  "rampMonths",
  "discountRate",
  "horizonMonths",
];

const lineInputs = ({ id, lines }: OptionResult, at: At): ExplanationInput[] =>
  lines.flatMap((line) =>
    numberInput(at, `${line.title} (${line.phase})`, `options.${id}.lines.${line.id}.amount`, "$"),
  );

const requestsInMiddle = (at: At): string =>
  `${digits(discountedRequests(middleWorld(at.explored, at.context))[0])} requests`;

/** What an option costs: in all, by line, per request and per accepted result. */
export const costNumbers: Readonly<Record<Pattern, NumberEntry>> = {
  "options.*.cost.<spread>": ofOption((option, at) => {
    const isMean = at.found.key === "mean";
    const parts = option.lines.map(({ amount }) => dollars(isMean ? amount.mean : amount.p50));
    return {
      ...ofSpread(at, `Whole cost of ${option.short}`, "test + build + run + maintain + leave"),
      unit: "$",
      withNumbers: isMean
        ? parts.join(" + ")
        : `${parts.join(", ")}: the medians of the lines; only means sum to that of the whole`,
      inputs: lineInputs(option, at),
      because: section(5),
      sources: [ownMethod],
    };
  }),

  "options.*.lines.*.amount.<spread>": costLineNumber,

  "options.*.perThousandRequests.<spread>": ofOption((option, at) => ({
    ...ofSpread(
      at,
      `Cost of ${option.short} per thousand requests`,
      "1,000 × whole cost ÷ present value of requests",
    ),
    unit: "$",
    withNumbers: `1,000 × ${dollars(option.cost!.p50)} ÷ ${requestsInMiddle(at)} at the middle`,
    inputs: [
      ...numberInput(at, "Whole cost", `options.${option.id}.cost`, "$"),
      ...factInputs(at, volumeFacts),
    ],
    because: section(5),
    sources: [ownMethod],
  })),

  "options.*.perAcceptedResult.<spread>": ofOption((option, at) => ({
    ...ofSpread(
      at,
      `Cost of ${option.short} per accepted result`,
      "whole cost ÷ (present value of requests × pass rate), pass rate = logistic(logit bar + x + class offset)",
    ),
    unit: "$",
    withNumbers: `${dollars(option.cost!.p50)} ÷ (${requestsInMiddle(at)} × pass rate) at the middle`,
    inputs: [
      ...numberInput(at, "Whole cost", `options.${option.id}.cost`, "$"),
      ...numberInput(at, "Chance that it reaches the bar", `options.${option.id}.sufficiency`),
      ...factInputs(at, ["minimumPassRate", ...volumeFacts]),
    ],
    because: section(5),
    sources: [ownMethod],
  })),
};
