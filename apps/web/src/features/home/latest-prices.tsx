import { formatDay } from "@tapeline/engine/format";
import { Icon } from "@tapeline/ui";
import { Link } from "@tanstack/react-router";

import type { HomeFigures } from "./home-figures.ts";
import styles from "./home-page.module.css";

/** The latest changes of prices, and how many of the scenarios would get another verdict had they not come. */
export function LatestPrices({
  prices: { models, changes },
  total,
  year,
}: {
  readonly prices: HomeFigures["prices"];
  readonly total: number;
  readonly year: string;
}) {
  return (
    <section className="sec">
      <header>
        <h2>Latest prices</h2>
        <p>
          Read at vendors’ pages and public lists. Where they disagree we say so and keep one figure
          with its reason.
        </p>
        <p>
          <Link to="/prices">All {models} models</Link>
        </p>
      </header>
      <table className={styles.changes}>
        <caption className="vh">Latest changes of prices</caption>
        <thead>
          <tr>
            <th scope="col">Since</th>
            <th scope="col">What changed</th>
            <th scope="col" className="r">
              From
            </th>
            <th scope="col" className="r">
              To
            </th>
            <th scope="col" className="r">
              Verdicts
              <br />
              changed
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ from, name, what, before, now, disputed, verdicts }) => (
            <tr key={`${from} ${name} ${what}`}>
              <td className="nw cap">
                {from.startsWith(year) ? formatDay(from).replace(` ${year}`, "") : formatDay(from)}
              </td>
              <td>
                {name} <span className="cap">{what}</span>{" "}
                {disputed && (
                  <span className="tag note">
                    <Icon name="warning" />
                    sources differ
                  </span>
                )}
              </td>
              <td className="r num mut">{before}</td>
              <td className="r num med">{now}</td>
              <td className="r num">
                {verdicts} of {total}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
