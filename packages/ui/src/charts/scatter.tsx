import { scaleLog } from "d3-scale";
import { formatMoney, formatNumber } from "@tapeline/engine/format";
import { useMemo } from "react";

import { binsOf, mostPoints } from "./bins.ts";
import { ChartMark, colourOf } from "./chart-option.tsx";
import { placeLabels, type Box } from "./place-labels.ts";
import { decadesAround, logTicks, px, tapeAround, ticksPath } from "./ticks.ts";
import { useChartWidth } from "./use-chart-width.ts";

/** A case in a drawing of many. */
export interface ScatterPoint {
  readonly id: string;
  readonly title: string;
  /** The option that is advised, `O0` to `O7`. */
  readonly code: string;
  readonly requestsPerMonth: number;
  /** Dollars over the horizon, median. */
  readonly cost: number;
  /** Stands out, as what changed does. */
  readonly ringed: boolean;
}

export interface ScatterProps {
  readonly points: readonly ScatterPoint[];
  /** Months of the horizon that the lines of equal price are drawn for. */
  readonly months: number;
  /** The finding, for those who do not see it. */
  readonly finding: string;
}

const size = 14;

/**
 * Volume against cost, both on log scales, with lines of equal price per thousand requests. Up to 500 points are drawn one by
 * one; more are counted in squares, and only those that stand out are drawn.
 */
export function Scatter({ points, months, finding }: ScatterProps) {
  const [frame, { width, narrow }] = useChartWidth();
  const height = narrow ? 340 : 468;
  const [left, right] = [narrow ? 44 : 52, width - (narrow ? 10 : 24)];
  const [top, bottom] = [narrow ? 12 : 23, height - 44];
  const drawing = useMemo(() => {
    const [fewest, most] = tapeAround(points.map(({ requestsPerMonth }) => requestsPerMonth));
    const [least, dearest] = decadesAround(points.map(({ cost }) => cost));
    const x = scaleLog([fewest, most], [left, right]);
    const y = scaleLog([least, dearest], [bottom, top]);
    const placed = points.map((point) => ({
      ...point,
      x: x(point.requestsPerMonth),
      y: y(point.cost),
      half: point.ringed ? 13 : 9,
    }));
    const single = placed.length <= mostPoints;
    const shown = (single ? placed : placed.filter(({ ringed }) => ringed).slice(0, 50)).sort(
      (a, b) => Number(b.ringed) - Number(a.ringed),
    );
    const prices = equalPrices({ fewest, most, least, dearest, months });
    // Their words end where the lines do.
    const words = prices.map(({ to }) => boxBefore(x(to.volume), y(to.cost)));
    const sides = { left, right: width, top: 0, bottom };
    const labels = placeLabels(shown, sides, narrow ? 0 : 12, words);
    const bins = single ? [] : binsOf(placed, size);
    return { fewest, most, least, dearest, x, y, prices, shown, labels, bins };
  }, [points, months, left, right, top, bottom, width, narrow]);
  const { fewest, most, least, dearest, x, y, prices, shown, labels, bins } = drawing;
  const largest = Math.max(1, ...bins.map(({ count }) => count));

  return (
    <div className="plot" ref={frame}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={finding}>
        {logTicks(least, dearest)
          .filter(({ labelled }) => labelled)
          .map(({ value }) => (
            <g key={value}>
              <path d={`M${left} ${px(y(value))}H${right}`} className="grid" />
              <text x={left - 8} y={px(y(value)) + 4} className="ax" textAnchor="end">
                {short(formatMoney(value))}
              </text>
            </g>
          ))}
        {prices.map(({ perThousand, from, to }) => (
          <g key={perThousand}>
            <path
              d={`M${px(x(from.volume))} ${px(y(from.cost))}L${px(x(to.volume))} ${px(y(to.cost))}`}
              fill="none"
              stroke="var(--line-2)"
              strokeDasharray="2 4"
            />
            <text
              className="axs"
              textAnchor="end"
              transform={along([x(from.volume), y(from.cost)], [x(to.volume), y(to.cost)])}
              dy="-4"
            >
              {`${short(formatMoney(perThousand))} per 1,000`}
            </text>
          </g>
        ))}
        <path d={`M${left} ${bottom}H${right}`} className="axis" />
        <path d={ticksPath(logTicks(fewest, most), x, bottom)} className="axis" fill="none" />
        {logTicks(fewest, most)
          .filter(({ labelled }) => labelled)
          .map(({ value }) => (
            <text key={value} x={px(x(value))} y={bottom + 24} className="ax" textAnchor="middle">
              {formatNumber(value)
                .replace(".0", "")
                .replace(/^1,000$/, "1k")}
            </text>
          ))}
        <text x={(left + right) / 2} y={bottom + 41} className="ax" textAnchor="middle">
          requests a month
        </text>
        {bins.map(({ column, row, count, code }) => (
          <rect
            key={`${column} ${row}`}
            x={column * size}
            y={row * size}
            width={size - 1}
            height={size - 1}
            rx="2"
            fill={colourOf({ code })}
            opacity={0.3 + 0.7 * (Math.log(count) / Math.max(1, Math.log(largest)))}
          >
            <title>{`${formatNumber(count)} cases`}</title>
          </rect>
        ))}
        {shown.toReversed().map((point) => (
          <g key={point.id}>
            <title>{point.title}</title>
            {point.ringed && (
              <rect
                x={px(point.x - 13)}
                y={px(point.y - 13)}
                width="26"
                height="26"
                rx="5"
                fill="var(--tape)"
                stroke="var(--ink)"
                strokeWidth="1.5"
              />
            )}
            <ChartMark option={point} x={px(point.x - 9)} y={px(point.y)} />
          </g>
        ))}
        {labels.map((label) => (
          <text
            key={label.id}
            x={px(label.x)}
            y={px(label.y)}
            textAnchor={label.anchor}
            className={
              points.length < 40 && shown.find(({ id }) => id === label.id)?.ringed
                ? "lbb halo"
                : "axs halo"
            }
          >
            {label.title}
          </text>
        ))}
      </svg>
    </div>
  );
}

