import { formatMoney, formatNumber, priceOf } from "@tapeline/engine/format";
import { Icon } from "@tapeline/ui";

import { calculator, type Client } from "../calculator.ts";
import type { Values } from "../fields.ts";
import {
  Figures,
  FigureLine,
  Formula,
  HourNote,
  moneyRange,
  numberRange,
  SpeedFrom,
} from "../result-parts.tsx";
import { choice, point } from "../values.ts";
import type { AnswerOf } from "./answer-of.ts";
import { accelerator, count, inputTokens, model, outputTokens } from "./shared-fields.ts";
import styles from "../calculator.module.css";

type Answer = AnswerOf<"serving">;
type Input = Parameters<Client["calculators"]["serving"]["query"]>[0];

const fitWords = {
  fits: "fits",
  "does-not-fit": "does not fit",
  "too-close": "too close to call",
} as const;

function ask(client: Client, values: Values, signal: AbortSignal): Promise<Answer> {
  const input: Input = {
    model: choice(values, "model"),
    accelerator: choice(values, "accelerator"),
    count: Number(choice(values, "count")) as NonNullable<Input["count"]>,
    precision: choice(values, "precision") as NonNullable<Input["precision"]>,
    kvPrecision: choice(values, "kvPrecision") as NonNullable<Input["kvPrecision"]>,
    inputTokens: Math.round(point(values, "inputTokens")),
    outputTokens: Math.round(point(values, "outputTokens")),
    sequences: Math.round(point(values, "sequences")),
  };
  return client.calculators.serving.query(input, { signal });
}

/** Whether a model fits on accelerators, and how fast it serves there. */
export const serving = calculator<Answer>({
  id: "serving",
  title: "Memory and speed of a model",
  about:
    "Whether an open model fits on accelerators, how many it serves at once, how fast, and at what price.",
  fields: [
    model,
    accelerator,
    { ...count, usual: "2" },
    {
      kind: "choice",
      name: "precision",
      label: "Weights stored as",
      options: [
        ["bf16", "16 bits"],
        ["fp8", "8 bits, floating (fp8)"],
        ["int8", "8 bits, whole (int8)"],
        ["fp4", "4 bits, floating (fp4)"],
        ["mxfp4", "4 bits, experts alone (mxfp4)"],
        ["int4", "4 bits, whole (int4)"],
        ["nf4", "4 bits (nf4)"],
      ],
      usual: "fp8",
      help: "Fewer bits take less memory and cost some quality, which is not predicted here.",
    },
    {
      kind: "choice",
      name: "kvPrecision",
      label: "Cache stored as",
      options: [
        ["bf16", "16 bits"],
        ["fp8", "8 bits"],
      ],
      usual: "bf16",
    },
    { ...inputTokens, point: true, integer: true },
    { ...outputTokens, point: true, integer: true },
    {
      kind: "figure",
      name: "sequences",
      label: "Requests at once that must fit",
      unit: "requests",
      usual: 1,
      because: "One is the least that is of use; our own choice.",
      min: 1,
      max: 10_000,
      integer: true,
      point: true,
    },
  ],
  ask,
  finding({ model: { name }, accelerator: on, memory, speed }, values) {
    const cards = `${choice(values, "count")} × ${on.name}`;
    const head = `${name} ${fitWords[memory.fits]} on ${cards}`;
    if (speed === undefined)
      return memory.needed === undefined
        ? `${head}, nor on sixteen.`
        : `${head}; it takes ${memory.needed}.`;
    return memory.fits === "too-close"
      ? `${head}: ${formatNumber(memory.margin * 100)}% of the memory is left.`
      : `${head} and writes ${numberRange(speed.tokensPerSecond)} tokens a second in all.`;
  },
  Result({
    answer: { memory, speed, hour, perThousandRequests, perMillionOutputTokens, model: of },
  }) {
    return (
      <>
        <ul className={styles["fits"]} aria-label="By number of accelerators">
          {memory.byCount.map(({ count: size, fits }) => (
            <li key={size}>
              <b>{size} ×</b>
              <span className={`st ${fits === "does-not-fit" ? "exc" : ""}`}>
                <Icon
                  name={fits === "fits" ? "check" : fits === "too-close" ? "unknown" : "excluded"}
                />
                {fitWords[fits]}
              </span>
            </li>
          ))}
        </ul>
        <Figures>
          <FigureLine
            name="Weights"
            value={`${formatNumber(memory.weightsGb)} GB of ${formatNumber(memory.totalGb)} GB`}
          >
            {formatNumber(of.parameters)} parameters
            {of.activeParameters < of.parameters &&
              `, ${formatNumber(of.activeParameters)} used for a token`}
            . Licence: {of.licence}.
          </FigureLine>
          <FigureLine
            name="Left for requests"
            value={memory.cacheGb > 0 ? `${formatNumber(memory.cacheGb)} GB` : "nothing"}
          >
            {formatNumber(memory.cachePerRequestGb)} GB for a request of this length;{" "}
            {formatNumber(Math.floor(memory.sequences))} fit at once.
          </FigureLine>
          {speed !== undefined && (
            <>
              <FigureLine
                name="Tokens a second, all requests"
                value={numberRange(speed.tokensPerSecond)}
                middle={formatNumber(speed.tokensPerSecond.p50)}
              >
                <SpeedFrom from={speed.from} factor={speed.errorFactor} />
              </FigureLine>
              <FigureLine
                name="Tokens a second, each reader"
                value={numberRange(speed.tokensPerSecondEach)}
                middle={formatNumber(speed.tokensPerSecondEach.p50)}
              >
                With {formatNumber(Math.round(speed.batch))} at once, which {speed.limit} limits.
                Queues are not predicted.
              </FigureLine>
              <FigureLine
                name="Seconds to the first token"
                value={numberRange(speed.firstTokenSeconds)}
                middle={formatNumber(speed.firstTokenSeconds.p50)}
              />
              <FigureLine
                name="Requests an hour"
                value={numberRange(speed.requestsPerHour)}
                middle={formatNumber(speed.requestsPerHour.p50)}
              />
            </>
          )}
          {perThousandRequests !== undefined && perMillionOutputTokens !== undefined ? (
            <FigureLine
              name="For a thousand requests, always busy"
              value={moneyRange(perThousandRequests)}
              middle={formatMoney(perThousandRequests.p50)}
            >
              {moneyRange(perMillionOutputTokens)} per million output tokens.{" "}
              {hour !== undefined && <HourNote hour={hour} />}
            </FigureLine>
          ) : (
            <FigureLine
              name="Price"
              value={hour === undefined ? "not priced" : `${priceOf(hour.perGpuHour)} an hour`}
            >
              {hour === undefined
                ? "Nobody on record rents it by the hour."
                : "Without a fit there is no price of a request."}
            </FigureLine>
          )}
        </Figures>
        <Formula name="Memory">{memory.formula}</Formula>
        {speed !== undefined && <Formula name="Speed">{speed.formula}</Formula>}
      </>
    );
  },
  texts: ["faq/own-hardware", "glossary/accelerator", "articles/break-even"],
  answers: (values) => ({
    inputTokens: values["inputTokens"],
    outputTokens: values["outputTokens"],
  }),
});
