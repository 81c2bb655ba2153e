import { formatMoney, priceOf } from "@tapeline/engine/format";

import type { ModelLine } from "./model-lines.ts";
import { comingInWords, standings, tokensInWords, ageInWords } from "./price-words.ts";
import styles from "./prices-page.module.css";

const facts: readonly (readonly [string, (line: ModelLine, day: string) => string])[] = [
  [
    "Your job, per 1,000",
    ({ cost }) => (cost?.priced === true ? formatMoney(cost.total.usd) : "not priced"),
  ],
  ["In, $ per M", ({ shown }) => priceOf(shown.price?.input)],
  [
    "Cached, $ per M",
    ({ shown }) =>
      shown.price?.cachedInput === undefined ? "none" : priceOf(shown.price.cachedInput),
  ],
  ["Out, $ per M", ({ shown }) => priceOf(shown.price?.output)],
  ["Sold by", ({ shown }) => `${shown.providerName}, ${shown.region}`],
  ["Class (ours)", ({ shown }) => shown.class ?? "–"],
  [
    "Weights",
    ({ shown }) =>
      shown.weights === "open" ? `open, ${shown.licence ?? "licence unknown"}` : "closed",
  ],
  ["Context", ({ shown }) => tokensInWords(shown.contextTokens)],
  ["Sold in the EU", ({ inEurope }) => (inEurope ? "yes" : "no offer")],
  ["Tuned at a provider", ({ tunable }) => (tunable ? "yes" : "no offer")],
  ["To come", ({ shown }, day) => comingInWords(shown, day) ?? "nothing known"],
  [
    "Standing",
    ({ shown }) => (shown.price === undefined ? "no price" : standings[shown.price.standing].word),
  ],
  ["Age", ({ shown }) => ageInWords(shown.freshness?.ageDays)],
];

/** Models that are compared, fact by fact; facts in which they differ are marked. */
export function SideBySide({
  lines,
  day,
}: {
  readonly lines: readonly ModelLine[];
  readonly day: string;
}) {
  return (
    <section className={styles["side"]} aria-label="Side by side">
      <table>
        <caption className="vh">Models side by side</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Fact</span>
            </th>
            {lines.map(({ id, shown }) => (
              <th key={id} scope="col">
                {shown.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(([name, told]) => {
            const values = lines.map((line) => told(line, day));
            const alike = new Set(values).size === 1;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                {values.map((value, index) => (
                  <td key={lines[index]?.id} className={alike ? "cap" : undefined}>
                    {value}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
