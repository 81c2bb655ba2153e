import { calculator } from "../calculator.ts";
import { Formula, moneyRange } from "../result-parts.tsx";
import { choice, figure } from "../values.ts";
import type { AnswerOf } from "./answer-of.ts";
import { OfferList } from "./offer-list.tsx";
import {
  cacheableInput,
  callsPerRequest,
  inputTokens,
  outputTokens,
  requests,
} from "./shared-fields.ts";

type Answer = AnswerOf<"apiCost">;

const sizes = ["small", "mid", "top"] as const;

/** What a month at a provider costs. */
export const apiCost = calculator<Answer>({
  id: "api-cost",
  title: "API job cost",
  about: "What a month of requests costs on every model that is sold by the token.",
  fields: [
    requests,
    inputTokens,
    cacheableInput,
    outputTokens,
    callsPerRequest,
    {
      kind: "choice",
      name: "class",
      label: "Class of the model",
      options: [
        ["any", "Any class"],
        ["small", "Small"],
        ["mid", "Mid"],
        ["top", "Top"],
      ],
      usual: "any",
      help: "Our own classes: a vendor’s cheapest line is small, its flagship top.",
    },
    {
      kind: "choice",
      name: "weights",
      label: "Weights",
      options: [
        ["any", "Any"],
        ["open", "Open"],
        ["closed", "Closed"],
      ],
      usual: "any",
    },
  ],
  ask(client, values, signal) {
    const size = sizes.find((one) => one === choice(values, "class"));
    const weights = (["open", "closed"] as const).find((one) => one === choice(values, "weights"));
    return client.calculators.apiCost.query(
      {
        requests: figure(values, "requests"),
        inputTokens: figure(values, "inputTokens"),
        cacheableInput: figure(values, "cacheableInput"),
        outputTokens: figure(values, "outputTokens"),
        callsPerRequest: figure(values, "callsPerRequest"),
        ...(size === undefined ? {} : { class: size }),
        ...(weights === undefined ? {} : { weights }),
      },
      { signal },
    );
  },
  finding({ offers }) {
    const [first] = offers;
    return first === undefined
      ? "No model on record fits this."
      : `${first.name} is the cheapest at ${moneyRange(first.total)} a month.`;
  },
  Result({ answer: { offers, notPriced, formula } }) {
    const [first] = offers;
    return (
      <>
        <OfferList offers={offers} notPriced={notPriced.length} total="a month" />
        {first !== undefined && formula !== undefined && (
          <Formula name={`${first.name}, at the middle of each figure`}>{formula}</Formula>
        )}
      </>
    );
  },
  texts: ["articles/cost-reality", "faq/cost", "faq/cheaper-without-training"],
  answers: (values) => ({
    requestsPerMonth: values["requests"],
    inputTokens: values["inputTokens"],
    cacheableInput: values["cacheableInput"],
    outputTokens: values["outputTokens"],
    callsPerRequest: values["callsPerRequest"],
  }),
});