const boxBefore = (x: number, y: number): Box => ({
  left: x - 84,
  right: x,
  top: y - 8,
  bottom: y + 48,
});

/** So many lines of equal price are drawn. */
const mostLines = 5;

/** Round prices per thousand requests with the longest lines across the drawing, and where they end. */
function equalPrices({
  fewest,
  most,
  least,
  dearest,
  months,
}: {
  readonly fewest: number;
  readonly most: number;
  readonly least: number;
  readonly dearest: number;
  readonly months: number;
}) {
  const cost = (volume: number, perThousand: number): number =>
    (volume / 1000) * perThousand * months;
  const volume = (amount: number, perThousand: number): number =>
    (amount / perThousand / months) * 1000;
  return logTicks(least / ((most / 1000) * months), dearest / ((fewest / 1000) * months))
    .filter(({ labelled }) => labelled)
    .flatMap(({ value: perThousand }) => {
      const from = Math.max(fewest, volume(least, perThousand));
      const to = Math.min(most, volume(dearest, perThousand));
      return [
        {
          perThousand,
          length: Math.log(to / from),
          from: { volume: from, cost: cost(from, perThousand) },
          to: { volume: to, cost: cost(to, perThousand) },
        },
      ];
    })
    .sort((a, b) => b.length - a.length)
    .slice(0, mostLines);
}

/** Places a text at the end of a line, turned along it. */
function along([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): string {
  const turn = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
  return `translate(${px(bx)} ${px(by)}) rotate(${px(turn)})`;
}

const short = (money: string): string => money.replace(/\.0+(?=\D|$)/, "");
