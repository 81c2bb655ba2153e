import { formatMoney, formatNumber } from "@tapeline/engine/format";

import { calculator } from "../calculator.ts";
import {
  Figures,
  FigureLine,
  Formula,
  HourNote,
  moneyRange,
  numberRange,
  SpeedFrom,
} from "../result-parts.tsx";
import { choice, figure, point } from "../values.ts";
import type { AnswerOf } from "./answer-of.ts";
import { OfferList } from "./offer-list.tsx";
import {
  accelerator,
  cacheableInput,
  callsPerRequest,
  inputTokens,
  model,
  outputTokens,
  requests,
} from "./shared-fields.ts";

type Answer = AnswerOf<"oneOff">;

/** A job with an end: what it costs, and what it takes to be done in time. */
export const oneOff = calculator<Answer>({
  id: "one-off",
  title: "A job with a deadline",
  about:
    "What a pile of documents costs to get through once, by the token or on rented cards, and whether it is done in time.",
  fields: [
    {
      ...requests,
      label: "Documents in all",
      unit: "requests",
      help: "One request is one result. Of a job done once, all of it.",
    },
    {
      kind: "figure",
      name: "days",
      label: "Days until the deadline",
      unit: "days",
      usual: 30,
      because: "A month, day and night; our own choice.",
      min: 0.1,
      max: 3650,
      point: true,
    },
    inputTokens,
    cacheableInput,
    outputTokens,
    callsPerRequest,
    { ...model, usual: "meta/llama-3.1-8b" },
    accelerator,
  ],
  ask: (client, values, signal) =>
    client.calculators.oneOff.query(
      {
        requests: figure(values, "requests"),
        days: point(values, "days"),
        inputTokens: figure(values, "inputTokens"),
        cacheableInput: figure(values, "cacheableInput"),
        outputTokens: figure(values, "outputTokens"),
        callsPerRequest: figure(values, "callsPerRequest"),
        model: choice(values, "model"),
        accelerator: choice(values, "accelerator"),
      },
      { signal },
    ),
  finding({ offers, rented }) {
    const [first] = offers;
    const own = rented?.cost;
    if (first === undefined)
      return own === undefined
        ? "Nothing on record prices this job."
        : `On rented cards the job costs ${moneyRange(own)}.`;
    const tokens = `${first.name}${first.batch ? " in batches" : ""} does it for ${moneyRange(first.total)}`;
    if (own === undefined) return `${tokens}.`;
    return own.p50 < first.total.p50
      ? `Rented cards do it for ${moneyRange(own)}, less than any API.`
      : `${tokens}, less than rented cards.`;
  },
  Result({ answer: { offers, notPriced, formula, tokensPerMinute, rented } }) {
    return (
      <>
        <Figures>
          <FigureLine
            name="Tokens a minute, day and night"
            value={numberRange(tokensPerMinute)}
            middle={formatNumber(tokensPerMinute.p50)}
          >
            A provider must let so many through: compare it with your rate limit.
          </FigureLine>
          {rented === undefined ? (
            <FigureLine name="On rented cards" value="does not fit">
              Sixteen of these cards do not hold the model: choose another.
            </FigureLine>
          ) : (
            <>
              <FigureLine
                name="Cards until the deadline"
                value={numberRange(rented.cards)}
                middle={formatNumber(rented.cards.p50)}
              >
                {rented.model} on {rented.accelerator}, {rented.cardsPerReplica} to a copy.{" "}
                <SpeedFrom from={rented.from} factor={rented.errorFactor} />
              </FigureLine>
              <FigureLine
                name="Card-hours"
                value={numberRange(rented.cardHours)}
                middle={formatNumber(rented.cardHours.p50)}
              />
              <FigureLine
                name="Rent"
                value={rented.cost === undefined ? "not priced" : moneyRange(rented.cost)}
                {...(rented.cost === undefined ? {} : { middle: formatMoney(rented.cost.p50) })}
              >
                {rented.hour === undefined ? (
                  "Nobody on record rents it by the hour."
                ) : (
                  <HourNote hour={rented.hour} />
                )}{" "}
                People who set it up cost besides.
              </FigureLine>
            </>
          )}
        </Figures>
        <OfferList offers={offers} notPriced={notPriced} total="the job" />
        {formula !== undefined && <Formula name="By the token, the cheapest">{formula}</Formula>}
        {rented !== undefined && <Formula name="On cards">{rented.formula}</Formula>}
      </>
    );
  },
  texts: ["faq/one-off-job", "glossary/one-off-job", "glossary/batch-processing"],
  answers: (values) => ({
    oneOff: true,
    requestsPerMonth: values["requests"],
    inputTokens: values["inputTokens"],
    cacheableInput: values["cacheableInput"],
    outputTokens: values["outputTokens"],
    callsPerRequest: values["callsPerRequest"],
  }),
});
