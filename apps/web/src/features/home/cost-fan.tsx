import { formatMoney } from "@tapeline/engine/format";

import type { CostByMonth } from "./home-figures.ts";

const width = 320;
const height = 131;

/** What the leader costs month by month, P10–P90 and P25–P75, and the median of the option above it. */
export function CostFan({ months: { leader, other, points } }: { readonly months: CostByMonth }) {
  const last = points.at(-1)!;
  const most = Math.max(...points.flatMap(({ p90, other: beside }) => [p90, beside ?? 0]));
  const x = (month: number): string => ((width * month) / last.month).toFixed(1);
  const y = (amount: number): string => (height - (amount / most) * (height - 16)).toFixed(1);
  const band = (low: "p10" | "p25", high: "p75" | "p90"): string =>
    `M${[
      ...points.map((point) => `${x(point.month)} ${y(point[low])}`),
      ...points.toReversed().map((point) => `${x(point.month)} ${y(point[high])}`),
    ].join("L")}Z`;
  const line = (amounts: readonly (readonly [month: number, amount: number])[]): string =>
    `M${amounts.map(([month, amount]) => `${x(month)} ${y(amount)}`).join("L")}`;
  const colour = `var(--opt-${leader.code.slice(1)})`;
  const ticks = Array.from({ length: last.month + 1 }, (_, month) => {
    const size = month % 12 === 0 ? 9 : month % 6 === 0 ? 6 : 3;
    return `M${x(month)} ${height + 1}v${-size}`;
  }).join("");
  return (
    <svg
      viewBox={`0 0 ${width} ${height + 1}`}
      width="100%"
      role="img"
      aria-label={`${leader.short} costs ${formatMoney(last.p10)} to ${formatMoney(last.p90)} by month ${last.month}${
        last.other === undefined || other === undefined
          ? ""
          : `; the median of ${other.short} is ${formatMoney(last.other)}`
      }`}
    >
      <path d={`M0 ${height + 0.5}H${width}`} className="axis" />
      <path d={ticks} className="axis" />
      <path d={band("p10", "p90")} fill={colour} opacity="var(--fan-outer)" />
      <path d={band("p25", "p75")} fill={colour} opacity="var(--fan-inner)" />
      <path
        d={line(points.map(({ month, p50 }) => [month, p50]))}
        fill="none"
        stroke={colour}
        strokeWidth="2.25"
      />
      {other !== undefined && (
        <path
          d={line(
            points.flatMap(({ month, other: beside }) =>
              beside === undefined ? [] : [[month, beside] as const],
            ),
          )}
          fill="none"
          stroke={`var(--opt-${other.code.slice(1)})`}
          strokeWidth="1.75"
          strokeDasharray={`var(--dash-${other.code.slice(1)})`}
        />
      )}
    </svg>
  );
}
