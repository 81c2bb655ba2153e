import { scaleLog } from "d3-scale";
import type { Spread } from "@tapeline/engine";
import { formatMoney, formatNumber, formatRange } from "@tapeline/engine/format";
import { useState } from "react";

import { ChartMark, colourOf, dashOf, type ChartOption } from "./chart-option.tsx";
import { Crosshair } from "./crosshair.tsx";
import { placeFlags } from "./place-flags.ts";
import { readingHeight, ReadingLine, readingWords } from "./reading-box.tsx";
import { decadesAround, linePath, logTicks, px, spreadApart, ticksPath } from "./ticks.ts";
import { useChartWidth } from "./use-chart-width.ts";

/** What an option costs a month at each volume. */
export interface VolumeLine {
  readonly option: ChartOption;
  readonly monthly: readonly Spread[];
}

/** A volume at which another option begins to cost less than the leader, or ceases to. */
export interface Crossing {
  readonly option: ChartOption;
  readonly cheaper: "above" | "below";
  readonly requestsPerMonth: Spread;
}

export interface VolumeChartProps {
  readonly finding: string;
  readonly volumes: readonly number[];
  readonly lines: readonly VolumeLine[];
  readonly leader: string | undefined;
  readonly crossings: readonly Crossing[];
  /** Where the case is; dashed where nobody answered. */
  readonly you: { readonly low: number; readonly high: number; readonly assumed: boolean };
}

