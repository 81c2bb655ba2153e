import { formatMoney } from "@tapeline/engine/format";

import { logTicks, type LogScale } from "./log-scale.ts";

/** The yellow tape itself, from its hook at 0 to `to`, with its marks and sums. */
export function TapeBody({
  scale,
  y,
  to,
  height,
  fine,
}: {
  readonly scale: LogScale;
  readonly y: number;
  /** How far it runs, in pixels. */
  readonly to: number;
  readonly height: number;
  /** Drawn with tenths and sums between the decades. */
  readonly fine: boolean;
}) {
  const ticks = logTicks(scale.amountAt(fine ? 16 : 10), scale.amountAt(to), fine);
  // Beside the sum of a decade there has to be room for the one of its double.
  const roomy = scale.at(2e5) - scale.at(1e5) >= 95;
  const lengths = fine ? [8, 14, 22, 34] : [10, 10, 14, 24];
  const marks = ticks
    .map(({ amount, size }) => `M${scale.at(amount).toFixed(1)} ${y}v${lengths[size]}`)
    .join("");
  return (
    <g>
      <rect x="0" y={y} width={to} height={height} fill="var(--tape)" />
      <rect x="-6" y={y - 4} width="6" height={height + 8} fill="var(--ink)" />
      <path d={marks} stroke="var(--on-tape)" strokeWidth="1.25" />
      {ticks
        .filter(
          ({ amount, size }) =>
            size === 3 || (fine && size === 2 && (roomy ? /^[25]/ : /^5/).test(String(amount))),
        )
        .map(({ amount, size }) => (
          <text
            key={amount}
            x={scale.at(amount) + (size === 3 ? 7 : 0)}
            y={y + height - (fine ? 14 : 12)}
            textAnchor={size === 3 ? "start" : "middle"}
            fontSize={size === 3 ? (fine ? 22 : 15) : 13}
            fontWeight={size === 3 ? 600 : 520}
            letterSpacing="-.02em"
            fill="var(--on-tape)"
            opacity={size === 3 ? 1 : 0.8}
          >
            {sum(amount)}
          </text>
        ))}
    </g>
  );
}

/** `$100k`, `$1M`: round sums without a decimal. */
const sum = (amount: number): string => formatMoney(amount).replace(".0", "");
