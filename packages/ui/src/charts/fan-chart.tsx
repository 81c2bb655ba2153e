import { scaleLinear } from "d3-scale";
import type { WideSpread } from "@tapeline/engine";
import { formatMoney, formatMoneyRange } from "@tapeline/engine/format";
import { useState } from "react";

import { ChartMark, colourOf, dashOf, type ChartOption } from "./chart-option.tsx";
import { Crosshair } from "./crosshair.tsx";
import { readingHeight, ReadingLine, readingWords } from "./reading-box.tsx";
import {
  bandPath,
  linePath,
  monthTicks,
  px,
  roundValues,
  spreadApart,
  ticksPath,
} from "./ticks.ts";
import { useChartWidth } from "./use-chart-width.ts";

/** What an option has cost by each month. */
export interface FanCurve {
  readonly option: ChartOption;
  readonly spent: readonly WideSpread[];
}

export interface FanChartProps {
  /** What the chart shows, in a sentence. */
  readonly finding: string;
  readonly months: readonly number[];
  readonly curves: readonly FanCurve[];
  /** The option whose spread is drawn as a fan; of the others the median. */
  readonly leader: string | undefined;
  readonly cap?: { readonly amount: number; readonly label: string } | undefined;
}

/** Cost over the horizon: P10–P90 and P25–P75 of the leader, medians of the others. */
export function FanChart({ finding, months, curves, leader, cap }: FanChartProps) {
  const [frame, { width, narrow }] = useChartWidth();
  const [at, setAt] = useState<number>();
  const [top, height] = narrow ? [16, 320] : [20, 420];
  const bottom = height - 36;
  const left = narrow ? 44 : 52;
  const right = narrow ? width - 12 : width - 172;
  const end = months.at(-1) ?? 1;
  const leading = curves.find(({ option }) => option.id === leader);
  const most = highest(curves, leading, cap?.amount);
  const values = roundValues(0, most, narrow ? 6 : 7);
  const ceiling = values.at(-1) ?? 1;
  const x = scaleLinear([0, end], [left, right]);
  const y = scaleLinear([0, ceiling], [bottom, top]);
  const ticks = monthTicks(end, narrow ? 4 : 7);
  const along = (curve: FanCurve, of: keyof WideSpread): [number, number][] =>
    curve.spent.map((spread, index) => [x(months[index]), Math.max(top - 8, y(spread[of]))]);
  const drawn = curves.filter(({ spent }) => (spent.at(-1)?.p50 ?? Infinity) <= ceiling);
  const beyond = curves.filter((curve) => !drawn.includes(curve));
  const ends = spreadApart(
    drawn.map(({ spent }) => y(spent.at(-1)!.p50)),
    narrow ? 19 : 34,
    top,
    bottom,
  );
  const reading = at === undefined ? undefined : readingAt(at);

  function readingAt(index: number) {
    const rows = drawn
      .map(({ option, spent }) => ({ option, amount: spent[index].p50 }))
      .sort((a, b) => b.amount - a.amount)
      .map(({ option, amount }) => ({ option, amount, value: formatMoney(amount) }));
    const month = months[index];
    return { month, rows, title: month === 0 ? "Start" : `Month ${month}` };
  }

  return (
    <div className="plot" ref={frame}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={finding}>
        {values.map((value) => (
          <g key={value}>
            <path
              d={`M${left} ${px(y(value))}H${right}`}
              className={value === 0 ? "axis" : "grid"}
            />
            <text x={left - 8} y={px(y(value)) + 4} className="ax" textAnchor="end">
              {formatMoney(value)}
            </text>
          </g>
        ))}
        {ticks
          .filter(({ labelled }) => labelled)
          .map(({ value }) => (
            <text
              key={value}
              x={px(x(value))}
              y={bottom + 22}
              className="ax"
              textAnchor={narrow && value === end ? "end" : "middle"}
            >
              {value === 0 ? "Start" : value === end && !narrow ? `Month ${end}` : value}
            </text>
          ))}
        <path d={ticksPath(ticks, x, bottom)} className="axis" fill="none" />
        {cap !== undefined && cap.amount <= ceiling && (
          <>
            <path
              d={`M${left} ${px(y(cap.amount))}H${right}`}
              stroke="var(--ink)"
              strokeDasharray="3 3"
            />
            <text x={left + 6} y={px(y(cap.amount)) - 7} className="lbs halo">
              {cap.label}
            </text>
          </>
        )}
        {leading !== undefined && (
          <g data-option={leading.option.code.slice(1)}>
            <path
              d={bandPath(along(leading, "p90"), along(leading, "p10"))}
              fill={colourOf(leading.option)}
              opacity="var(--fan-outer)"
            />
            <path
              d={bandPath(along(leading, "p75"), along(leading, "p25"))}
              fill={colourOf(leading.option)}
              opacity="var(--fan-inner)"
            />
          </g>
        )}
        {drawn.map((curve) => (
          <path
            key={curve.option.id}
            data-option={curve.option.code.slice(1)}
            d={linePath(along(curve, "p50"))}
            fill="none"
            stroke={colourOf(curve.option)}
            strokeWidth={curve === leading ? 2.5 : 1.75}
            style={{ strokeDasharray: dashOf(curve.option) }}
          />
        ))}
        {drawn.map(({ option, spent }, index) => {
          const last = spent.at(-1)!;
          return (
            <g key={option.id} data-option={option.code.slice(1)}>
              {!narrow && Math.abs(ends[index] - y(last.p50)) > 2 && (
                <path
                  d={`M${right} ${px(y(last.p50))}L${right + 9} ${px(ends[index])}`}
                  stroke={colourOf(option)}
                  fill="none"
                />
              )}
              <ChartMark option={option} x={narrow ? right - 18 : right + 10} y={px(ends[index])} />
              {!narrow && (
                <>
                  <text x={right + 35} y={px(ends[index]) + 4.5} className="lb">
                    {formatMoney(last.p50)}
                  </text>
                  <text x={right + 35} y={px(ends[index]) + 19} className="axs">
                    {option.id === leader ? formatMoneyRange(last.p10, last.p90) : option.short}
                  </text>
                </>
              )}
            </g>
          );
        })}
        {beyond.length > 0 && (
          <text x={right} y={top - 7} className="axs" textAnchor="end">
            {`Beyond the chart: ${beyond.map(({ option, spent }) => `${option.short} ${formatMoney(spent.at(-1)!.p50)}`).join(", ")}`}
          </text>
        )}
        {reading !== undefined && at !== undefined && (
          <g aria-hidden="true" className="screen-only">
            <ReadingLine
              reading={reading}
              note="spent so far, median"
              x={x(reading.month)}
              y={Math.max(top, bottom - readingHeight(reading.rows.length) - 120)}
              {...{ left, top, bottom, width }}
            />
            {drawn.map(({ option, spent }) => (
              <circle
                key={option.id}
                cx={px(x(reading.month))}
                cy={px(y(spent[at].p50))}
                r="3.5"
                fill="var(--bg)"
                stroke={colourOf(option)}
                strokeWidth="2"
              />
            ))}
          </g>
        )}
      </svg>
      <Crosshair
        label="Month"
        at={at}
        count={months.length}
        places={months.map(x)}
        width={width}
        onMove={setAt}
        reading={reading === undefined ? "no month chosen" : readingWords(reading)}
      />
    </div>
  );
}

/** How high the axis goes: the leader's fan, the cap, and the medians that are within four times of the fan. */
function highest(
  curves: readonly FanCurve[],
  leading: FanCurve | undefined,
  cap: number | undefined,
): number {
  const medians = curves.map(({ spent }) => spent.at(-1)?.p50 ?? 0);
  const fan = leading?.spent.at(-1)?.p90 ?? Math.max(1, ...medians);
  const near = medians.filter((amount) => amount <= 4 * fan);
  return Math.max(fan, ...near, cap !== undefined && cap <= 2 * fan ? cap : 0);
}
