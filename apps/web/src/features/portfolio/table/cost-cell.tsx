import { formatMoney, formatMoneyRange } from "@tapeline/engine/format";
import { logScale, logTicks, tapeAround, ticksPath, type LogScale } from "@tapeline/ui";

import type { Outcome } from "../../../cases/stored-case.ts";
import type { CaseSummary } from "../list/case-summary.ts";

const width = 244;
const height = 40;

/** A log scale that holds the 80% interval of every case: the tape that all costs of the table are drawn on. */
export function costScale(cases: readonly CaseSummary[]): LogScale {
  let [low, high] = [Infinity, 0];
  for (const { outcome } of cases) {
    const { p10 = 0, p90 = 0 } = outcome?.cost ?? {};
    if (p10 > 0) low = Math.min(low, p10);
    high = Math.max(high, p90);
  }
  const [from, to] = tapeAround(low < high ? [low, high] : []);
  const scale = logScale(from, to, width);
  // What costs nothing stands at the left end.
  return { ...scale, at: (amount) => scale.at(Math.max(amount, from)) };
}

const labelled = ({ from, to }: LogScale) => logTicks(from, to).filter((tick) => tick.labelled);

/** The tape itself, over its column. */
export function CostTapeHead({ scale }: { readonly scale: LogScale }) {
  const ticks = logTicks(scale.from, scale.to);
  const marks = labelled(scale).filter(({ value }) => {
    const x = scale.at(value);
    return x > 16 && x < width - 16;
  });
  return (
    <svg viewBox={`0 0 ${width} 26`} width={width} height="26" aria-hidden="true">
      <path d={ticksPath(ticks, scale.at, 26, true)} className="axis" fill="none" />
      {marks
        .filter((_, index) => marks.length <= 4 || index % 2 === 0)
        .map(({ value }) => (
          <text key={value} x={scale.at(value)} y="12" className="axs" textAnchor="middle">
            {formatMoney(value).replace(/\.0(?=\D)/, "")}
          </text>
        ))}
    </svg>
  );
}

/** A case's 80% interval on the tape, its ends beside it. */
export function CostCell({
  cost,
  code,
  scale,
}: {
  readonly cost: NonNullable<Outcome["cost"]>;
  readonly code: string;
  readonly scale: LogScale;
}) {
  const words = formatMoneyRange(cost.p10, cost.p90);
  const [from, to] = [scale.at(cost.p10), scale.at(cost.p90)];
  const after = to + 8 + words.length * 7 < width;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={words}
    >
      <path
        d={labelled(scale)
          .map(({ value }) => `M${scale.at(value).toFixed(1)} 0V${height}`)
          .join("")}
        className="grid"
      />
      <rect
        x={from.toFixed(1)}
        y="15"
        width={Math.max(2, to - from).toFixed(1)}
        height="10"
        rx="1.5"
        fill={`var(--opt-${code.slice(1)})`}
      />
      <text
        x={(after ? to + 8 : from - 8).toFixed(1)}
        y="24.5"
        className="lb halo"
        textAnchor={after ? "start" : "end"}
      >
        {words}
      </text>
    </svg>
  );
}
