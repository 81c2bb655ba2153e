import { formatDay, priceOf } from "@tapeline/engine/format";
import { useState } from "react";

import { Icon } from "../marks/icon.tsx";

/** An offer as the list shows it: dollars per million tokens; absent = not priced. */
export interface PricedOffer {
  readonly id: string;
  readonly name: string;
  readonly providerName: string;
  readonly price?: {
    readonly input?: number;
    readonly output?: number;
    readonly source: { readonly retrieved: string };
  };
}

const shown = 12;

/** Offers whose model or seller holds the words that are typed. */
export function PriceSearch({
  offers,
  day,
}: {
  readonly offers: readonly PricedOffer[];
  /** The day whose prices they are. */
  readonly day: string;
}) {
  const [words, setWords] = useState("");
  const wanted = words.toLowerCase().split(/\s+/);
  const found = offers.filter(({ id, name, providerName }) => {
    const text = `${id} ${name} ${providerName}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return (
    <section className="wg" aria-label="Prices of models">
      <label className="field wg-search">
        <Icon name="search" />
        <input
          type="search"
          aria-label="Find a model or who sells it"
          placeholder="Find a model or who sells it"
          maxLength={100}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <p className="xs cap" role="status">
        {found.length} of {offers.length} offers, dollars per million tokens, prices of{" "}
        {formatDay(day)}
      </p>
      <div className="wg-table" tabIndex={0} role="region" aria-label="Offers found">
        <table>
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Sold by</th>
              <th scope="col" className="r">
                Input
              </th>
              <th scope="col" className="r">
                Output
              </th>
              <th scope="col" className="r">
                Read
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map(({ id, name, providerName, price }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{providerName}</td>
                <td className="r num">{priceOf(price?.input)}</td>
                <td className="r num">{priceOf(price?.output)}</td>
                <td className="r num">
                  {price === undefined ? "–" : formatDay(price.source.retrieved)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
