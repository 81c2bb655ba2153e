import figures from "virtual:tapeline-home";

import { formatDay, grouped } from "@tapeline/engine/format";
import { CostTape, useWidth } from "@tapeline/ui";

import styles from "./home-page.module.css";
import { costRange } from "./home-verdict.ts";
import type { LiveVerdict } from "./use-live-verdict.ts";

/** All eight options on the yellow tape. */
export function Ladder({ live: { verdict, old } }: { readonly live: LiveVerdict }) {
  const [ref, width] = useWidth<HTMLDivElement>(1184);
  const { options, endPoint } = verdict;
  const end = options.find(({ id }) => id === endPoint);
  const finding = end === undefined ? "" : `; ${end.short} costs ${costRange(end.cost)}`;
  return (
    <section className={styles.ladder} aria-label="Eight options on one tape">
      <div className="wrap">
        <div ref={ref} className={styles.figures} data-old={old || undefined}>
          <CostTape
            width={width}
            leader={end?.code}
            label={`Cost of the eight options over ${figures.horizonMonths} months on a log scale${finding}`}
            rows={options.map(({ code, short, note, out, cost }) => ({
              code,
              name: short,
              out,
              note: [
                ...(cost === undefined ? [] : [costRange(cost)]),
                ...(note === undefined ? [] : [note]),
              ].join(", "),
              ...(cost === undefined ? {} : { cost }),
            }))}
          />
        </div>
        <div className={styles.caption}>
          <span>
            {figures.horizonMonths}-month cost for the sentence above: testing, build, people,
            tokens or GPUs; log scale. Boxes hold the middle half of {grouped(figures.worlds)}{" "}
            worlds; lines the 10th to 90th percentile.
          </span>
          <span className="nw">
            Prices as of <b>{formatDay(figures.day)}</b>
          </span>
        </div>
        <details className={styles.table}>
          <summary>Show as table</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">Option</th>
                <th scope="col" className="r">
                  Cost, 80% interval
                </th>
                <th scope="col">Standing</th>
              </tr>
            </thead>
            <tbody>
              {options.map(({ code, short, cost, note }) => (
                <tr key={code}>
                  <th scope="row">
                    {code.slice(1)} {short}
                  </th>
                  <td className="r num">{costRange(cost)}</td>
                  <td>{note ?? "where the plan most likely ends"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </section>
  );
}