/** Monthly cost against volume, both on log scales, with the case's own band and ringed crossings. */
export function VolumeChart(props: VolumeChartProps) {
  const { finding, volumes, lines, leader, you } = props;
  const [frame, { width, narrow }] = useChartWidth();
  const [at, setAt] = useState<number>();
  const [top, height] = narrow ? [28, 340] : [28, 440];
  const bottom = height - 44;
  const left = narrow ? 40 : 52;
  const right = narrow ? width - 12 : width - 172;
  const [fewest, most] = [volumes[0] ?? 1, volumes.at(-1) ?? 10];
  const [least, dearest] = decadesAround(
    lines.flatMap(({ monthly }) => [monthly[0].p50, monthly.at(-1)!.p50]),
  );
  const x = scaleLog([fewest, most], [left, right]).clamp(true);
  const y = scaleLog([least, dearest], [bottom, top]);
  const points = ({ monthly }: VolumeLine): [number, number][] =>
    monthly.map(({ p50 }, index) => [x(volumes[index]), y(p50)]);
  const ends = spreadApart(
    lines.map(({ monthly }) => y(monthly.at(-1)!.p50)),
    narrow ? 19 : 22,
    top,
    bottom,
  );
  const leading = lines.find(({ option }) => option.id === leader);
  const rings = ringsOf(props, x, y);
  const aways = rings.map(({ cx }) => (cx + (narrow ? 90 : 250) > right ? -1 : 1));
  const flags = placeFlags(
    rings.map(({ cx, cy, crossing }, index) => ({
      cx,
      cy,
      away: aways[index]!,
      width: narrow ? 62 : flagText(crossing).length * letter,
    })),
    { top, bottom, above: 12, below: narrow ? 12 : 24, lines: lines.map(points) },
  );
  const band = [x(you.low), Math.max(x(you.high), x(you.low) + 3)] as const;
  const reading = at === undefined ? undefined : readingAt(at);

  function readingAt(index: number) {
    const rows = lines
      .map(({ option, monthly }) => ({ option, amount: monthly[index].p50 }))
      .sort((a, b) => b.amount - a.amount)
      .map(({ option, amount }) => ({ option, value: formatMoney(amount) }));
    return { volume: volumes[index], rows, title: `${formatNumber(volumes[index])} a month` };
  }

  return (
    <div className="plot" ref={frame}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={finding}>
        {logTicks(least, dearest)
          .filter(({ labelled }) => labelled)
          .map(({ value }) => (
            <g key={value}>
              <path
                d={`M${left} ${px(y(value))}H${right}`}
                className={value === least ? "axis" : "grid"}
              />
              <text x={left - 8} y={px(y(value)) + 4} className="ax" textAnchor="end">
                {formatMoney(value).replace(/\.0(?=\D)/, "")}
              </text>
            </g>
          ))}
        <rect
          x={px(band[0])}
          y={top}
          width={px(band[1] - band[0])}
          height={bottom - top}
          {...(you.assumed
            ? { fill: "none", stroke: "var(--line-control)", strokeDasharray: "3 3" }
            : { fill: "var(--tape)" })}
        />
        <path d={ticksPath(logTicks(fewest, most), x, bottom)} className="axis" fill="none" />
        {logTicks(fewest, most)
          .filter(({ labelled }) => labelled)
          .map(({ value }) => (
            <text
              key={value}
              x={px(x(value))}
              y={bottom + 24}
              className="ax"
              textAnchor={narrow && value === most ? "end" : "middle"}
            >
              {formatNumber(value).replace(".0", "")}
            </text>
          ))}
        <text x={(left + right) / 2} y={bottom + 41} className="ax" textAnchor="middle">
          requests a month, log scale
        </text>
        <text x="0" y="16" className="ax">
          $ a month
        </text>
        <text
          x={px(Math.min(right - 60, Math.max(left + 90, (band[0] + band[1]) / 2)))}
          y="16"
          className="lbs"
          textAnchor="middle"
        >
          {`You, ${formatRange(you.low, you.high, formatNumber)}${you.assumed ? ", assumed" : ""}`}
        </text>
        {lines.map((line) => (
          <path
            key={line.option.id}
            data-option={line.option.code.slice(1)}
            d={linePath(points(line))}
            fill="none"
            stroke={colourOf(line.option)}
            strokeWidth={line === leading ? 2.75 : 1.75}
            style={{ strokeDasharray: dashOf(line.option) }}
          />
        ))}
        {rings.map(({ cx, cy, crossing }, index) => {
          const flag = flags[index];
          const away = aways[index];
          const anchor = away > 0 ? "start" : "end";
          const { p10, p50, p90 } = crossing.requestsPerMonth;
          return (
            <g
              key={`${crossing.option.id} ${crossing.cheaper}`}
              data-option={crossing.option.code.slice(1)}
            >
              <path
                d={`M${px(cx)} ${px(flag < cy ? cy - 5 : cy + 5)}V${px(flag)}h${8 * away}`}
                fill="none"
                stroke="var(--ink-3)"
              />
              <circle
                cx={px(cx)}
                cy={px(cy)}
                r="4.5"
                fill="var(--bg)"
                stroke="var(--ink)"
                strokeWidth="2"
              />
              <text x={px(cx) + 12 * away} y={px(flag) + 4} className="lb halo" textAnchor={anchor}>
                <tspan fontWeight="600">{formatNumber(p50)}</tspan>
                {!narrow && flagText(crossing)}
              </text>
              {narrow ? (
                <ChartMark
                  option={crossing.option}
                  x={px(cx) + (away > 0 ? 44 : -62)}
                  y={px(flag)}
                  size={14}
                />
              ) : (
                <text
                  x={px(cx) + 12 * away}
                  y={px(flag) + 19}
                  className="axs halo"
                  textAnchor={anchor}
                >
                  {`80% interval ${formatRange(p10, p90, formatNumber)}`}
                </text>
              )}
            </g>
          );
        })}
        {lines.map(({ option, monthly }, index) => (
          <g key={option.id} data-option={option.code.slice(1)}>
            {!narrow && (
              <path
                d={`M${right} ${px(y(monthly.at(-1)!.p50))}L${right + 9} ${px(ends[index])}`}
                stroke={colourOf(option)}
                fill="none"
              />
            )}
            <ChartMark option={option} x={narrow ? right - 18 : right + 10} y={px(ends[index])} />
            {!narrow && (
              <text x={right + 35} y={px(ends[index]) + 4.5} className="lb">
                {option.short}
              </text>
            )}
          </g>
        ))}
        {reading !== undefined && (
          <g aria-hidden="true" className="screen-only">
            <ReadingLine
              reading={reading}
              note="a month, median"
              x={x(reading.volume)}
              y={Math.min(top + 8, bottom - readingHeight(reading.rows.length))}
              {...{ left, top, bottom, width }}
            />
          </g>
        )}
      </svg>
      <Crosshair
        label="Requests a month"
        at={at}
        count={volumes.length}
        places={volumes.map(x)}
        width={width}
        onMove={setAt}
        reading={reading === undefined ? "no volume chosen" : readingWords(reading)}
      />
    </div>
  );
}

/** Width of a sign in a flag's text, about. */
const letter = 8;

/** What a flag says after its volume. */
const flagText = ({ option, cheaper }: Crossing): string =>
  ` ${option.short} ${cheaper === "above" ? "undercuts" : "is dearer from here"}`;

/** Rings lie on the other option's line, at the median of the volumes at which the two cross. */
function ringsOf(
  { lines, crossings, volumes }: VolumeChartProps,
  x: (volume: number) => number,
  y: (amount: number) => number,
): { readonly cx: number; readonly cy: number; readonly crossing: Crossing }[] {
  return crossings
    .flatMap((crossing) => {
      const line = lines.find(({ option }) => option.id === crossing.option.id);
      if (line === undefined) return [];
      const volume = crossing.requestsPerMonth.p50;
      const after = volumes.findIndex((other) => other >= volume);
      if (after < 1) return [];
      const [from, to] = [volumes[after - 1], volumes[after]];
      const share = scaleLog([from, to], [0, 1])(volume);
      const [low, high] = [line.monthly[after - 1].p50, line.monthly[after].p50];
      return [{ cx: x(volume), cy: y(low * (high / low) ** share), crossing }];
    })
    .sort((a, b) => b.cx - a.cx);
}
