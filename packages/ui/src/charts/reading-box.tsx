import { ChartMark, type ChartOption } from "./chart-option.tsx";
import { px } from "./ticks.ts";

/** What is read at a place on the x axis: its name, and the values there, sorted as they are drawn. */
export interface Reading {
  readonly title: string;
  readonly rows: readonly { readonly option: ChartOption; readonly value: string }[];
}

/** The same in words. */
export const readingWords = ({ title, rows }: Reading): string =>
  `${title}: ${rows.map(({ option, value }) => `${option.short} ${value}`).join(", ")}`;

/** The line that is read, with its values beside it: at the left where there is room, else at the right. */
export function ReadingLine({
  reading,
  note,
  x,
  y,
  left,
  top,
  bottom,
  width,
}: {
  readonly reading: Reading;
  /** What the values are of: "median". */
  readonly note: string;
  /** The place that is read, and where the box begins. */
  readonly x: number;
  readonly y: number;
  /** The plot, and the width of the whole drawing. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}) {
  const beside =
    x - left > readingWidth + 12
      ? px(x) - readingWidth - 12
      : Math.min(px(x) + 12, width - readingWidth);
  return (
    <>
      <path d={`M${px(x)} ${top}V${bottom}`} stroke="var(--ink)" />
      <ReadingBox title={reading.title} note={note} rows={reading.rows} x={beside} y={y} />
    </>
  );
}

/** Values of a place on the x axis, sorted as they are drawn. */
function ReadingBox({
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

const readingWidth = 232;
export const readingHeight = (rows: number): number => 42 + 21 * rows;
