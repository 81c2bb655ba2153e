import { formatDay, formatMoneyRange, parseQuantity } from "@tapeline/engine/format";
import { useId, useState } from "react";

import { FigureField } from "../inputs/range-input.tsx";

/** A month of requests: how many, and the tokens of each. */
export interface MonthOfRequests {
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What the month costs on one offer, in dollars. */
export interface OfferCost {
  readonly offer: string;
  readonly name: string;
  readonly providerName: string;
  readonly total: { readonly p10: number; readonly p90: number };
  readonly source: { readonly retrieved: string };
}

const fields = [
  ["requests", "Requests a month", "requests/month", 1e10],
  ["inputTokens", "Input tokens of each", "tokens", 2e6],
  ["outputTokens", "Output tokens of each", "tokens", 2e6],
] as const;

const shown = 8;

/** What a month of requests costs on the offers that are sold, the cheapest first. */
export function CostCalculator({
  month,
  onMonth,
  offers,
  old = false,
}: {
  readonly month: MonthOfRequests;
  readonly onMonth: (month: MonthOfRequests) => void;
  /** The cheapest first; absent while they are asked for. */
  readonly offers: readonly OfferCost[] | undefined;
  /** Others are on their way. */
  readonly old?: boolean;
}) {
  const id = useId();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const read = ([field, , unit, most]: (typeof fields)[number], text: string): void => {
    setTyped((before) => ({ ...before, [field]: text }));
    const value = numberIn(text, unit, most);
    if (value !== undefined) onMonth({ ...month, [field]: value });
  };
  return (
    <section className="wg" aria-label="What a month of requests costs" aria-busy={old}>
      <div className="wg-fields">
        {fields.map((one) => {
          const [field, label, unit, most] = one;
          const text = typed[field] ?? month[field].toLocaleString("en");
          const wrong = numberIn(text, unit, most) === undefined;
          return (
            <div key={field}>
              <span className="sm cap" aria-hidden="true">
                {label}
              </span>
              <FigureField
                field={{
                  id: `${id}-${field}`,
                  label,
                  text,
                  onText: (next) => read(one, next),
                  wrong,
                }}
                describedBy={`${id}-${field}-wrong`}
                wide
              />
              {wrong && (
                <span className="xs" id={`${id}-${field}-wrong`} role="alert">
                  Expected a number from 0 to {most.toLocaleString("en")}, such as 200k.
                </span>
              )}
            </div>
          );
        })}
      </div>
      {offers !== undefined && (
        <div
          className="wg-table"
          tabIndex={0}
          role="region"
          aria-label="Offers, the cheapest first"
          data-old={old || undefined}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">Model</th>
                <th scope="col">Sold by</th>
                <th scope="col" className="r">
                  A month
                </th>
                <th scope="col" className="r">
                  Price read
                </th>
              </tr>
            </thead>
            <tbody>
              {offers.slice(0, shown).map(({ offer, name, providerName, total, source }) => (
                <tr key={offer}>
                  <th scope="row">{name}</th>
                  <td>{providerName}</td>
                  <td className="r num">{formatMoneyRange(total.p10, total.p90)}</td>
                  <td className="r num">{formatDay(source.retrieved)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function numberIn(text: string, unit: string, most: number): number | undefined {
  const read = parseQuantity(text, unit);
  return "problem" in read || read.value < 0 || read.value > most ? undefined : read.value;
}
