import type { Fit } from "@tapeline/engine/sizing";
import { formatMoney, formatNumber, inHundred } from "@tapeline/engine/format";

import { calculator } from "../calculator.ts";
import type { Field, Values } from "../fields.ts";
import { moneyRange, numberRange, type Estimate } from "../result-parts.tsx";
import { choice, open, point } from "../values.ts";
import {
  accelerator,
  callsPerRequest,
  inputTokens,
  outputTokens,
  requests,
} from "./shared-fields.ts";
import styles from "../calculator.module.css";

const caseOf = (values: Values) => ({
  title: "Sized backwards",
  answers: {
    inputTokens: values["inputTokens"],
    outputTokens: values["outputTokens"],
    callsPerRequest: values["callsPerRequest"],
    ...(values["requests"] === undefined ? {} : { requestsPerMonth: values["requests"] }),
  },
});

const kindOf = (field: Field, values: Values): boolean => {
  const on = choice(values, "on");
  const own: Readonly<Record<string, readonly string[]>> = {
    cards: ["accelerator", "cards"],
    budget: ["dollars"],
    device: ["memory", "bandwidth"],
  };
  const all = Object.values(own).flat();
  return !all.includes(field.name) || (own[on] ?? []).includes(field.name);
};

/** What cards, money or a device carry: which model, for how many people, how fast. */
export const fit = calculator<Fit>({
  id: "fit",
  title: "What do these cards carry?",
  about:
    "Sized backwards: these cards, this sum of money or this device – which model, for how many people, how fast.",
  fields: [
    {
      kind: "choice",
      name: "on",
      label: "What is there",
      options: [
        ["cards", "Cards"],
        ["budget", "Money"],
        ["device", "A device"],
      ],
      usual: "cards",
    },
    { ...accelerator, usual: "rtx-4090" },
    {
      kind: "figure",
      name: "cards",
      label: "How many",
      unit: "cards",
      usual: 2,
      because: "Two of them, as an example.",
      min: 1,
      max: 1024,
      integer: true,
      point: true,
    },
    {
      kind: "figure",
      name: "dollars",
      label: "A month",
      unit: "$",
      usual: 2000,
      because: "As an example.",
      min: 1,
      max: 1e9,
      point: true,
    },
    {
      kind: "figure",
      name: "memory",
      label: "Memory of the device",
      unit: "GB",
      usual: 8,
      because: "A usual phone of these years, as an example.",
      min: 0.5,
      max: 2048,
      point: true,
    },
    {
      kind: "figure",
      name: "bandwidth",
      label: "Bandwidth of its memory",
      unit: "GB/s",
      open: true,
      min: 1,
      max: 20_000,
      point: true,
      help: "Left open, no speed is predicted.",
    },
    { ...requests, open: true, help: "Left open, it is not said whether they are carried." },
    inputTokens,
    outputTokens,
    callsPerRequest,
  ],
  shows: kindOf,
  ask: (client, values, signal) =>
    client.assessment.fit.query({ case: caseOf(values), on: onOf(values) }, { signal }),
  finding(found) {
    switch (found.kind) {
      case "cards": {
        const [first] = found.models;
        return first === undefined
          ? `No open model on record fits on ${found.count} × ${found.title}.`
          : `${first.title} fits on ${found.count} × ${found.title} and carries ${numberRange(first.requestsPerMonth)} requests a month.`;
      }
      case "budget": {
        const [first] = found.offers;
        return first === undefined
          ? "No offer on record may be used for this."
          : `${formatMoney(found.dollarsPerMonth)} a month buy ${numberRange(first.requestsPerMonth)} requests of ${first.title}.`;
      }
      case "device": {
        const [first] = found.models;
        return first === undefined
          ? `No open model on record fits into ${formatNumber(found.memoryGb)} GB.`
          : `${first.title} fits into ${formatNumber(found.memoryGb)} GB.`;
      }
    }
  },
  Result({ answer }) {
    return (
      <>
        {answer.kind === "budget" ? <Offers found={answer} /> : <Models found={answer} />}
        {answer.kind !== "budget" && <LeftOut found={answer} />}
      </>
    );
  },
  texts: ["faq/own-hardware", "faq/offline", "glossary/accelerator"],
  answers: (values) => caseOf(values).answers,
});

function onOf(values: Values) {
  switch (choice(values, "on")) {
    case "budget":
      return { kind: "budget" as const, dollarsPerMonth: point(values, "dollars") };
    case "device": {
      const { bandwidth } = open(values, "bandwidth");
      return {
        kind: "device" as const,
        memoryGb: point(values, "memory"),
        ...(typeof bandwidth === "number" ? { bandwidthGbPerS: bandwidth } : {}),
      };
    }
    default:
      return {
        kind: "cards" as const,
        accelerator: choice(values, "accelerator"),
        count: point(values, "cards"),
      };
  }
}

