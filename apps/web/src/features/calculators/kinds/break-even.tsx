import { resultOf } from "@tapeline/api/client";
import type { BreakEven } from "@tapeline/engine";
import { formatNumber, inHundred } from "@tapeline/engine/format";

import { calculator } from "../calculator.ts";
import type { Values } from "../fields.ts";
import { Figures, FigureLine, Formula, numberRange } from "../result-parts.tsx";
import {
  cacheableInput,
  callsPerRequest,
  inputTokens,
  outputTokens,
  requests,
} from "./shared-fields.ts";
import { figure } from "../values.ts";
import { BreakEvenChart } from "./break-even-chart.tsx";
import styles from "../calculator.module.css";

const caseOf = (values: Values) => ({
  title: "Break-even",
  answers: {
    requestsPerMonth: values["requests"],
    inputTokens: values["inputTokens"],
    cacheableInput: values["cacheableInput"],
    outputTokens: values["outputTokens"],
    callsPerRequest: values["callsPerRequest"],
    ...(values["gpuHourPrice"] === undefined ? {} : { gpuHourPrice: values["gpuHourPrice"] }),
    peakToAverage: values["peakToAverage"],
  },
});

/** From which volume on running an open model oneself costs less than buying tokens. */
export const breakEven = calculator<readonly BreakEven[]>({
  id: "break-even",
  title: "Break-even: self-host or API",
  about:
    "From how many requests a month on running an open model yourself costs less than buying tokens.",
  fields: [
    requests,
    inputTokens,
    cacheableInput,
    outputTokens,
    callsPerRequest,
    {
      kind: "figure",
      name: "peakToAverage",
      label: "Busiest time against the average",
      unit: "×",
      fact: "peakToAverage",
    },
    {
      kind: "figure",
      name: "gpuHourPrice",
      label: "What you pay for an accelerator-hour",
      unit: "$/GPU-hour",
      fact: "gpuHourPrice",
      open: true,
      help: "Left open, the price book’s is taken.",
    },
  ],
  ask: (client, values, signal) =>
    resultOf(client.assessment.breakEvens, { case: caseOf(values) }, { signal }) as Promise<
      readonly BreakEven[]
    >,
  finding(found) {
    const first = openAsIs(found).find(
      ({ kind, against }) => kind === "total" && against === "cheapest passing",
    );
    if (first?.outcome === "not verified")
      return "Prices are missing, so no break-even can be said.";
    if (first?.requestsPerMonth === undefined)
      return "Buying tokens stays cheaper at any volume that we searched, up to 10 billion requests a month.";
    const share = first.crossingShare ?? 0;
    const from = `from ${numberRange(first.requestsPerMonth)} requests a month on`;
    return share >= 0.5
      ? `An open model of your own costs less than the cheapest API that fits ${from}, in ${inHundred(share)} of 100 cases.`
      : `Buying tokens stays cheaper in ${inHundred(1 - share)} of 100 cases; in the others an open model of your own costs less ${from}.`;
  },
  Result({ answer, values, assumed }) {
    const total = openAsIs(answer).find(
      ({ kind, against }) => kind === "total" && against === "cheapest passing",
    );
    return (
      <>
        <BreakEvenChart
          written={caseOf(values)}
          requests={figure(values, "requests")}
          assumed={assumed.includes("requests")}
          crossing={total?.requestsPerMonth}
        />
        <Figures>
          {openAsIs(answer).map((one) => (
            <FigureLine
              key={`${one.kind} ${one.against}`}
              name={`${one.kind === "running" ? "Running cost alone" : "All costs"}, against ${one.against === "frontier" ? "a top model" : "the cheapest API that fits"}`}
              value={
                one.requestsPerMonth === undefined
                  ? one.outcome === "not verified"
                    ? "not priced"
                    : "not reached"
                  : `${numberRange(one.requestsPerMonth)} a month`
              }
              {...(one.requestsPerMonth === undefined
                ? {}
                : { middle: formatNumber(one.requestsPerMonth.p50) })}
            >
              {one.crossingShare !== undefined &&
                `Reached in ${inHundred(one.crossingShare)} of 100 cases. `}
              {one.monthShare !== undefined &&
                one.month !== undefined &&
                `At your volume it has paid for itself after ${numberRange(one.month)} months, in ${inHundred(one.monthShare)} of 100 cases.`}
            </FigureLine>
          ))}
        </Figures>
        <Formula name="How it is found">
          the volume at which people + accelerators × hours × price = requests × price of their
          tokens + people, the last crossing between 100 and 10 billion requests a month
        </Formula>
        <p className={`sm mut ${styles["note"]}`}>
          Everything else is as an assessment assumes it: people, headroom, prices to come. In a
          case you can answer it.
        </p>
      </>
    );
  },
  texts: ["articles/break-even", "faq/at-what-volume", "faq/open-model-cheaper"],
  answers: (values) => caseOf(values).answers,
});

const openAsIs = (found: readonly BreakEven[]): readonly BreakEven[] =>
  found.filter(({ between }) => between[0] === "open-as-is");
