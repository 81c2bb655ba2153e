import { ChartMark, type ChartOption } from "./chart-option.tsx";

/** Values of a place on the x axis, sorted as they are drawn. */
export function ReadingBox({
  title,
  note,
  rows,
  x,
  y,
}: {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly { readonly option: ChartOption; readonly value: string }[];
  readonly x: number;
  readonly y: number;
}) {
  return (
    <g transform={`translate(${x} ${y})`} className="readingbox">
      <rect
        width={readingWidth}
        height={readingHeight(rows.length)}
        rx="6"
        fill="var(--surface)"
        stroke="var(--line-2)"
      />
      <text x="14" y="24" className="lbb">
        {title}
      </text>
      <text x={readingWidth - 14} y="24" className="axs" textAnchor="end">
        {note}
      </text>
      {rows.map(({ option, value }, index) => (
        <g key={option.id} transform={`translate(0 ${43 + 21 * index})`}>
          <ChartMark option={option} x={14} y={0} size={14} />
          <text x="36" y="4.5" className="lbs">
            {option.short}
          </text>
          <text x={readingWidth - 14} y="4.5" className="lbb" textAnchor="end">
            {value}
          </text>
        </g>
      ))}
    </g>
  );
}

export const readingWidth = 232;
export const readingHeight = (rows: number): number => 42 + 21 * rows;
