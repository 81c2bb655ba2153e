import { formatDay, formatMoneyRange, formatNumber, priceOf } from "@tapeline/engine/format";

import type { Page } from "../../site/page.ts";
import type { Release } from "../../site/release.ts";
import { Section } from "../../site/section.tsx";
import { SourceLine } from "../../site/source-line.tsx";
import { standingWords } from "./standings.ts";

/** What accelerators can do, and what renting and buying them costs on the day of the release. */
export async function acceleratorsPage({ client, day, prices }: Release): Promise<Page> {
  const accelerators = await client.prices.accelerators.query();
  return {
    id: "accelerators",
    title: "Accelerators",
    description: "What accelerators can do, and what renting and buying them costs.",
    body: (
      <>
        <p>As of {formatDay(day)}. Rent is in dollars for an accelerator and an hour.</p>
        {accelerators.map((gpu) => (
          <Section key={gpu.id} id={gpu.id} title={gpu.name}>
            <p>
              {formatNumber(gpu.memoryGb)} GB, {formatNumber(gpu.memoryBandwidthGbPerS)} GB/s
              {gpu.bf16DenseTflops !== undefined &&
                `, ${formatNumber(gpu.bf16DenseTflops)} TFLOPS in bf16`}
              {gpu.powerWatts !== undefined && `, ${formatNumber(gpu.powerWatts)} W`}. Bought:{" "}
              {gpu.purchasePrice === undefined
                ? "not priced"
                : `${formatMoneyRange(gpu.purchasePrice.low, gpu.purchasePrice.high)} for ${gpu.purchasePrice.per === "gpu" ? "one" : `a server of ${gpu.purchasePrice.gpus}`} (${standingWords[gpu.purchasePrice.standing]})`}
              .
            </p>
            <p className="cap">
              Read at{" "}
              {gpu.sources.map((source, place) => (
                <span key={place}>
                  {place > 0 && "; "}
                  <SourceLine source={source} />
                </span>
              ))}
            </p>
            {gpu.rentals.length > 0 && (
              <div className="wide" tabIndex={0} role="region" aria-label={`Renting ${gpu.name}`}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">Rented from</th>
                      <th scope="col">An hour</th>
                      <th scope="col">Supported by</th>
                      <th scope="col">Read</th>
                    </tr>
                  </thead>
                  <tbody>
                    {gpu.rentals.map(({ id, cloud, region, billing, price }) => (
                      <tr key={id}>
                        <th scope="row">
                          {prices.providers[cloud]?.name ?? cloud}, {billing}
                          {region !== "global" && `, ${region}`}
                        </th>
                        <td className="num">{priceOf(price?.perGpuHour)}</td>
                        <td>{price === undefined ? "–" : standingWords[price.standing]}</td>
                        <td>{price === undefined ? "–" : <SourceLine source={price.source} />}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </Section>
        ))}
      </>
    ),
  };
}