const people = (served: Estimate | undefined): string =>
  served === undefined ? "–" : numberRange(served);

const speedWords = {
  measured: "speed measured on it",
  interpolated: "speed between measurements",
  formula: "speed by formula",
} as const;

function Models({ found }: { readonly found: Extract<Fit, { kind: "cards" | "device" }> }) {
  const cards = found.kind === "cards";
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="Models that fit">
      <table>
        <caption className="vh">Open models that fit, the strongest class first</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" className="r">
              Weights
            </th>
            {cards && (
              <th scope="col" className="r">
                Requests a month
              </th>
            )}
            {cards && (
              <th scope="col" className="r">
                People
              </th>
            )}
            <th scope="col" className="r">
              Tokens a second
            </th>
            <th scope="col">Fits</th>
          </tr>
        </thead>
        <tbody>
          {found.models.map((one) => (
            <tr key={one.model}>
              <th scope="row">
                {one.title} <span className="cap">{one.class}</span>
              </th>
              <td className="r num">
                {formatNumber(one.weightsGb)} GB <span className="cap">{one.precision}</span>
              </td>
              {"requestsPerMonth" in one && (
                <td className="r num">
                  {numberRange(one.requestsPerMonth)}
                  {one.carries !== undefined && (
                    <span className="cap"> enough in {inHundred(one.carries)} of 100</span>
                  )}
                </td>
              )}
              {"requestsPerMonth" in one && <td className="r num">{people(one.people)}</td>}
              <td className="r num">
                {"tokensPerSecondAtLoad" in one ? (
                  numberRange(one.tokensPerSecondAtLoad)
                ) : one.tokensPerSecond === undefined ? (
                  <span className="cap">not predicted</span>
                ) : (
                  numberRange(one.tokensPerSecond)
                )}
              </td>
              <td className="sm mut">
                {one.fits === "fits" ? "fits" : "too close to call"}
                {one.speedFrom !== undefined && `, ${speedWords[one.speedFrom]}`}; licence:{" "}
                {one.licence}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Offers({ found }: { readonly found: Extract<Fit, { kind: "budget" }> }) {
  return (
    <>
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="What it buys">
        <table>
          <caption className="vh">What the money buys, the most requests first</caption>
          <thead>
            <tr>
              <th scope="col">Offer</th>
              <th scope="col" className="r">
                Requests a month
              </th>
              <th scope="col" className="r">
                People
              </th>
              <th scope="col" className="r">
                per 1,000
              </th>
            </tr>
          </thead>
          <tbody>
            {found.offers.map((one) => (
              <tr key={one.offer}>
                <th scope="row">
                  {one.title} <span className="cap">{one.vendor}</span>
                </th>
                <td className="r num">
                  {numberRange(one.requestsPerMonth)}
                  {one.carries !== undefined && (
                    <span className="cap"> enough in {inHundred(one.carries)} of 100</span>
                  )}
                </td>
                <td className="r num">{people(one.people)}</td>
                <td className="r num">
                  {one.perThousandRequests === undefined
                    ? "–"
                    : moneyRange(one.perThousandRequests)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="sm mut">
        Those who run it cost besides: {moneyRange(found.peoplePerMonth.hosted)} a month for an API,{" "}
        {moneyRange(found.peoplePerMonth.rented)} for rented cards.
      </p>
    </>
  );
}

function LeftOut({ found }: { readonly found: Extract<Fit, { kind: "cards" | "device" }> }) {
  const by = (because: string): number =>
    found.leftOut.filter((one) => one.because === because).length;
  const told = [
    [by("memory"), "too large"],
    [by("licence"), "not licensed for it"],
    [by("size-unknown"), "of unknown size"],
  ] as const;
  const parts = told.filter(([count]) => count > 0).map(([count, why]) => `${count} ${why}`);
  return (
    <p className="sm mut">
      {parts.length > 0 && `Left out: ${parts.join(", ")}. `}
      {found.kind === "cards"
        ? `Power and space ${found.powerAndSpacePerMonth === undefined ? "not known" : `${moneyRange(found.powerAndSpacePerMonth)} a month`}, people ${moneyRange(found.peoplePerMonth)}.${found.rentedPerMonth === undefined ? "" : ` To rent the same: ${moneyRange(found.rentedPerMonth)} a month.`}`
        : `An app may take ${formatNumber(found.usableShare.low * 100)}–${formatNumber(found.usableShare.high * 100)}% of the memory.`}
    </p>
  );
}
