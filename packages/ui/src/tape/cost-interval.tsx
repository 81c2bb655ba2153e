import type { LogScale } from "./log-scale.ts";
import { colourOf, type CostRow } from "./cost-row.ts";

/** The interval of one option at a height: line P10–P90, block P25–P75, tick at the median; hollow where it is out. */
export function CostInterval({
  row: { code, cost, out },
  scale,
  y,
}: {
  readonly row: CostRow;
  readonly scale: LogScale;
  readonly y: number;
}) {
  if (cost === undefined) return null;
  const [p10, p25, p50, p75, p90] = [cost.p10, cost.p25, cost.p50, cost.p75, cost.p90].map(
    (amount) => round(scale.at(amount)),
  ) as [number, number, number, number, number];
  const colour = colourOf(code);
  const half = out ? 6 : 8;
  return (
    <g>
      <path
        d={`M${p10} ${y}H${p90}`}
        stroke={colour}
        strokeWidth="2"
        strokeDasharray={out ? "3 3" : undefined}
      />
      <rect
        x={p25}
        y={y - half}
        width={Math.max(1, p75 - p25)}
        height={2 * half}
        rx="1.5"
        fill={out ? "var(--bg)" : colour}
        stroke={out ? colour : undefined}
        strokeWidth="1.5"
      />
      <path
        d={out ? `M${p50} ${y - 6}v12` : `M${p50} ${y - 11}v22`}
        stroke={out ? colour : "var(--ink)"}
        strokeWidth="2"
      />
    </g>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
