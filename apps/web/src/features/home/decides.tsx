import { formatMoney, formatNumber, grouped } from "@tapeline/engine/format";
import { Icon } from "@tapeline/ui";

import { CostFan } from "./cost-fan.tsx";
import { FlipTape } from "./flip-tape.tsx";
import type { HomeFigures } from "./home-figures.ts";
import styles from "./home-page.module.css";

/** How it decides, in three columns with the figures of the first sentence. */
export function Decides({
  figures: { limits, months, flips, worlds },
}: {
  readonly figures: HomeFigures;
}) {
  return (
    <section className={`sec ${styles.three}`}>
      <header>
        <h2>How it decides</h2>
      </header>
      <div className={styles.columns}>
        <article>
          <div className={styles.figure}>
            <ul className={styles.limits}>
              {limits.map(({ says, effect }) => (
                <li key={says}>
                  <Icon name="lock" />
                  {says}
                  <span>{effect}</span>
                </li>
              ))}
            </ul>
          </div>
          <h3>Rules out what you cannot do</h3>
          <p>
            Hard limits come first: where data may go, budget, quality, latency, people. Every
            exclusion names its rule and the limit that would lift it.
          </p>
        </article>
        <article>
          <div className={styles.figure}>
            <CostFan months={months} />
          </div>
          <h3>Prices what is left, as ranges</h3>
          <p>
            An answer can be a number, a range or “I don’t know”. {grouped(worlds)} worlds turn
            those into a cost that you can defend, with its spread.
          </p>
        </article>
        <article>
          <div className={styles.figure}>
            <dl className={styles.flips}>
              {flips.map((flip) => (
                <div key={flip.name}>
                  <dt>
                    {flip.name}: now {written(flip.now, flip.unit)}, another answer{" "}
                    {flip.at > flip.now ? "from" : "below"} {written(flip.at, flip.unit)}
                  </dt>
                  <dd>
                    <FlipTape flip={flip} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
          <h3>Says what would change its mind</h3>
          <p>
            Exact thresholds for volume, quality, price and people, and the cheapest test that would
            settle the doubt that is left.
          </p>
        </article>
      </div>
    </section>
  );
}

/** A figure with its unit, short. */
function written(value: number, unit: string): string {
  if (unit === "$") return formatMoney(value);
  const short = unit.replace(/^requests\/month$/, "");
  return `${formatNumber(value)}${short === "" ? "" : ` ${short}`}`;
}
