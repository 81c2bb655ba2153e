import { scaleLinear } from "d3-scale";
import { formatMoney } from "@tapeline/engine/format";

import { px, roundValues } from "./ticks.ts";
import { useChartWidth } from "./use-chart-width.ts";

/** One fact's bar: what the plan is worth at its low and at its high end. */
export interface TornadoRow {
  readonly fact: string;
  readonly name: string;
  /** The range that it is moved across, in words. */
  readonly range: string;
  readonly atLow: number;
  readonly atHigh: number;
  /** Nobody answered: the bar is hatched. */
  readonly assumed: boolean;
}

export interface TornadoProps {
  readonly finding: string;
  /** What the result is worth as things stand. */
  readonly middle: number;
  /** What the numbers are: "worth of the plan". */
  readonly measure: string;
  readonly rows: readonly TornadoRow[];
}

/** How far the result moves with each fact; left of zero the advice would not pay. */
export function Tornado({ finding, middle, measure, rows }: TornadoProps) {
  const [frame, { width, narrow }] = useChartWidth();
  const left = narrow ? 6 : 246;
  const right = width - (narrow ? 12 : 14);
  const step = narrow ? 44 : 34;
  const top = 36;
  const height = top + rows.length * step + 8;
  const ends = rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const values = axisOf(Math.min(...ends, middle), Math.max(...ends, middle), narrow ? 3 : 5);
  const [least, most] = [values[0] ?? 0, values.at(-1) ?? 1];
  const x = scaleLinear([least, most], [left, right]);
  const zero = least <= 0 && most >= 0 ? x(0) : undefined;
  return (
    <div className="plot" ref={frame}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={finding}>
        <defs>
          <pattern
            id="assumed-bar"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V5" stroke="var(--bg)" strokeWidth="2" />
          </pattern>
        </defs>
        {values.map((value, index) => (
          <g key={value}>
            <path d={`M${px(x(value))} ${top}V${height - 8}`} className="grid" />
            <text
              x={px(x(value))}
              y="28"
              className="ax"
              textAnchor={
                index === values.length - 1 ? "end" : index === 0 && narrow ? "start" : "middle"
              }
            >
              {value > 0 ? `+${formatMoney(value)}` : formatMoney(value)}
            </text>
          </g>
        ))}
        {zero !== undefined && zero > left + 4 && (
          <>
            <rect
              x={left}
              y={top}
              width={px(zero - left)}
              height={height - 8 - top}
              fill="var(--bad)"
              opacity=".055"
            />
            <text x={px(zero) - 8} y="12" className="lbs" textAnchor="end">
              does not pay
            </text>
          </>
        )}
        <text
          x={zero === undefined || zero < left + 4 ? left : px(zero) + 8}
          y="12"
          className="lbs"
        >
          {measure}
        </text>
        <path
          d={`M${px(x(middle))} ${top}V${height - 8}`}
          stroke="var(--ink-3)"
          strokeDasharray="2 3"
        />
        {rows.map((row, index) => {
          const base = top + index * step + (narrow ? 14 : 0);
          return (
            <g key={row.fact}>
              <text x={narrow ? left : 0} y={base + (narrow ? 3 : 21.5)} className="lb halo">
                {row.name}
                <tspan className="axs" dx="8">
                  {row.range}
                </tspan>
              </text>
              <Bar row={row} middle={middle} x={x} y={base + 9} width={width} />
            </g>
          );
        })}
        {zero !== undefined && (
          <path d={`M${px(zero)} ${top - 6}V${height - 8}`} stroke="var(--ink)" strokeWidth="1.5" />
        )}
      </svg>
    </div>
  );
}

function Bar({
  row: { atLow, atHigh, assumed },
  middle,
  x,
  y,
  width,
}: {
  readonly row: TornadoRow;
  readonly middle: number;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly width: number;
}) {
  const part = (value: number, fill: string) => {
    const from = Math.min(x(value), x(middle));
    const box = { x: px(from), y, width: px(Math.abs(x(value) - x(middle))), height: 16, rx: 1.5 };
    return (
      <>
        <rect {...box} fill={fill} />
        {assumed && <rect {...box} fill="url(#assumed-bar)" opacity=".45" />}
      </>
    );
  };
  const [low, high] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)];
  const beyond = x(high) + 52 > width;
  return (
    <>
      {part(atLow, "var(--chart-mute)")}
      {part(atHigh, "var(--ink-2)")}
      <text x={px(x(low)) - 6} y={y + 12} className="axs halo" textAnchor="end">
        {formatMoney(low)}
      </text>
      {!beyond && (
        <text x={px(x(high)) + 6} y={y + 12} className="axs halo">
          {formatMoney(high)}
        </text>
      )}
    </>
  );
}

/** The axis: with zero on it where zero is not far away, else around what moves. */
function axisOf(least: number, most: number, about: number): number[] {
  const span = most - least;
  if (least <= 0 || least < 2.5 * span) return roundValues(Math.min(0, least), most, about);
  const around = roundValues(0, span * 1.6, about);
  const step = (around[1] ?? 1) - (around[0] ?? 0);
  const first = Math.floor((least - 0.3 * span) / step);
  const last = Math.ceil((most + 0.3 * span) / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
