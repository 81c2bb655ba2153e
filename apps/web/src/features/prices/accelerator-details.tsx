import { useQuery } from "@tanstack/react-query";
import { formatDay, formatMoney, priceOf } from "@tapeline/engine/format";
import { StepLine } from "@tapeline/ui";

import { pricedRentals, type AcceleratorLine } from "./accelerator-lines.ts";
import { billings, standings } from "./price-words.ts";
import { historyQuery } from "./prices-queries.ts";
import { SourceLink } from "./source-link.tsx";
import styles from "./prices-page.module.css";

/** What stands under an open accelerator: how the cheapest rental moved, all ways to rent, and what it was sold for. */
export function AcceleratorDetails({
  line: { gpu, cheapest },
  asOf,
  day,
  yearBefore,
}: {
  readonly line: AcceleratorLine;
  readonly asOf: string | undefined;
  readonly day: string;
  readonly yearBefore: string;
}) {
  const rentals = pricedRentals(gpu);
  const { purchasePrice: sold } = gpu;
  return (
    <div className={styles["details"]}>
      <div>
        {cheapest !== undefined && (
          <>
            <h2>
              {gpu.name} at {cheapest.cloud}, US dollars an hour, log scale
            </h2>
            <RentalChart id={cheapest.id} asOf={asOf} day={day} yearBefore={yearBefore} />
          </>
        )}
        {sold !== undefined && (
          <>
            <h2>What it was sold for</h2>
            <p className="sm mut">
              {formatMoney(sold.central)} in the middle, {formatMoney(sold.low)} to{" "}
              {formatMoney(sold.high)} for {sold.per === "gpu" ? "one" : `a server of ${sold.gpus}`}
              , from {formatDay(sold.from)}; {standings[sold.standing].word}. Read at{" "}
              <SourceLink source={sold.source} />.
              {sold.source.note !== undefined && ` ${sold.source.note}.`}
            </p>
          </>
        )}
        <p className="sm mut">
          {gpu.powerWatts === undefined ? "Power draw not known" : `${gpu.powerWatts} W`}
          {gpu.interconnectGbPerS !== undefined &&
            `, ${gpu.interconnectGbPerS} GB/s between cards of a server`}
          . To be read again by {formatDay(gpu.reviewBy)}.
        </p>
      </div>
      <div>
        <h2>
          {rentals.length === 0
            ? "Nobody on record rents it"
            : `${rentals.length} ${rentals.length === 1 ? "way" : "ways"} to rent`}
        </h2>
        {rentals.length > 0 && (
          <table className={styles["inner"]}>
            <caption className="vh">Ways to rent {gpu.name}</caption>
            <thead>
              <tr>
                <th scope="col">Cloud</th>
                <th scope="col">Paid</th>
                <th scope="col" className="r">
                  $ an hour
                </th>
                <th scope="col">Since, standing</th>
              </tr>
            </thead>
            <tbody>
              {rentals.map(({ id, cloud, region, billing, minimumGpus, price }) => (
                <tr key={id}>
                  <td>
                    {cloud}
                    {region !== "global" && <span className="cap"> {region}</span>}
                  </td>
                  <td>
                    {billings[billing]}
                    {minimumGpus !== undefined && minimumGpus > 1 && (
                      <span className="cap"> from {minimumGpus}</span>
                    )}
                  </td>
                  <td className="r num">{priceOf(price?.perGpuHour)}</td>
                  <td>
                    {price === undefined ? "–" : formatDay(price.from)},{" "}
                    {price === undefined ? "" : standings[price.standing].word}
                    {price !== undefined && (
                      <>
                        {" · "}
                        <SourceLink source={price.source} />
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}

function RentalChart({
  id,
  asOf,
  day,
  yearBefore,
}: {
  readonly id: string;
  readonly asOf: string | undefined;
  readonly day: string;
  readonly yearBefore: string;
}) {
  const { data } = useQuery(historyQuery(id, asOf));
  if (data?.kind !== "rental") return <div className={styles["chartRoom"]} />;
  const steps = data.entries.map(({ from, perGpuHour }) => ({ from, value: perGpuHour }));
  const first = steps[0]?.from;
  if (first === undefined) return null;
  return (
    <StepLine
      finding={steps
        .map(({ from, value }) => `${priceOf(value)} an hour from ${formatDay(from)}`)
        .join(", then ")}
      series={[{ name: "an hour", steps }]}
      from={first < yearBefore ? first : yearBefore}
      until={day}
      today={day}
    />
  );
}
