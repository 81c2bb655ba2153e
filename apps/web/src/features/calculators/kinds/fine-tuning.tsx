import { formatDay, formatMoney, formatNumber, priceOf } from "@tapeline/engine/format";

import { calculator } from "../calculator.ts";
import {
  Figures,
  FigureLine,
  Formula,
  HourNote,
  moneyMiddle,
  moneyRange,
  numberRange,
} from "../result-parts.tsx";
import { choice, figure, point } from "../values.ts";
import type { AnswerOf } from "./answer-of.ts";
import { accelerator, model } from "./shared-fields.ts";
import styles from "../calculator.module.css";

type Answer = AnswerOf<"fineTuning">;

/** What fine-tuning takes in compute. */
export const fineTuning = calculator<Answer>({
  id: "fine-tuning",
  title: "Fine-tuning",
  about:
    "What tuning an open model takes on rented cards, and what providers ask for tuning theirs. Compute alone: data and people cost more.",
  fields: [
    { ...model, usual: "meta/llama-3.1-8b" },
    {
      kind: "choice",
      name: "method",
      label: "Method",
      options: [
        ["lora", "Low rank (LoRA)"],
        ["qlora", "Over 4 bits (QLoRA)"],
        ["full", "All weights"],
      ],
      usual: "lora",
    },
    accelerator,
    {
      kind: "figure",
      name: "examples",
      label: "Labelled examples",
      unit: "examples",
      fact: "labelledExamples",
      usual: { low: 500, base: 2000, high: 10_000 },
      because: "500 is where narrow tuning begins to work, 10,000 is plenty; our own range.",
      integer: true,
    },
    {
      kind: "figure",
      name: "tokensPerExample",
      label: "Tokens of an example",
      unit: "tokens",
      usual: { low: 300, base: 1400, high: 8000 },
      because: "Input and output together, between a chat and a document; our own range.",
      min: 1,
      max: 2_000_000,
    },
    {
      kind: "figure",
      name: "epochs",
      label: "Times over the examples",
      unit: "epochs",
      usual: 3,
      because: "What an assessment takes.",
      min: 1,
      max: 100,
      integer: true,
      point: true,
    },
    {
      kind: "figure",
      name: "runs",
      label: "All runs against the one that is kept",
      unit: "×",
      fact: "trainingOverhead",
    },
  ],
  ask: (client, values, signal) =>
    client.calculators.fineTuning.query(
      {
        model: choice(values, "model"),
        method: choice(values, "method") as "lora" | "qlora" | "full",
        accelerator: choice(values, "accelerator"),
        examples: figure(values, "examples"),
        tokensPerExample: figure(values, "tokensPerExample"),
        epochs: point(values, "epochs"),
        runs: figure(values, "runs"),
      },
      { signal },
    ),
  finding({ model: name, accelerator: on, cost, cards, cardHours }) {
    if (cards === undefined || cardHours === undefined)
      return `${name} cannot be tuned on ${on}: one card does not hold a single example.`;
    const hours = `${numberRange(cardHours)} hours of ${on}`;
    return cost === undefined
      ? `Tuning ${name} takes ${hours}; the hour is not priced.`
      : `Tuning ${name} costs ${moneyRange(cost)} of compute.`;
  },
  Result({ answer: { cards, cardHours, cost, hour, tokens, utilisation, formula, offers } }) {
    return (
      <>
        <Figures>
          <FigureLine
            name="Tokens trained on, one run"
            value={numberRange(tokens)}
            middle={formatNumber(tokens.p50)}
          />
          {cards !== undefined && cardHours !== undefined && (
            <>
              <FigureLine name="Cards that hold a run" value={String(cards)}>
                With the sequences of a usual example, 2,048 tokens (our own choice).
              </FigureLine>
              <FigureLine
                name="Card-hours, all runs"
                value={numberRange(cardHours)}
                middle={formatNumber(cardHours.p50)}
              >
                Published tuning runs reach {formatNumber(utilisation.low * 100)}–
                {formatNumber(utilisation.high * 100)}% of the peak; measured.
              </FigureLine>
              <FigureLine
                name="Rent"
                value={cost === undefined ? "not priced" : moneyRange(cost)}
                {...(cost === undefined ? {} : { middle: formatMoney(cost.p50) })}
              >
                {hour === undefined ? (
                  "Nobody on record rents it by the hour."
                ) : (
                  <HourNote hour={hour} />
                )}
              </FigureLine>
            </>
          )}
        </Figures>
        <h3>At a provider</h3>
        <div
          className={styles["scroll"]}
          tabIndex={0}
          role="region"
          aria-label="Tuning at providers"
        >
          <table>
            <caption className="vh">Tuning at providers, the cheapest first</caption>
            <thead>
              <tr>
                <th scope="col">Model</th>
                <th scope="col" className="r">
                  $ per M tokens
                </th>
                <th scope="col" className="r">
                  all runs
                </th>
                <th scope="col">Hosting, state</th>
              </tr>
            </thead>
            <tbody>
              {offers.map((one) => (
                <tr key={one.offer}>
                  <th scope="row">
                    {one.name} <span className="cap">{one.provider}</span>
                  </th>
                  <td className="r num">{priceOf(one.perMillionTokens)}</td>
                  <td className="r num" title={`median ${moneyMiddle(one.cost)}`}>
                    {moneyRange(one.cost)}
                  </td>
                  <td className="sm mut">
                    {one.hostingPerHour === undefined
                      ? (one.hostingNote ?? "hosting not known")
                      : `${priceOf(one.hostingPerHour)} an hour to host`}
                    {!one.open && ", closed to new customers"}; {one.standing.replaceAll("-", " ")},{" "}
                    {formatDay(one.source.retrieved)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {formula !== undefined && <Formula>{formula}</Formula>}
      </>
    );
  },
  texts: ["articles/fine-tuning-middle-ground", "faq/how-many-examples", "faq/compute-or-project"],
  answers: (values) => ({ labelledExamples: values["examples"] }),
});
