import { Link } from "@tanstack/react-router";
import { formatDay } from "@tapeline/engine/format";

import { moneyMiddle, moneyRange, type Estimate } from "../result-parts.tsx";
import styles from "../calculator.module.css";

interface OfferLine {
  readonly offer: string;
  readonly name: string;
  readonly providerName: string;
  readonly region: string;
  readonly total: Estimate;
  readonly perThousandRequests: Estimate;
  readonly standing: string;
  readonly ageDays?: number;
  readonly source: { readonly url?: string; readonly retrieved: string };
  readonly batch?: boolean;
}

const shown = 12;

/** Offers with what the job costs on each, the cheapest first; one line for each model. */
export function OfferList({
  offers,
  notPriced,
  total,
}: {
  readonly offers: readonly OfferLine[];
  readonly notPriced: number;
  /** What the total is of: "a month", "the job". */
  readonly total: string;
}) {
  const seen = new Set<string>();
  const cheapest = offers.filter(({ name }) => !seen.has(name) && seen.add(name));
  return (
    <>
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="Cost by offer">
        <table>
          <caption className="vh">What it costs on each offer, the cheapest first</caption>
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col" className="r">
                {total}
              </th>
              <th scope="col" className="r">
                median
              </th>
              <th scope="col" className="r">
                per 1,000
              </th>
              <th scope="col">Price</th>
            </tr>
          </thead>
          <tbody>
            {cheapest.slice(0, shown).map((one) => (
              <tr key={one.offer}>
                <th scope="row">
                  {one.name}{" "}
                  <span className="cap">
                    {one.providerName}
                    {one.region !== "global" && `, ${one.region}`}
                    {one.batch === true && ", batch"}
                  </span>
                </th>
                <td className="r num">{moneyRange(one.total)}</td>
                <td className="r num">{moneyMiddle(one.total)}</td>
                <td className="r num">{moneyMiddle(one.perThousandRequests)}</td>
                <td className="sm mut">
                  {one.standing.replaceAll("-", " ")},{" "}
                  {one.source.url === undefined ? (
                    formatDay(one.source.retrieved)
                  ) : (
                    <a href={one.source.url} rel="noreferrer">
                      {formatDay(one.source.retrieved)}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="sm mut">
        {cheapest.length > shown && `${cheapest.length - shown} more models cost more. `}
        {notPriced > 0 && `${notPriced} offers have no price that this needs and are left out. `}
        <Link to="/prices">All prices</Link>
      </p>
    </>
  );
}
