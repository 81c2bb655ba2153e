import type { WideSpread } from "@tapeline/engine";

import { colourOf, type ChartOption } from "./chart-option.tsx";

/**
 * Thin line P10–P90, block P25–P75, tick at the median, around a middle line at `y`. Placed in per cent of the width of the drawing, so
 * that it is the same at every width and on paper. Hollow and dashed where the option is excluded; its line is dashed where an answer
 * that is missing may still rule it out.
 */
export function IntervalGlyph({
  option,
  spread,
  excluded = false,
  unsettled = false,
  place,
  y,
}: {
  readonly option: Pick<ChartOption, "code">;
  readonly spread: Omit<WideSpread, "mean">;
  readonly excluded?: boolean;
  readonly unsettled?: boolean;
  /** Where a value lies, 0 to 100. */
  readonly place: (value: number) => number;
  readonly y: number;
}) {
  const colour = colourOf(option);
  const at = (value: number): string => `${place(value).toFixed(2)}%`;
  const width = `${Math.max(0.4, place(spread.p75) - place(spread.p25)).toFixed(2)}%`;
  const middle = { x1: at(spread.p50), x2: at(spread.p50) };
  return (
    <g>
      <line
        x1={at(spread.p10)}
        x2={at(spread.p90)}
        y1={y}
        y2={y}
        stroke={colour}
        strokeWidth="2"
        strokeDasharray={excluded || unsettled ? "3 3" : undefined}
      />
      {excluded ? (
        <>
          <rect
            x={at(spread.p25)}
            y={y - 5}
            width={width}
            height="10"
            rx="1.5"
            fill="var(--bg)"
            stroke={colour}
            strokeWidth="1.5"
          />
          <line {...middle} y1={y - 5} y2={y + 5} stroke={colour} strokeWidth="2" />
        </>
      ) : (
        <>
          <rect x={at(spread.p25)} y={y - 6} width={width} height="12" rx="1.5" fill={colour} />
          <line {...middle} y1={y - 9} y2={y + 9} stroke="var(--bg)" strokeWidth="4" />
          <line {...middle} y1={y - 9} y2={y + 9} stroke="var(--ink)" strokeWidth="2" />
        </>
      )}
    </g>
  );
}
