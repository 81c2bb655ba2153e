import { formatMoney, formatNumber } from "@tapeline/engine/format";

import { calculator } from "../calculator.ts";
import {
  Figures,
  FigureLine,
  Formula,
  HourNote,
  moneyRange,
  numberRange,
} from "../result-parts.tsx";
import { choice, figure, open, point } from "../values.ts";
import type { AnswerOf } from "./answer-of.ts";
import { accelerator } from "./shared-fields.ts";

type Answer = AnswerOf<"pretraining">;

/** What pre-training a model takes in compute. */
export const pretraining = calculator<Answer>({
  id: "pretraining",
  title: "Pre-training",
  about:
    "What training a model from scratch takes: operations, accelerator-hours, days and money. Compute alone: people and data cost more.",
  fields: [
    {
      kind: "figure",
      name: "parameters",
      label: "Parameters",
      unit: "parameters",
      fact: "pretrainParameters",
    },
    {
      kind: "figure",
      name: "activeShare",
      label: "Parameters that a token uses",
      unit: "%",
      usual: 100,
      because: "A dense model uses all; a mixture of experts less.",
      min: 1,
      max: 100,
      point: true,
    },
    {
      kind: "figure",
      name: "tokens",
      label: "Tokens to train on",
      unit: "tokens",
      fact: "pretrainTokens",
    },
    accelerator,
    {
      kind: "figure",
      name: "count",
      label: "Accelerators at the same time",
      unit: "accelerators",
      usual: 256,
      because: "Near the number at which published runs are compared; our own choice.",
      min: 1,
      max: 200_000,
      integer: true,
      point: true,
    },
    {
      kind: "figure",
      name: "perGpuHour",
      label: "What you pay for an accelerator-hour",
      unit: "$/GPU-hour",
      fact: "gpuHourPrice",
      open: true,
      help: "Left open, the price book’s is taken.",
    },
  ],
  ask: (client, values, signal) =>
    client.calculators.pretraining.query(
      {
        parameters: figure(values, "parameters"),
        activeShare: point(values, "activeShare"),
        tokens: figure(values, "tokens"),
        accelerator: choice(values, "accelerator"),
        count: point(values, "count"),
        ...open(values, "perGpuHour"),
      },
      { signal },
    ),
  finding({ allRuns, accelerator: on }) {
    return allRuns.cost === undefined
      ? `It takes ${numberRange(allRuns.cardHours)} hours of ${on}; the hour is not priced.`
      : `It costs ${moneyRange(allRuns.cost)} of compute, experiments included.`;
  },
  Result({
    answer: {
      operations,
      tokensPerParameter,
      utilisation,
      experiments,
      finalRun,
      allRuns,
      hour,
      formula,
    },
  }) {
    return (
      <>
        <Figures>
          <FigureLine
            name="Operations of the final run"
            value={`${power(operations.p10)}–${power(operations.p90)}`}
            middle={power(operations.p50)}
          >
            6 for each parameter and token, without attention, as most published counts are.
          </FigureLine>
          <FigureLine
            name="Tokens for each parameter"
            value={numberRange(tokensPerParameter)}
            middle={formatNumber(tokensPerParameter.p50)}
          >
            Twenty is the least that makes sense; today’s models see far more.
          </FigureLine>
          <FigureLine
            name="Accelerator-hours of the final run"
            value={numberRange(finalRun.cardHours)}
            middle={formatNumber(finalRun.cardHours.p50)}
          >
            Published runs of this kind reach {formatNumber(utilisation.low * 100)}–
            {formatNumber(utilisation.high * 100)}% of the peak; measured.
          </FigureLine>
          <FigureLine
            name="Days of the final run"
            value={numberRange(finalRun.days)}
            middle={formatNumber(finalRun.days.p50)}
          />
          <FigureLine
            name="The final run"
            value={finalRun.cost === undefined ? "not priced" : moneyRange(finalRun.cost)}
            {...(finalRun.cost === undefined ? {} : { middle: formatMoney(finalRun.cost.p50) })}
          >
            {hour !== undefined && <HourNote hour={hour} />}
          </FigureLine>
          <FigureLine
            name="All runs"
            value={allRuns.cost === undefined ? "not priced" : moneyRange(allRuns.cost)}
            {...(allRuns.cost === undefined ? {} : { middle: formatMoney(allRuns.cost.p50) })}
          >
            <span className="tag">our own judgement</span> Experiments take all runs to{" "}
            {formatNumber(experiments.low)} to {formatNumber(experiments.high)} times the final one.
          </FigureLine>
        </Figures>
        <Formula>{formula}</Formula>
      </>
    );
  },
  texts: ["faq/our-own-gpt", "articles/when-custom-makes-sense", "faq/compute-or-project"],
  answers: (values) => ({
    pretrainParameters: values["parameters"],
    pretrainTokens: values["tokens"],
    ...(values["perGpuHour"] === undefined ? {} : { gpuHourPrice: values["perGpuHour"] }),
  }),
});

/** A very large number as `6.0 × 10²¹`. */
function power(value: number): string {
  const [digits = "", exponent = "0"] = value.toExponential(1).split("e+");
  return `${digits} × 10${exponent
    .split("")
    .map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)])
    .join("")}`;
}
