import { formatDay, priceOf } from "@tapeline/engine/format";

import type { Price } from "@tapeline/pricing";

import type { Page } from "../../site/page.ts";
import type { Release } from "../../site/release.ts";
import { Section } from "../../site/section.tsx";
import { SourceLine } from "../../site/source-line.tsx";
import { PricesOf } from "../../widgets/placed.tsx";
import { standingWords } from "./standings.ts";

const kinds = {
  model: "Language models",
  embedding: "Embedding models",
  reranker: "Rerankers",
} as const;

/** What every offer costs on the day of the release. */
export async function modelPricesPage({ client, day, prices }: Release): Promise<Page> {
  const offers = await client.prices.offers.query();
  const sold = offers.filter(({ state }) => state === "sold");
  return {
    id: "prices",
    title: "Prices of models",
    description: "What models cost by the token, with how well each price is supported.",
    live: true,
    body: (
      <>
        <p>
          Prices in dollars per million tokens, as of {formatDay(day)}, from a price book recorded
          until {formatDay(prices.recordedUntil)}. An offer without a price is not priced, never
          free.
        </p>
        <Section
          title="Search them"
          guide="Asked of the server that shows this page; the tables below are those of the release."
        >
          <PricesOf />
        </Section>
        {Object.entries(kinds).map(([kind, name]) => (
          <Section key={kind} title={name}>
            <div className="wide" tabIndex={0} role="region" aria-label={name}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Model</th>
                    <th scope="col">Sold by</th>
                    <th scope="col">Input</th>
                    <th scope="col">Output</th>
                    <th scope="col">Supported by</th>
                    <th scope="col">Read</th>
                  </tr>
                </thead>
                <tbody>
                  {sold
                    .filter((offer) => offer.kind === kind)
                    .map(({ id, name: model, providerName, region, mode, price }) => (
                      <tr key={id}>
                        <th scope="row">{model}</th>
                        <td>
                          {providerName}
                          {region !== "global" && `, ${region}`}
                          {mode !== "standard" && `, ${mode}`}
                        </td>
                        <td className="num">{inputPrice(price)}</td>
                        <td className="num">{kind === "model" ? priceOf(price?.output) : "–"}</td>
                        <td>{price === undefined ? "–" : standingWords[price.standing]}</td>
                        <td>{price === undefined ? "–" : <SourceLine source={price.source} />}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          </Section>
        ))}
      </>
    ),
  };
}

/** Of a reranker that is priced by searches, their price. */
function inputPrice(price: Pick<Price, "input" | "perThousandSearches"> | undefined): string {
  if (price?.input === undefined && price?.perThousandSearches !== undefined)
    return `${priceOf(price.perThousandSearches)} for 1,000 searches`;
  return priceOf(price?.input);
}
