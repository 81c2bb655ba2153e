import type { Scenario } from "@tapeline/content";
import { createElement } from "react";

/** The live verdict on a scenario; where nothing can be asked, what is told instead. */
export function VerdictOf({ scenario }: { readonly scenario: Scenario }) {
  const { title, answers, tests, parts, waive } = scenario.case;
  const written = { title, answers, tests, parts, waive };
  return createElement(
    "tapeline-verdict",
    { case: JSON.stringify(written, asWritten) },
    <p className="mut">
      The verdict is asked of the server that shows this page. Without it,{" "}
      <code>tapeline assess</code> gives the same.
    </p>,
  );
}

/** A table of prices that can be searched, asked of the server. */
export function PricesOf() {
  return createElement(
    "tapeline-prices",
    null,
    <p className="mut">The tables below say what it would say for the day of the release.</p>,
  );
}

/** The calculator of what a month of requests costs. */
export function CostOf() {
  return createElement(
    "tapeline-cost",
    null,
    <p className="mut">
      It is asked of the server that shows this page. Without it, <code>tapeline cost</code> gives
      the same.
    </p>,
  );
}

/** The sentence to fill in, with the verdict on it. */
export function SentenceOf() {
  return createElement(
    "tapeline-sentence",
    null,
    <p className="mut">The verdict is asked of the server that shows this page.</p>,
  );
}

/** A number that was told in other units is told as the range that it came to. */
const asWritten = (field: string, value: unknown): unknown =>
  field === "derived" ? undefined : value;
