import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { resultOf } from "@tapeline/api/client";
import type { BreakEven, VolumeCurves } from "@tapeline/engine";
import { formatDay, formatMoney, formatNumber } from "@tapeline/engine/format";
import { Figure, FigureTable, VolumeChart, type VolumeLine } from "@tapeline/ui";
import { useState } from "react";

import { engine } from "../../../engine/client.ts";
import { aboutQuery, optionsQuery } from "../../../engine/queries.ts";
import type { FigureValue } from "../fields.ts";
import styles from "../calculator.module.css";

/** The two that are compared: bought by the token, and an open model of one's own. */
const compared = ["api-prompting", "open-as-is"];

/** What both cost a month at each volume, with the volume at which they cross. */
export function BreakEvenChart({
  written,
  requests,
  assumed,
  crossing,
}: {
  /** The case, as a case file has it. */
  readonly written: object;
  readonly requests: FigureValue;
  readonly assumed: boolean;
  readonly crossing: BreakEven["requestsPerMonth"];
}) {
  const [asTable, setAsTable] = useState(false);
  const options = useQuery(optionsQuery).data ?? [];
  const about = useQuery(aboutQuery).data;
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ["calculator", "volume curves", written],
    queryFn: ({ signal }) =>
      engine.ask(
        (client) =>
          resultOf(
            client.assessment.volumeCurves,
            { case: written },
            { signal },
          ) as Promise<VolumeCurves>,
      ),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  if (error !== null)
    return <p className="sm mut">The curves could not be drawn: {error.message}.</p>;
  if (data === undefined) return <div className={styles["chartRoom"]} aria-busy="true" />;
  const lines = data.curves.flatMap(({ option, monthly }): VolumeLine[] => {
    const known = options.find(({ id }) => id === option);
    return known !== undefined && compared.includes(option) ? [{ option: known, monthly }] : [];
  });
  if (lines.length < compared.length)
    return <p className="sm mut">One of the two is not priced, so there is nothing to draw.</p>;
  const own = lines.find(({ option }) => option.id === "open-as-is");
  const you = typeof requests === "number" ? { low: requests, high: requests } : requests;
  return (
    <Figure
      caption={`US dollars a month, the whole bill spread over the months. Lines: each with the offers that are best for it, medians of all cases. Ring: where the own model undercuts the cheapest API that fits, with its 80% interval over the cases that cross.${about === undefined ? "" : ` Prices of ${formatDay(about.today)}`}`}
      asTable={asTable}
      onToggle={() => setAsTable(!asTable)}
      busy={isPlaceholderData}
      table={
        <FigureTable
          title="Cost a month by requests a month, median, US dollars"
          columns={["Requests a month", ...lines.map(({ option }) => option.short)]}
          rows={data.requestsPerMonth.map((volume, index) => [
            formatNumber(volume),
            ...lines.map(({ monthly }) => formatMoney(monthly[index]!.p50)),
          ])}
        />
      }
    >
      <VolumeChart
        volumes={data.requestsPerMonth}
        lines={lines}
        leader="api-prompting"
        crossings={
          crossing === undefined || own === undefined
            ? []
            : [{ option: own.option, cheaper: "above", requestsPerMonth: crossing }]
        }
        you={{ ...you, assumed }}
        finding={
          crossing === undefined
            ? "Buying tokens stays cheaper at every volume that is drawn"
            : `The two cost the same at ${formatNumber(crossing.p50)} requests a month, in the middle of the cases that cross`
        }
      />
    </Figure>
  );
}
